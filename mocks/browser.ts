import { http } from 'msw';
import { setupWorker } from 'msw/browser';
import { createMockApi } from './mock-api.ts';

/** Answers `/v1` inside the browser, without a server; resolves once the service worker listens. */
export async function startMocks(): Promise<void> {
  const api = createMockApi();
  const worker = setupWorker(http.all('*/v1/*', ({ request }) => api.fetch(request)));
  await worker.start({
    serviceWorker: { url: `${import.meta.env.BASE_URL}mockServiceWorker.js` },
    onUnhandledRequest: 'bypass',
    quiet: true,
  });
}
