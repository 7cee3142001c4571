import type { KpiTable } from '../../core/query.ts';
import type { IntakeAccount } from './intake-account.ts';

/** The answer as JSON: durations in seconds, null where nothing is known, equal questions give equal text. */
export function formatKpiJson(table: KpiTable, { read, accepted, replaced, rejected, defects }: IntakeAccount): string {
  const { asOf, calendar, policy, zone, grain, by, rows, total, ...more } = table;
  const sorted = Object.fromEntries(Object.entries(defects).sort(([a], [b]) => (a < b ? -1 : 1)));
  const intake = { read, accepted, replaced, rejected, defects: sorted };
  return JSON.stringify({ asOf, calendar, policy, zone, grain, by, ...more, intake, rows, total }, null, 1);
}
