import type { TrendReader } from './use-trend-words.ts';

export interface SummarySubject {
  readonly name: string;
  readonly periods: readonly string[];
  readonly values: readonly (number | null)[];
  readonly formatValue: (value: number) => string;
}

/** A series in one sentence: where it began, where it stands, how far it went between. */
export function trendSummary({ name, periods, values, formatValue }: SummarySubject, { tell, say, format }: TrendReader): string {
  const known = periods.flatMap((period, i) => {
    const value = values[i] ?? null;
    return value === null ? [] : [{ period: format.period(period), value }];
  });
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return tell('trends.title.unmeasured', { name, reason: say('figure.none') });
  const low = known.reduce((a, b) => (b.value < a.value ? b : a));
  const high = known.reduce((a, b) => (b.value > a.value ? b : a));
  return tell('trends.summary', {
    name,
    first: formatValue(first.value),
    firstPeriod: first.period,
    last: formatValue(last.value),
    lastPeriod: last.period,
    low: formatValue(low.value),
    lowPeriod: low.period,
    high: formatValue(high.value),
    highPeriod: high.period,
  });
}
