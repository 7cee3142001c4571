import { describe, expect, it } from 'vitest';
import { createTranslate, translate } from './translate.ts';

describe('translate', () => {
  it('says each language’s own words', () => {
    expect([translate('en', 'app.name'), translate('ar', 'app.name')]).toEqual(['Tajawub', 'تجاوب']);
    expect(translate('ar', 'nav.explore')).toBe('الاستكشاف');
  });

  it('takes closed vocabularies by name', () => {
    for (const name of ['event-before-receipt', 'rating-out-of-range'] as const) {
      expect(translate('en', `defect.${name}`)).not.toBe(translate('ar', `defect.${name}`));
    }
  });

  it('uses all six plural forms of Arabic', () => {
    const cases = [0, 1, 2, 3, 10, 11, 99, 100, 103, 1412].map((n) => translate('ar', 'count.cases', { n }));
    expect(cases).toEqual([
      'لا حالات',
      'حالة واحدة',
      'حالتان',
      '3 حالات',
      '10 حالات',
      '11 حالة',
      '99 حالة',
      '100 حالة',
      '103 حالات',
      '1,412 حالة',
    ]);
    expect([11, 100].map((n) => translate('ar', 'count.citizens', { n }))).toEqual(['11 مواطنًا', '100 مواطن']);
  });

  it('uses both plural forms of English', () => {
    expect([0, 1, 2, 1412].map((n) => translate('en', 'count.cases', { n }))).toEqual(['0 cases', '1 case', '2 cases', '1,412 cases']);
  });

  it('follows the chosen digits in plurals', () => {
    expect(createTranslate('ar', 'arab')('count.cases', { n: 1412 })).toBe('١٬٤١٢ حالة');
  });

  it('puts formatted values where the message wants them', () => {
    expect(translate('en', 'time.asOf', { at: '1 November 2026, 07:00' })).toBe('as known on 1 November 2026, 07:00');
    expect(translate('ar', 'figure.of', { numerator: '1,282', denominator: '1,334' })).toBe('1,282 من 1,334');
  });

  it('leaves markup in a value as text', () => {
    expect(translate('en', 'filter.remove', { name: '<b>x</b>' })).toBe('Remove <b>x</b>');
  });

  it('refuses a message whose value is missing', () => expect(() => translate('en', 'figure.target', {})).toThrow());
});
