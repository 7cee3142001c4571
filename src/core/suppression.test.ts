import { describe, expect, it } from 'vitest';
import type { KpiTable, KpiValue } from './query.ts';
import { hiddenOf, suppressBeside, suppressSmall } from './suppression.ts';

function tableOf(counts: Readonly<Record<string, readonly number[]>>, figure = (value: number): KpiValue => ({ value })): KpiTable {
  const groups = Object.keys(counts);
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const width = counts[groups[0]!]!.length;
  return {
    asOf: '2026-03-01T00:00:00Z',
    dataVersion: 1,
    isDemonstration: false,
    calendar: { id: 'always', version: '1' },
    policy: null,
    zone: 'UTC',
    grain: 'month',
    by: 'channel',
    thenBy: null,
    isMixedCalendars: false,
    restsOnPrediction: false,
    rows: Array.from({ length: width }, (_, i) =>
      groups.map((group) => ({ period: `2026-0${i + 1}`, group, values: { k: figure(counts[group]![i]!) } })),
    ).flat(),
    groups: groups.map((group) => ({ group, values: { k: figure(sum(counts[group]!)) } })),
    total: { values: { k: figure(sum(groups.map((group) => sum(counts[group]!)))) } },
  };
}
const shown = (table: KpiTable): (number | null)[] => table.rows.map((row) => row.values.k!.value);

describe('suppressSmall', () => {
  it('hides one to four with the next smallest of its period, and leaves zero and five', () => {
    const table = suppressSmall(tableOf({ a: [3], b: [20], c: [7], d: [0] }));
    expect(shown(table)).toEqual([null, 20, null, 0]);
    expect(table.total.values.k!.value).toBe(30);
  });

  it('goes on until no total reveals a hidden figure', () => {
    const table = suppressSmall(tableOf({ a: [3, 9], b: [20, 30] }));
    expect(shown(table)).toEqual([null, null, null, null]);
    expect(table.groups.map((group) => group.values.k!.value)).toEqual([12, 50]);
  });

  it('never lets a total that it hides be added up from what it shows', () => {
    // b is hidden as a whole beside a; of its two months, one must be hidden with it
    const { rows, groups } = suppressSmall(tableOf({ a: [0, 3], b: [10, 0], c: [30, 30] }));
    expect(groups.map((group) => group.values.k!.value)).toEqual([null, null, 60]);
    expect(rows.filter(({ group }) => group === 'b').map(({ values }) => values.k!.value)).toEqual([null, 0]);
  });

  it('hides numerator, denominator and interval with the value', () => {
    const rate = (n: number): KpiValue => ({ value: 0.5, numerator: n / 2, denominator: n, interval: [0, 1] });
    const table = suppressSmall(tableOf({ a: [4], b: [40], c: [6] }, rate));
    expect(table.rows.map((row) => row.values.k)).toEqual([
      { value: null, isSuppressed: true },
      rate(40),
      { value: null, isSuppressed: true },
    ]);
  });

  it('changes nothing where nothing is small', () => {
    const table = tableOf({ a: [5, 8], b: [0, 9] });
    expect(suppressSmall(table)).toEqual(table);
  });
});

describe('hiddenOf', () => {
  it('hides the next smallest of a set in which one alone is hidden, and goes on where sets meet', () => {
    expect(hiddenOf([3, 9, 20, 7], [[0, 1, 2]])).toEqual([true, true, false, false]);
    expect(
      hiddenOf(
        [3, 9, 20, 7],
        [
          [0, 1, 2],
          [1, 3],
        ],
      ),
    ).toEqual([true, true, false, true]);
  });

  it('leaves nothing, and what says nothing, as it is', () => {
    expect(hiddenOf([0, null, 5], [[0, 1, 2]])).toEqual([false, false, false]);
  });
});

describe('suppressBeside', () => {
  it('hides a second range where the sum of all would reveal the one that is hidden', () => {
    const tables = [3, 12, 40].map((n) => suppressSmall(tableOf({ all: [n] })));
    expect(suppressBeside(tables).map(({ total }) => total.values.k)).toEqual([
      { value: null, isSuppressed: true },
      { value: null, isSuppressed: true },
      { value: 40 },
    ]);
  });
});
