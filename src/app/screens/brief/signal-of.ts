import { findKpi } from '../../../core/kpis/index.ts';
import type { KpiRow } from '../../../core/query.ts';
import { type XmrAssurance, type XmrVariation, xmrAssurance, xmrChart, xmrVariation } from '../../../core/statistics/xmr-chart.ts';
import type { BriefKpi } from './brief-question.ts';
import { figureOf, isProvisional } from './row-figures.ts';

export interface FigureSignal {
  /** null where nothing can be said of the point: too few periods, a gap, or a figure that may still move */
  readonly variation: XmrVariation | null;
  /** what the process can be relied on to do; null without limits or a target */
  readonly assurance: XmrAssurance | null;
}

/**
 * Whether the figure at `focus` is a signal of its process, and whether that process reaches its target. Limits rest on the
 * whole history.
 * @source definitions, section 7
 */
export function signalOf(
  rows: readonly KpiRow[],
  focus: number,
  kpi: BriefKpi,
  runningFrom: string | null,
  target: number | undefined,
): FigureSignal {
  const points = rows.map((row) => {
    const figure = figureOf(row, kpi);
    return {
      value: figure?.value ?? null,
      isProvisional: isProvisional(row, kpi) || (runningFrom !== null && row.period >= runningFrom),
    };
  });
  const better = findKpi(kpi)?.better ?? 'neither';
  const chart = xmrChart(points);
  const point = points[focus];
  const isSettled = point !== undefined && point.value !== null && !point.isProvisional;
  return {
    variation: isSettled ? xmrVariation({ ...chart, lastIndex: focus }, better) : null,
    assurance: xmrAssurance(chart.limits, target ?? null, better),
  };
}
