import type { DueAnswer, DueClock } from '../contract/due.ts';
import { formatLocalDate } from '../core/calendar/local-date.ts';
import { compileZone } from '../core/calendar/zone.ts';
import { type DueCounts, nextOpening, nextWorkingDays } from '../core/due.ts';
import type { Measure } from '../core/facts.ts';
import { formatInstant } from '../core/instant.ts';
import { hiddenOf } from '../core/suppression.ts';
import type { FigureStore } from './figure-store.ts';
import type { ResolvedQuery } from './resolve-query.ts';
import { clockOf } from './settings-catalogue.ts';

/** A working week. */
const DAYS = 5;
const ENDS = { response: 'responded', resolution: 'resolved' } as const satisfies Record<Measure, string>;

/** Open inquiries by the next working days on which they fall due. */
export async function answerDue(store: FigureStore, resolved: ResolvedQuery): Promise<DueAnswer> {
  const { query, question, settings, dataVersion, meta, calendar, policy, reporting } = resolved;
  const { asOf } = question;
  const clock = clockOf(calendar);
  const days = nextWorkingDays(clock, reporting.zone, asOf, DAYS);
  const edges = [asOf, ...days.map(({ endsAt }) => endsAt)];
  const counts = await store.due({ where: query.where, asOf, edges }, settings, dataVersion);
  const opensAt = nextOpening(clock, asOf);
  const clockAnswer = (measure: Measure): DueClock | null => {
    const isTargeted = policy?.rules.some((rule) => rule[measure]) ?? false;
    return isTargeted && meta.recorded.includes(ENDS[measure]) ? spread(counts[measure]) : null;
  };
  const spread = ({ overdue, standing, byEdge }: DueCounts): DueClock => {
    const counts = [overdue, standing, ...byEdge];
    // all open inquiries of the clock, a figure of its own, are the sum of all parts; the pending, of all but the overdue
    const parts = counts.map((_, index) => index);
    const hidden = query.suppress ? hiddenOf(counts, [parts, parts.slice(1)]) : [];
    const shown = (index: number): number | null => (hidden[index] ? null : (counts[index] ?? 0));
    return {
      overdue: shown(0),
      atOpening: shown(2),
      days: days.map(({ on, closesAt }, i) => ({ on, closesAt: formatInstant(closesAt), count: shown(i + 3) })),
      later: shown(counts.length - 1),
      standing: shown(1),
    };
  };
  return {
    asOf: formatInstant(asOf),
    dataVersion,
    isDemonstration: meta.isDemonstration,
    calendar: { id: calendar.id, version: calendar.version },
    policy: policy === null ? null : { id: policy.id, version: policy.version },
    zone: reporting.zone,
    today: formatLocalDate(compileZone(reporting.zone).localDay(asOf)),
    opensAt: opensAt === null ? null : formatInstant(opensAt),
    restsOnPrediction: settings.clocks.some((own) => own.restsOnPrediction(asOf, (days.at(-1)?.endsAt ?? asOf) + 1)),
    response: clockAnswer('response'),
    resolution: clockAnswer('resolution'),
  };
}
