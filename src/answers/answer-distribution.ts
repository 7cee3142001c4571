import type { Distribution, DistributionRow } from '../contract/distribution.ts';
import type { Measure } from '../core/facts.ts';
import { formatInstant } from '../core/instant.ts';
import type { Fraction } from '../core/statistics/quantile.ts';
import type { AnswerOf, Statistic, StatisticOf } from '../core/statistics/statistic.ts';
import { hiddenOf } from '../core/suppression.ts';
import type { FigureStore } from './figure-store.ts';
import type { ResolvedQuery } from './resolve-query.ts';

/** The ends, the quarters and the middle. */
const QUANTILES: readonly Fraction[] = [
  [1, 10],
  [1, 4],
  [1, 2],
  [3, 4],
  [9, 10],
];

/** What a duration needs to have ended. */
const ENDS = {
  response: { fact: 'responded', event: 'responded' },
  resolution: { fact: 'resolved', event: 'resolved' },
} as const;

/** How a duration is spread, period by period, of a question without groups. */
export async function answerDistribution(store: FigureStore, resolved: ResolvedQuery, measure: Measure): Promise<Distribution> {
  const { question, settings, dataVersion, meta, query } = resolved;
  const { fact, event } = ENDS[measure];
  const statistics = QUANTILES.map((q): StatisticOf<'quantile'> => ({ kind: 'quantile', measure, q, of: { all: ['answerable', fact] } }));
  const isRecorded = meta.recorded.includes(event);
  const { grids } = await store.answer({ ...question, statistics, by: [] }, settings, dataVersion);
  const cellOf = (quantile: number, period: number) =>
    grids[quantile]?.cells[0]?.[period] as AnswerOf<Statistic & { kind: 'quantile' }> | undefined;
  const rows = question.periods.map(({ label }, period) => ({
    period: label,
    n: isRecorded ? (cellOf(0, period)?.n ?? 0) : 0,
    seconds: QUANTILES.map((_, quantile) => (isRecorded ? (cellOf(quantile, period)?.value ?? null) : null)),
  }));
  return {
    asOf: formatInstant(question.asOf),
    dataVersion,
    grain: query.grain,
    measure,
    quantiles: QUANTILES,
    rows: query.suppress ? hidingSmall(rows) : rows,
  };
}

/** The medians of the same periods have the same n, and a total that adds them up. */
function hidingSmall(rows: readonly (DistributionRow & { readonly n: number })[]): readonly DistributionRow[] {
  const set = rows.length > 1 ? [rows.map((_, index) => index)] : [];
  const hidden = hiddenOf(
    rows.map(({ n }) => n),
    set,
  );
  return rows.map((row, index) => (hidden[index] ? { ...row, n: null, seconds: row.seconds.map(() => null) } : row));
}
