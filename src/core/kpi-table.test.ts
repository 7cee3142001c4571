import { describe, expect, it } from 'vitest';
import { EVENT_TYPES } from './inquiry.ts';
import { parseInstant } from './instant.ts';
import { assembleTable, canonicalQuery, kpisOf, statisticsOf, type TableFrame, UnknownKpiError } from './kpi-table.ts';
import { periodsBetween } from './period.ts';
import { EMPTY_QUERY, type KpiQuery, type KpiTable } from './query.ts';
import type { Answers, Question } from './question.ts';
import type { AnswerOf, Statistic } from './statistics/statistic.ts';

const at = (text: string): number => parseInstant(`${text}T00:00:00Z`)!;
const frame: TableFrame = {
  dataVersion: 1,
  isDemonstration: false,
  calendar: { id: 'always', version: '1' },
  policy: null,
  zone: 'UTC',
  isMixedCalendars: false,
  restsOnPrediction: false,
  recorded: EVENT_TYPES,
};

/** January to April, the first receipt in February, as of March; every statistic answers the same everywhere. */
function tableOf(
  query: Partial<KpiQuery>,
  answer: AnswerOf<Statistic>,
  given: Partial<TableFrame> = {},
  firstReceivedAt: number | null = at('2026-02-10'),
): KpiTable {
  const asked: KpiQuery = { ...EMPTY_QUERY, ...query };
  const question: Question = {
    statistics: statisticsOf(kpisOf(asked)),
    periods: periodsBetween(at('2026-01-01'), at('2026-04-01'), 'month', { zone: 'UTC', weekStartsOn: 'mon' }),
    by: [],
    where: {},
    asOf: at('2026-03-15'),
  };
  const answers: Answers = {
    groups: [[]],
    grids: question.statistics.map(() => ({ cells: [question.periods.map(() => answer)], groups: [answer], total: answer })),
    firstReceivedAt,
    clockIndexes: [0],
  };
  return assembleTable(asked, question, answers, { ...frame, ...given });
}

describe('assembleTable', () => {
  const received = { kpis: ['received'] };

  it('begins with the first receipt, and knows nothing after the as-of', () => {
    const { rows } = tableOf(received, { count: 12 });
    expect(rows.map((row) => [row.period, row.values.received!.value])).toEqual([
      ['2026-02', 12],
      ['2026-03', 12],
      ['2026-04', null],
    ]);
  });

  it('keeps a period that was asked for before the first receipt, as null', () => {
    const { rows } = tableOf({ ...received, from: '2026-01' }, { count: 12 });
    expect(rows.map((row) => row.values.received!.value)).toEqual([null, 12, 12, null]);
  });

  it('has no row and no total where nothing was received', () => {
    const table = tableOf(received, { count: 0 }, {}, null);
    expect([table.rows, table.total.values.received]).toEqual([[], { value: null }]);
  });

  it('answers null, not zero, for what the source does not record', () => {
    const { total } = tableOf({ kpis: ['response-on-time', 'received'] }, { count: 0 }, { recorded: ['resolved'] });
    expect(total.values['response-on-time']).toEqual({ value: null, notRecorded: ['responded'] });
    expect(total.values.received!.value).toBe(0);
  });

  it('marks what rests on fewer than ten, and what is provisional', () => {
    const rate = tableOf({ kpis: ['resolution-on-time'] }, { count: 9 }).total.values['resolution-on-time']!;
    expect(rate).toMatchObject({ isSmall: true, isProvisional: true, pending: 9 });
    expect(tableOf({ kpis: ['resolution-rate'] }, { count: 10 }).total.values['resolution-rate']!.isSmall).toBeUndefined();
  });

  it('has no quotient of nothing', () => {
    expect(tableOf({ kpis: ['resolution-rate'] }, { count: 0 }).total.values['resolution-rate']).toEqual({
      value: null,
      numerator: 0,
      denominator: 0,
      interval: null,
    });
  });

  it('refuses a KPI that is not there', () => {
    expect(() => kpisOf({ kpis: ['no-such-kpi'] })).toThrow(UnknownKpiError);
  });
});

describe('statisticsOf', () => {
  it('asks for each statistic once', () => {
    const asked = statisticsOf(kpisOf({ kpis: ['resolution-rate', 'resolution-rate', 'one-touch-rate'] }));
    expect(asked.map((statistic) => statistic.kind === 'count' && statistic.of.all)).toEqual([['resolved'], ['answerable'], ['one-touch']]);
  });
});

describe('canonicalQuery', () => {
  it('is one text for one question', () => {
    const query = {
      ...EMPTY_QUERY,
      kpis: ['received', 'received'],
      thenBy: 'kind',
      where: { kind: [], channel: [null, 'b', 'a', 'b'] },
    } as const;
    expect(canonicalQuery(query)).toMatchObject({ kpis: ['received'], thenBy: null, where: { channel: ['a', 'b', null] } });
    const turned = Object.fromEntries(Object.entries(query).reverse()) as unknown as KpiQuery;
    expect(JSON.stringify(canonicalQuery(turned))).toBe(JSON.stringify(canonicalQuery(query)));
  });
});
