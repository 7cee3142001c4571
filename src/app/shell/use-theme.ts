import { useLayoutEffect, useSyncExternalStore } from 'react';
import { usePreferences } from './preferences.ts';

/** The theme on screen: chosen, or the system's, followed live. */
export function useTheme(): 'light' | 'dark' {
  const { theme } = usePreferences();
  const isDark = useSyncExternalStore(subscribe, () => systemTheme()?.matches ?? false);
  useLayoutEffect(() => {
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
  }, [theme]);
  return theme ?? (isDark ? 'dark' : 'light');
}

const systemTheme = () => (typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : undefined);

function subscribe(listener: () => void): () => void {
  const query = systemTheme();
  query?.addEventListener('change', listener);
  return () => query?.removeEventListener('change', listener);
}
