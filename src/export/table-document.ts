import type { Language } from '../i18n/language.ts';
import type { ExportFact } from './export-document.ts';
import type { Sheet } from './sheet.ts';

/** A table that is no answer to a query, as it stands on a screen, with everything that it needs away from there. */
export interface TableDocument extends Sheet {
  readonly language: Language;
  readonly direction: 'rtl' | 'ltr';
  readonly title: string;
  readonly facts: readonly ExportFact[];
  readonly link: string | null;
}
