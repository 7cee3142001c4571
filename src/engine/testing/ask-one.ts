import { admit } from '../../core/admission.ts';
import { compileCalendar } from '../../core/calendar/compile-calendar.ts';
import { always } from '../../core/calendar/presets/always.ts';
import type { Dimension, Inquiry } from '../../core/inquiry.ts';
import { parseInstant } from '../../core/instant.ts';
import { periodsBetween } from '../../core/period.ts';
import type { Answers, Question, StatisticGrid } from '../../core/question.ts';
import { compileSettings } from '../../core/sla/clock-settings.ts';
import type { Statistic } from '../../core/statistics/statistic.ts';
import { createEngine, type Engine } from '../create-engine.ts';

const settings = compileSettings({
  clocks: [compileCalendar(always)],
  defaultCalendar: 'always',
  override: null,
  policy: { rules: [{ response: { workingHours: 2 }, resolution: { workingHours: 24 } }] },
});

/** 2026, UTC: `01-04T08:00` */
export const at = (text: string): number => parseInstant(`2026-${text}:00Z`)!;

let count = 0;
/** `received`, then events as `instant type`; other fields by name. */
export function inquiry(received: string, events: readonly string[] = [], fields: Readonly<Record<string, unknown>> = {}): Inquiry {
  const listed = events.map((event) => ({ at: at(event.split(' ')[0]!), type: event.split(' ')[1] }));
  return admit({ id: `i-${count++}`, receivedAt: at(received), events: listed, ...fields }).inquiry!;
}

export const engineOf = (inquiries: readonly Inquiry[]): Engine => createEngine(inquiries, settings);

/** January to April by month, as of 15 April. */
export function ask(
  inquiries: readonly Inquiry[],
  statistics: readonly Statistic[],
  by: readonly Dimension[] = [],
  more: Partial<Question> = {},
): Answers {
  const periods = periodsBetween(at('01-01T00:00'), at('04-15T00:00'), 'month', { zone: 'UTC', weekStartsOn: 'mon' });
  return engineOf(inquiries).run({ statistics, periods, by, where: {}, asOf: at('04-15T00:00'), ...more });
}

/** One statistic's grid. */
export const askOne = (inquiries: readonly Inquiry[], statistic: Statistic, by: readonly Dimension[] = []): StatisticGrid =>
  ask(inquiries, [statistic], by).grids[0]!;
