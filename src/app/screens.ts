import type { MessageKey } from '../i18n/messages/messages.ts';

export interface ScreenEntry {
  readonly path: string;
  readonly name: 'nav.brief' & MessageKey;
}

/** The screens that exist, in the order of the navigation; nothing else is linked to. */
export const SCREENS: readonly ScreenEntry[] = [{ path: '/', name: 'nav.brief' }];
