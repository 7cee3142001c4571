import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * Whether the page is being laid out for paper. A browser counts the sheets right after `beforeprint`, and tells its media
 * lists only then: what is to be counted must be there at once.
 */
export function useIsPaper(): boolean {
  const [isPaper, setPaper] = useState(false);
  useEffect(() => {
    const media = typeof matchMedia === 'function' ? matchMedia('print') : null;
    const begin = () => flushSync(() => setPaper(true));
    const end = () => setPaper(false);
    const follow = () => (media?.matches ? begin() : end());
    if (media?.matches) setPaper(true);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    media?.addEventListener('change', follow);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
      media?.removeEventListener('change', follow);
    };
  }, []);
  return isPaper;
}
