import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../contract/kpi-query.ts';
import { canonicalQuery } from '../../../core/kpi-table.ts';
import { EMPTY_QUERY, type KpiQuery } from '../../../core/query.ts';
import { plainQuery } from './plain-query.ts';
import { curlCommand, kpiCommand, shellQuote } from './shell-commands.ts';

const HOSTILE = [
  `it's`,
  'two  spaces',
  '$(touch /tmp/never)',
  '`id`',
  '; rm -rf nothing',
  '"quoted" \\ $HOME',
  'تواصل',
  '🏠',
  'a,b',
  'null',
  '-n',
  '~',
  '*',
  '!!',
  'line\nbreak',
  '\u202egnp.exe',
];
/** What a POSIX shell makes of a command line: each word between NULs. */
const wordsOf = (command: string): string[] =>
  execFileSync('sh', ['-c', `set -- ${command}; for word in "$@"; do printf '%s\\0' "$word"; done`], { encoding: 'utf8' })
    .split('\0')
    .slice(0, -1);
const ask = (change: Partial<KpiQuery>): KpiQuery => ({ ...EMPTY_QUERY, kpis: ['received'], ...change });

describe('a text in a shell', () => {
  it('is one word, character by character, whatever is in it', () => {
    for (const text of HOSTILE) expect(wordsOf(shellQuote(text))).toEqual([text]);
    fc.assert(
      fc.property(
        fc.string({ maxLength: 30, unit: 'grapheme' }).filter((text) => !text.includes('\0')),
        (text) => {
          expect(wordsOf(shellQuote(text))).toEqual([text]);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('the question as a command', () => {
  it('is said by options where they can say it', () => {
    const query = ask({
      grain: 'week',
      from: '2026-01-04/P7D',
      by: 'channel',
      thenBy: 'kind',
      where: { channel: ['phone', null], kind: ['a,b'] },
    });
    expect(wordsOf(kpiCommand({ ...query, suppress: true, dataVersion: 7 })).join(' ')).toBe(
      'npx tajawub kpi --kpis received --grain week --from 2026-01-04/P7D --by channel --then-by kind --where kind=a\\,b ' +
        '--where channel=phone, --data-version 7 --suppress --format json',
    );
  });

  it('is said by the question itself where a value, a calendar or a policy could be misread', () => {
    for (const change of [
      { where: { channel: ['null'] } },
      { calendar: 'always' },
      { policy: 'own@2' },
      { where: { channel: ['\u202ex'] } },
    ]) {
      expect(wordsOf(kpiCommand(ask(change)))).toEqual(['npx', 'tajawub', 'kpi', '--query', plainQuery(ask(change)), '--format', 'json']);
    }
  });

  it('arrives as it was, with any value in its filters', () => {
    for (const value of HOSTILE) {
      const query = ask({ where: { category: [value] } });
      const body = wordsOf(curlCommand(query, 'http://127.0.0.1:1')).at(-1) ?? '';
      const parsed = parseQuery(JSON.parse(body));
      expect(parsed).toEqual({ ok: true, value: canonicalQuery(query) });
    }
  });
});

describe('the question as JSON', () => {
  it('is read back as the same question, and shows every one of its characters', () => {
    const value = fc.option(fc.string({ maxLength: 20, unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 4 }), fc.boolean(), (values, suppress) => {
        const query = ask({ where: { channel: values }, suppress });
        const json = plainQuery(query);
        expect(parseQuery(JSON.parse(json))).toEqual({ ok: true, value: canonicalQuery(query) });
        expect(json).not.toMatch(/[\u202a-\u202e\u200e\u200f]/);
      }),
    );
  });
});
