import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composeHeadline } from '../../src/core/brief/headline.ts';
import { stripBidiMarks } from '../../src/i18n/bidi.ts';
import { createFormatter } from '../../src/i18n/formatter.ts';
import { sayHeadline } from '../../src/i18n/headline/say-headline.ts';
import { textOf } from '../../src/i18n/headline/segment.ts';
import { LANGUAGES } from '../../src/i18n/language.ts';
import { SITUATIONS } from './headline-situations.ts';

/** What is said of each situation, read and approved by people; the marks that hold numbers in place are left out. */
const expected = JSON.parse(readFileSync(join(import.meta.dirname, 'headlines.json'), 'utf8')) as Record<
  string,
  { en: string; ar: string }
>;

const said = (name: string) =>
  Object.fromEntries(
    LANGUAGES.map((language) => {
      const format = createFormatter(language, { zone: 'Asia/Bahrain' });
      return [language, stripBidiMarks(textOf(sayHeadline(composeHeadline(SITUATIONS[name]!), format)))];
    }),
  );

describe('golden: headlines', () => {
  it('cover every situation, and nothing else', () => {
    expect(Object.keys(SITUATIONS).length).toBeGreaterThanOrEqual(24);
    expect(Object.keys(expected)).toEqual(Object.keys(SITUATIONS));
  });

  // HEADLINES=print writes what is said now, for review.
  if (process.env.HEADLINES === 'print') {
    console.log(
      JSON.stringify(
        Object.fromEntries(Object.keys(SITUATIONS).map((name) => [name, said(name)])),
        ['en', 'ar', ...Object.keys(SITUATIONS)],
        2,
      ),
    );
  }

  it.each(Object.keys(SITUATIONS))('%s', (name) => expect(said(name)).toEqual(expected[name]));
});
