import { figurePanelAr } from '../../i18n/messages/ar/figure-panel.ts';
import { figurePanelEn } from '../../i18n/messages/en/figure-panel.ts';
import type { Say } from '../../i18n/say.ts';

/** The panel's words come with the panel, not before the first figure. */
export const FIGURE_WORDS = { en: figurePanelEn, ar: figurePanelAr };
export type PanelWords = Say<typeof figurePanelEn>;
