import type { ScreenEntry } from '../screens.ts';

/** What single keys do. `screen` comes after `g`. */
export type KeyAction = { readonly kind: 'screen'; readonly key: string } | { readonly kind: 'key'; readonly key: string };

/** The second key of `g …`. A screen without one is reached by the palette. */
export const SCREEN_KEYS: Partial<Record<ScreenEntry['name'], string>> = {
  'nav.brief': 'b',
  'nav.trends': 't',
  'nav.award': 'a',
  'nav.explore': 'e',
  'nav.cases': 'c',
  'nav.data': 'd',
};

/** Keys that act on their own, by their place on an English keyboard. */
export const SINGLE_KEYS = ['l', 't', 'a', 'slash', 'shift+slash'] as const;

const PATIENCE_MS = 1200;

/** Reads keys one by one: `g` waits a moment for a screen's key, and then that key means nothing else. */
export function createKeyReader(): (key: string, atMs: number) => KeyAction | null {
  let armedAtMs = Number.NEGATIVE_INFINITY;
  return (key, atMs) => {
    if (key === 'g') {
      armedAtMs = atMs;
      return null;
    }
    const isArmed = atMs - armedAtMs <= PATIENCE_MS;
    armedAtMs = Number.NEGATIVE_INFINITY;
    return { kind: isArmed ? 'screen' : 'key', key };
  };
}
