import type { DueAnswer, DueClock } from '../../../contract/due.ts';
import type { BriefNow, DueNext } from '../../../core/brief/brief-facts.ts';
import { type BriefSource, briefFactsOf } from '../../../core/brief/brief-facts-of.ts';
import { composeHeadline } from '../../../core/brief/headline.ts';
import { parseInstant } from '../../../core/instant.ts';
import { periodOf } from '../../../core/period.ts';
import type { KpiTable } from '../../../core/query.ts';
import type { Formatter } from '../../../i18n/formatter.ts';
import { sayClauses } from '../../../i18n/headline/say-headline.ts';
import type { Segment } from '../../../i18n/headline/segment.ts';

/** What the sentences are made of; `due` is null where the page is not about what holds today. */
export type HeadlineSource = Omit<BriefSource, 'now'> & { readonly due: DueAnswer | null };

/** From answers to sentences; it comes beside the answers, not with the entry. */
export const headlineSentences = (
  { due, ...source }: HeadlineSource,
  format: Formatter,
  channelName: (value: string) => string,
): readonly (readonly Segment[])[] =>
  sayClauses(composeHeadline(briefFactsOf({ ...source, now: due && nowOf(due, source.table) })), format, { channelName });

function nowOf(due: DueAnswer, table: KpiTable): BriefNow | null {
  const asOf = parseInstant(due.asOf);
  if (asOf === null) return null;
  return {
    period: periodOf(asOf, table.grain, { zone: table.zone, weekStartsOn: 'sun' }),
    today: due.today,
    response: due.response && dueNextOf(due.response),
    resolution: due.resolution && dueNextOf(due.resolution),
  };
}

/** What is late from the next opening on falls due on that day. Null where something is hidden. */
function dueNextOf({ overdue, atOpening, days }: DueClock): DueNext | null {
  if (overdue === null || atOpening === null) return null;
  const known = days.flatMap(({ on, count }, i) => (count === null ? [] : [{ on, count: i === 0 ? count + atOpening : count }]));
  return known.length === days.length ? { overdue, days: known } : null;
}
