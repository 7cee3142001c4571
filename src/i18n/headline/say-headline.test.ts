import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFacts } from '../../../tests/golden/arbitrary-facts.ts';
import { facts, promise } from '../../../tests/golden/headline-situations.ts';
import { composeHeadline } from '../../core/brief/headline.ts';
import { isKept } from '../../core/brief/promise-reading.ts';
import { stripBidiMarks } from '../bidi.ts';
import { createFormatter } from '../formatter.ts';
import { sayClauses, sayHeadline } from './say-headline.ts';
import { textOf } from './segment.ts';

const zone = 'Asia/Bahrain';
const en = createFormatter('en', { zone });
const ar = createFormatter('ar', { zone });
const arab = createFormatter('ar', { zone, digits: 'arab' });

describe('sayHeadline', () => {
  it('says "kept" in both languages exactly where the rule says so', () => {
    fc.assert(
      fc.property(arbitraryFacts, (one) => {
        const headline = composeHeadline(one);
        const [english, arabic] = [textOf(sayHeadline(headline, en)), textOf(sayHeadline(headline, ar))];
        const isKeptSaid = headline.clauses.some((clause) => clause.kind === 'promise' && isKept(clause.verdict));
        expect(/\bkept\b/.test(english)).toBe(isKeptSaid);
        expect(/أوفى|صدق/.test(arabic)).toBe(isKeptSaid);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves no number outside a figure but those of periods and dates', () => {
    fc.assert(
      fc.property(arbitraryFacts, (one) => {
        for (const format of [en, ar]) {
          const dates = ['2026-11-30', one.period].map(format.period);
          for (const { text, figure } of sayHeadline(composeHeadline(one), format)) {
            if (figure !== undefined) continue;
            expect(dates.reduce((rest, date) => rest.replaceAll(date, ''), text)).not.toMatch(/\d/);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('makes whole sentences: one for each clause, ended, spaced, never with a missing piece', () => {
    fc.assert(
      fc.property(arbitraryFacts, (one) => {
        const headline = composeHeadline(one);
        for (const format of [en, ar]) {
          for (const sentence of sayClauses(headline, format)) {
            expect(stripBidiMarks(textOf(sentence))).toMatch(/^\S.*\S\.$/);
            expect(textOf(sentence)).not.toMatch(/ {2}| [,.;،؛:]|[,;،؛:]{2}|\.\.|—|undefined|null|NaN|\[object/);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('isolates every percentage in Arabic and follows the chosen digits', () => {
    const headline = composeHeadline(facts());
    expect(textOf(sayHeadline(headline, ar))).toContain('\u206696.1%\u2069');
    expect(textOf(sayHeadline(headline, arab))).toContain('\u2066٩٦٫١٪\u2069');
    expect(textOf(sayHeadline(headline, arab))).not.toMatch(/[0-9]/);
  });

  it('never rounds a figure up to its target, or almost all to all', () => {
    const said = (met: number, missed: number) => textOf(sayHeadline(composeHeadline(facts({ response: promise(met, missed) })), en));
    expect(said(18_992, 1008)).toContain('94.96% of cases were answered on time, below the target of 95%');
    expect(said(19_999, 1)).toContain('99.995%');
    expect(said(2000, 0)).toContain(' 100% of cases');
  });

  it('counts in all the forms of Arabic', () => {
    const late = (n: number) =>
      stripBidiMarks(textOf(sayClauses(composeHeadline(facts({ overdue: { value: n }, isRunning: true })), ar).at(-1)!));
    expect([1, 2, 3, 11, 100].map(late)).toEqual([
      'وتتأخر حالة واحدة عن موعد الحل.',
      'وتتأخر حالتان عن موعد الحل.',
      'وتتأخر 3 حالات عن موعد الحل.',
      'وتتأخر 11 حالة عن موعد الحل.',
      'وتتأخر 100 حالة عن موعد الحل.',
    ]);
  });

  it('names a channel as the reader knows it, held in place', () => {
    const byChannel = [
      { group: 'email', value: promise(60, 40).value },
      { group: 'portal', value: promise(99, 1).value },
    ];
    const headline = composeHeadline(facts({ response: promise(1282, 52, 0, 0, { byChannel }) }));
    const channelName = (value: string): string => (value === 'email' ? 'البريد' : value);
    expect(textOf(sayHeadline(headline, ar, { channelName }))).toContain('قناة «\u2068البريد\u2069»');
    expect(textOf(sayHeadline(headline, en))).toContain('\u2068email\u2069 falls short');
  });

  it('colours only what is met or not', () => {
    const tones = sayHeadline(composeHeadline(facts({ resolution: promise(900, 400) })), en).flatMap((segment) =>
      segment.figure && segment.tone !== 'neutral' ? [`${segment.text} ${segment.tone}`] : [],
    );
    expect(tones).toEqual(['96.1% good', '69.2% bad']);
  });
});
