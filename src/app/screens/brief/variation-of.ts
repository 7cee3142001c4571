import { findKpi } from '../../../core/kpis/index.ts';
import type { KpiRow } from '../../../core/query.ts';
import { type XmrVariation, xmrChart, xmrVariation } from '../../../core/statistics/xmr-chart.ts';
import type { BriefKpi } from './brief-question.ts';
import { figureOf } from './row-figures.ts';

/**
 * Whether the figure at `focus` is a signal of its process; null where nothing can be said: too few periods, a gap, or a
 * figure that may still move. Limits rest on the whole history.
 * @source definitions, section 7
 */
export function variationOf(rows: readonly KpiRow[], focus: number, kpi: BriefKpi, runningFrom: string | null): XmrVariation | null {
  const points = rows.map((row) => {
    const figure = figureOf(row, kpi);
    return {
      value: figure?.value ?? null,
      isProvisional: figure?.isProvisional === true || (runningFrom !== null && row.period >= runningFrom),
    };
  });
  const point = points[focus];
  if (!point || point.value === null || point.isProvisional) return null;
  return xmrVariation({ ...xmrChart(points), lastIndex: focus }, findKpi(kpi)?.better ?? 'neither');
}
