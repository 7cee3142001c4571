import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { DEFECT_NAMES, DIMENSIONS, EVENT_TYPES, INQUIRY_KINDS, REJECTION_REASONS } from '../../core/inquiry.ts';
import { GRAINS } from '../../core/query.ts';
import { SLA_STATES } from '../../core/sla/reading.ts';
import { XMR_RULES } from '../../core/statistics/xmr-signals.ts';
import { MESSAGES, type MessageKey } from './messages.ts';

/** Every area of a language, those too that come with a lazy screen and not with the entry. */
async function areasOf(language: 'en' | 'ar'): Promise<readonly Readonly<Record<string, string>>[]> {
  const folder = join(import.meta.dirname, language);
  const files = await Promise.all(
    readdirSync(folder).map((file) => import(join(folder, file)) as Promise<Record<string, Readonly<Record<string, string>>>>),
  );
  return files.flatMap((file) => Object.values(file));
}
const AREAS = { en: await areasOf('en'), ar: await areasOf('ar') };
const texts = {
  en: Object.assign({}, ...AREAS.en) as Readonly<Record<string, string>>,
  ar: Object.assign({}, ...AREAS.ar) as Readonly<Record<string, string>>,
};
const keys = Object.keys(texts.en);
const textOf = (language: 'en' | 'ar', key: string): string => texts[language][key] ?? '';
type Elements = ReturnType<IntlMessageFormat['getAst']>;

const LITERAL = 0;
const elementsOf = (text: string): Elements => new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst();
const placesOf = (text: string): string[] => {
  const found = new Set<string>();
  const visit = (elements: Elements): void => {
    for (const element of elements) {
      if ('value' in element && element.type !== LITERAL) found.add(element.value);
      if ('options' in element) for (const option of Object.values(element.options)) visit(option.value);
    }
  };
  visit(elementsOf(text));
  return [...found].sort();
};
const pluralsOf = (text: string) => elementsOf(text).filter((element) => 'options' in element && 'offset' in element);

describe('the messages', () => {
  it('have the same keys in both languages', () => {
    expect(keys.length).toBeGreaterThan(150);
    expect(Object.keys(texts.ar).sort()).toEqual([...keys].sort());
    expect(Object.keys(MESSAGES.ar).sort()).toEqual(Object.keys(MESSAGES.en).sort());
  });

  it('are said by no two areas', () => {
    const all = AREAS.en.flatMap((area) => Object.keys(area));
    expect(all.filter((key, i) => all.indexOf(key) !== i)).toEqual([]);
  });

  it('are never blank, untrimmed, or steered by hidden marks', () => {
    for (const language of ['en', 'ar'] as const) {
      for (const key of keys)
        expect(textOf(language, key), `${language} ${key}`).toMatch(/^\S(?:[^\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]*\S)?$/);
    }
  });

  it('have the same places for values in both languages', () => {
    for (const key of keys) expect(placesOf(textOf('ar', key)), key).toEqual(placesOf(textOf('en', key)));
  });

  it('have all six forms wherever Arabic counts, and count wherever English does', () => {
    let compared = 0;
    for (const key of keys) {
      const [english, arabic] = [pluralsOf(textOf('en', key)), pluralsOf(textOf('ar', key))];
      expect(arabic.length, key).toBe(english.length);
      for (const plural of arabic) {
        compared++;
        expect(Object.keys(plural.options), key).toEqual(expect.arrayContaining(['zero', 'one', 'two', 'few', 'many', 'other']));
      }
    }
    expect(compared).toBeGreaterThan(10);
  });

  it('are in Arabic letters in Arabic, but for names that stay as they are', () => {
    const hasWords = (text: string): boolean => /\p{L}/u.test(text.replace(/\{\w+\}/g, ''));
    const foreign = keys.filter((key) => hasWords(textOf('ar', key)) && !/[\u0621-\u064A]/.test(textOf('ar', key)));
    expect(foreign).toEqual(['language.other']);
  });

  it('name every value of the closed vocabularies differently', () => {
    const vocabularies: Record<string, readonly string[]> = {
      kind: INQUIRY_KINDS,
      dimension: DIMENSIONS,
      event: EVENT_TYPES,
      grain: GRAINS,
      sla: SLA_STATES,
      rule: XMR_RULES,
      defect: DEFECT_NAMES,
      rejection: REJECTION_REASONS,
    };
    for (const [prefix, names] of Object.entries(vocabularies)) {
      for (const language of ['en', 'ar'] as const) {
        const words = names.map((name) => MESSAGES[language][`${prefix}.${name}` as MessageKey]);
        expect(new Set(words).size, `${language} ${prefix}`).toBe(names.length);
        expect(words).not.toContain(undefined);
      }
    }
  });
});
