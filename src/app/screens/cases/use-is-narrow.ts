import { useSyncExternalStore } from 'react';

const QUERY = '(max-width: 700px)';

/** Whether a list has room for one card a row and no table. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow()?.matches ?? false);
}

const narrow = () => (typeof matchMedia === 'function' ? matchMedia(QUERY) : undefined);

function subscribe(listener: () => void): () => void {
  const query = narrow();
  query?.addEventListener('change', listener);
  return () => query?.removeEventListener('change', listener);
}
