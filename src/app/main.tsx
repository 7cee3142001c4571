import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { httpEngineClient } from './data/http-engine-client.ts';
import { createQueryClient } from './data/query-options.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');

// Development and the demonstration build answer themselves; the comparison is constant, so production holds none of it.
if (import.meta.env.MODE !== 'production') {
  const { startMocks } = await import('../../mocks/browser.ts');
  await startMocks();
}

createRoot(root).render(
  <StrictMode>
    <App engine={httpEngineClient()} queryClient={createQueryClient()} />
  </StrictMode>,
);
