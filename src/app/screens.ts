import type { MessageKey } from '../i18n/messages/messages.ts';

export interface ScreenEntry {
  readonly path: string;
  readonly name: Extract<MessageKey, `nav.${string}`>;
}

/** The screens that exist, in the order of the navigation; nothing else is linked to. */
export const SCREENS: readonly ScreenEntry[] = [
  { path: '/', name: 'nav.brief' },
  { path: '/trends', name: 'nav.trends' },
  { path: '/explore', name: 'nav.explore' },
  { path: '/award', name: 'nav.award' },
  { path: '/evidence', name: 'nav.evidence' },
  { path: '/cases', name: 'nav.cases' },
  { path: '/data', name: 'nav.data' },
];

/** The page without header and navigation that is drawn for files. */
export const BARE_PATH = '/render';

/** The screen that an address belongs to, its sub-views included; undefined: none. */
export const screenAt = (path: string): ScreenEntry | undefined =>
  SCREENS.find((screen) => path === screen.path || (screen.path !== '/' && path.startsWith(`${screen.path}/`)));
