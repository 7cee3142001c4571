import type { Definition } from '../../../core/definitions.ts';
import { findKpi } from '../../../core/kpis/index.ts';
import type { KpiValue } from '../../../core/query.ts';
import type { ExploreReader } from './use-explore-reader.ts';

/** What a figure is called; calendar time is said, working time is the usual. */
export function nameOf({ kpi, time }: Definition, { language, word }: ExploreReader): string {
  const name = findKpi(kpi)?.title[language] ?? kpi;
  return time === 'calendar' ? word('explore.onCalendarTime', { name }) : name;
}

/** What a figure rests on: numerator and denominator, or n, then its interval and what is pending. */
export function basisOf(figure: KpiValue | null, { format, say }: ExploreReader): readonly string[] {
  if (!figure || figure.isSuppressed) return [];
  const { numerator, denominator, n, interval, pending } = figure;
  return [
    ...(denominator === undefined ? (n === undefined ? [] : [format.n(n)]) : [format.fraction(numerator, denominator)]),
    ...(interval ? [say('figure.interval', { value: format.interval(interval) })] : []),
    ...(pending ? [say('count.pending', { n: pending })] : []),
  ];
}

/** Why a figure is to be read with care, or why there is none. */
export function marksOf(figure: KpiValue | null, { say }: ExploreReader): readonly string[] {
  if (!figure) return [];
  if (figure.isSuppressed) return [say('figure.suppressed')];
  if (figure.notRecorded?.length) return [say('figure.notRecordedBySource')];
  return [
    ...(figure.isSmall ? [say('figure.smallLong')] : []),
    ...(figure.isProvisional && !figure.pending ? [say('figure.provisional')] : []),
  ];
}
