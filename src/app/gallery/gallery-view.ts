import { DIGITS, type Digits, LANGUAGES, type Language } from '../../i18n/language.ts';

/** What of the gallery is looked at, and how; it stands in the address, so that a picture of it can be taken. */
export interface GalleryView {
  /** null: all of them */
  readonly piece: string | null;
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  readonly digits: Digits;
}

/** The view of an address; whatever it does not say is English, light, 123. */
export function parseGalleryView(search: string): GalleryView {
  const asked = new URLSearchParams(search);
  return {
    piece: asked.get('piece'),
    language: LANGUAGES.find((language) => language === asked.get('lang')) ?? 'en',
    theme: asked.get('theme') === 'dark' ? 'dark' : 'light',
    digits: DIGITS.find((digits) => digits === asked.get('digits')) ?? 'latn',
  };
}

export function writeGalleryView({ piece, language, theme, digits }: GalleryView): string {
  const search = new URLSearchParams({ lang: language, theme, digits });
  if (piece !== null) search.set('piece', piece);
  return `?${search}`;
}
