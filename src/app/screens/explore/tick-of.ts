import type { KpiUnit } from '../../../core/kpis/kpi.ts';
import type { Formatter } from '../../../i18n/formatter.ts';

/** A value at an axis: whole percents, and a plain nought. */
export function tickOf(value: number, unit: KpiUnit, format: Formatter): string {
  if (unit === 'ratio') return format.percent(value, 0);
  return value === 0 ? format.count(0) : format.figure(value, unit);
}
