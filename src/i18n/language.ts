/** The languages of the product; neither is the translation of last resort. */
export const LANGUAGES = ['ar', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How Arabic writes its digits: 123 or ١٢٣. English always writes 123. */
export const DIGITS = ['latn', 'arab'] as const;
export type Digits = (typeof DIGITS)[number];

export const isLanguage = (value: unknown): value is Language => (LANGUAGES as readonly unknown[]).includes(value);

export const directionOf = (language: Language): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr');

/**
 * The BCP 47 tag. CLDR's own default for `ar-BH` is Arabic-Indic digits, while Bahraini government pages mostly print Latin
 * ones, so the digits are always said.
 */
export const localeOf = (language: Language, digits: Digits = 'latn'): string => (language === 'ar' ? `ar-BH-u-nu-${digits}` : 'en-GB');
