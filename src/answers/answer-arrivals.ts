import type { ArrivalDay, Arrivals } from '../contract/arrivals.ts';
import { formatInstant } from '../core/instant.ts';
import type { Period } from '../core/period.ts';
import type { AnswerOf, Statistic } from '../core/statistics/statistic.ts';
import { hiddenOf } from '../core/suppression.ts';
import { hourPeriods, sumByWeekdayAndHour, type WeekdayArrivals } from '../core/trends/arrivals.ts';
import type { FigureStore } from './figure-store.ts';
import type { ResolvedQuery } from './resolve-query.ts';

const RECEIVED = { kind: 'count', of: { all: [] } } as const satisfies Statistic;

/** Hours of a question: a store is asked for so many periods at a time. */
const HOURS_AT_ONCE = 24 * 92;

/** Inquiries received by weekday and hour of the reporting zone, over the question's range and filter. */
export async function answerArrivals(store: FigureStore, resolved: ResolvedQuery): Promise<Arrivals> {
  const { query, question, settings, dataVersion, reporting, meta } = resolved;
  const first = question.periods[0];
  const last = question.periods.at(-1);
  const startsAt = Math.max(first?.startsAt ?? 0, meta.firstReceivedAt ?? 0);
  const hours = first && last ? hourPeriods(startsAt, Math.min(last.endsAt, question.asOf + 1), reporting.zone) : [];
  const counts: number[] = [];
  for (let i = 0; i < hours.length; i += HOURS_AT_ONCE) counts.push(...(await countsOf(hours.slice(i, i + HOURS_AT_ONCE))));
  const sums = sumByWeekdayAndHour(hours, counts, reporting);
  const { total, days } = query.suppress ? hidingSmall(sums) : { total: sumOf(counts), days: sums.map(withTotal) };
  return {
    asOf: formatInstant(question.asOf),
    dataVersion,
    zone: reporting.zone,
    from: first?.label ?? null,
    to: last?.label ?? null,
    total,
    days,
  };

  async function countsOf(periods: readonly Period[]): Promise<readonly number[]> {
    const { grids } = await store.answer({ ...question, statistics: [RECEIVED], periods, by: [] }, settings, dataVersion);
    const cells = grids[0]?.cells[0] as readonly AnswerOf<typeof RECEIVED>[] | undefined;
    return periods.map((_, i) => cells?.[i]?.count ?? 0);
  }
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
const withTotal = (day: WeekdayArrivals): ArrivalDay => ({ ...day, total: sumOf(day.hours) });

/** The hours of a day add up to its total, and those of the days to the total of all. */
function hidingSmall(sums: readonly WeekdayArrivals[]): Pick<Arrivals, 'total' | 'days'> {
  const totals = sums.map(({ hours }) => sumOf(hours));
  const cells = sums.flatMap(({ hours }) => hours);
  const sets = [
    ...sums.map(({ hours }, day) => [...hours.map((_, hour) => day * hours.length + hour), cells.length + day]),
    [...totals, 0].map((_, day) => cells.length + day),
  ];
  const hidden = hiddenOf([...cells, ...totals, sumOf(totals)], sets);
  const shown = (count: number | undefined, index: number): number | null => (hidden[index] ? null : (count ?? 0));
  return {
    total: shown(sumOf(totals), hidden.length - 1),
    days: sums.map(({ hours, ...day }, at) => ({
      ...day,
      total: shown(totals[at], cells.length + at),
      hours: hours.map((count, hour) => shown(count, at * hours.length + hour)),
    })),
  };
}
