import type { KpiRow } from '../../../core/query.ts';
import type { Reader } from '../../ui/reader.tsx';

export interface SummarySubject {
  readonly name: string;
  readonly rows: readonly KpiRow[];
  readonly values: readonly (number | null)[];
  readonly formatValue: (value: number) => string;
}

/** A series in one sentence: where it began, where it stands, how far it went between. */
export function summaryOf({ name, rows, values, formatValue }: SummarySubject, { say, format }: Reader): string {
  const known = rows.flatMap((row, i) => {
    const value = values[i] ?? null;
    return value === null ? [] : [{ period: format.period(row.period), value }];
  });
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return say('brief.unmeasured', { name, reason: say('figure.none') });
  const low = known.reduce((a, b) => (b.value < a.value ? b : a));
  const high = known.reduce((a, b) => (b.value > a.value ? b : a));
  return say('brief.summary', {
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
