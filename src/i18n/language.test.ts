import { describe, expect, it } from 'vitest';
import { directionOf, isLanguage, LANGUAGES, localeOf } from './language.ts';

describe('localeOf', () => {
  it('always says the digits of Arabic', () => {
    expect(localeOf('ar')).toBe('ar-BH-u-nu-latn');
    expect(localeOf('ar', 'arab')).toBe('ar-BH-u-nu-arab');
  });

  it('keeps Latin digits in English', () => expect(localeOf('en', 'arab')).toBe('en-GB'));

  it('is known to the runtime with its own plural rules', () => {
    expect(new Intl.PluralRules(localeOf('ar', 'arab')).resolvedOptions().pluralCategories).toHaveLength(6);
  });
});

describe('directionOf', () => {
  it('runs Arabic from the right', () => expect(LANGUAGES.map(directionOf)).toEqual(['rtl', 'ltr']));
});

describe('isLanguage', () => {
  it('knows the two and nothing else', () => {
    expect(['ar', 'en', 'fr', '', null].map(isLanguage)).toEqual([true, true, false, false, false]);
  });
});
