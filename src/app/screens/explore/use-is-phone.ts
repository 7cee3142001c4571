import { useSyncExternalStore } from 'react';

const QUERY = '(max-width: 700px)';
const phone = () => (typeof matchMedia === 'function' ? matchMedia(QUERY) : undefined);

/** Whether the builder has no room beside what it asks. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(subscribe, () => phone()?.matches ?? false);
}

function subscribe(listener: () => void): () => void {
  const query = phone();
  query?.addEventListener('change', listener);
  return () => query?.removeEventListener('change', listener);
}
