import type { KpiRow } from '../../../core/query.ts';
import type { Reader } from '../../ui/reader.tsx';
import type { BriefKpi } from './brief-question.ts';
import { figureOf } from './row-figures.ts';

/** Why a figure has no value: the source is silent, no target applies, or there was nothing to measure. */
export function absenceOf(row: KpiRow | undefined, kpi: BriefKpi, { say }: Reader): string {
  const figure = figureOf(row, kpi);
  if (figure?.notRecorded?.length) return say('figure.notRecordedBySource');
  if (figure?.isSuppressed) return say('figure.suppressed');
  const hasCases = (figureOf(row, 'received')?.value ?? 0) > 0;
  return say(hasCases && kpi.endsWith('-on-time') && !isTargeted(row, kpi) ? 'sla.untargeted' : 'figure.none');
}

/** Whether any inquiry of the period has a target of that clock; without one nothing can be overdue either. */
export function isTargeted(row: KpiRow | undefined, kpi: BriefKpi): boolean {
  const figure = figureOf(row, kpi);
  return (figure?.denominator ?? 0) + (figure?.pending ?? 0) > 0;
}
