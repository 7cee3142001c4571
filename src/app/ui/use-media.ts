import { useCallback, useSyncExternalStore } from 'react';

/** No room for anything beside anything else: what stands side by side stands below one another. */
export const NARROW = '(max-width: 700px)';

const listOf = (query: string): MediaQueryList | undefined => (typeof matchMedia === 'function' ? matchMedia(query) : undefined);

/** Whether a media query holds, followed; false where nothing is laid out. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = listOf(query);
      list?.addEventListener('change', listener);
      return () => list?.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => listOf(query)?.matches ?? false);
}
