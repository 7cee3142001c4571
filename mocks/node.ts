import type { DemoOptions } from '../src/demo/generate-demo.ts';
import { createMockApi } from './mock-api.ts';

/** Two years are enough for a component, and quick to make. */
const MONTHS = 24;

/** A `fetch` that asks the mock API directly: for component tests, and anything else that takes a `fetch`. */
export function createMockFetch(options: DemoOptions = { months: MONTHS }): typeof fetch {
  const api = createMockApi(options);
  return async (input, init = {}) => {
    // Test environments bring an AbortSignal of their own, which this runtime's Request refuses.
    const { signal, ...rest } = init;
    const address = input instanceof Request ? input : new URL(String(input), 'http://localhost');
    const answer = api.fetch(new Request(address, rest));
    return signal ? Promise.race([answer, aborted(signal)]) : answer;
  };
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const abort = (): void => reject(new DOMException('The request was aborted.', 'AbortError'));
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
