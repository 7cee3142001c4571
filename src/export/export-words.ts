import { exportAr } from '../i18n/messages/ar/export.ts';
import { exportEn } from '../i18n/messages/en/export.ts';
import type { Say } from '../i18n/say.ts';

/** The words of files and of the menu that makes them; they come with it, not before the first figure. */
export const EXPORT_WORDS = { en: exportEn, ar: exportAr };
export type ExportWords = Say<typeof exportEn>;
