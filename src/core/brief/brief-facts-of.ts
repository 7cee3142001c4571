import { parseInstant } from '../instant.ts';
import { findKpi } from '../kpis/index.ts';
import { periodOf, type Reporting, shiftPeriod } from '../period.ts';
import type { KpiTable, KpiValue } from '../query.ts';
import { type XmrAssurance, type XmrVariation, xmrAssurance, xmrChart, xmrVariation } from '../statistics/xmr-chart.ts';
import {
  type BriefFacts,
  type BriefNow,
  CLOSED_ONLY_KPI,
  type HeadlineKpi,
  PROMISE_KPI,
  type PromiseFacts,
  type PromiseName,
} from './brief-facts.ts';

export interface BriefSource {
  /** the whole history of `HEADLINE_KPIS`, not split: limits do not follow the zoom */
  readonly table: KpiTable;
  /** the period that the page is about */
  readonly period: string;
  readonly weekStartsOn: Reporting['weekStartsOn'];
  /** both on-time KPIs of that period alone, by channel; null: not asked */
  readonly byChannel: KpiTable | null;
  /** ratios, and working seconds for the median; null: none is set */
  readonly targets: Readonly<Record<PromiseName, number | null>> & { readonly latencySeconds: number | null };
  readonly now: BriefNow | null;
  /** first periods of new processes, by KPI */
  readonly rebasedAt?: Readonly<Record<string, readonly string[]>>;
}

const UNKNOWN: KpiValue = { value: null };

/** The headline's facts, from the tables that a screen asks for; a period that the table lacks has unknown figures. */
export function briefFactsOf({ table, period, weekStartsOn, byChannel, targets, now, rebasedAt = {} }: BriefSource): BriefFacts {
  const { rows, grain, zone } = table;
  const asOf = parseInstant(table.asOf);
  // At its last whole second a period is over: no more can be received in it.
  const running = asOf === null ? null : periodOf(asOf + 1, grain, { zone, weekStartsOn });
  const index = rows.findIndex((row) => row.period === period);
  const lastYearPeriod = shiftPeriod(period, grain, -1);
  const lastYear = rows.find((row) => row.period === lastYearPeriod);
  const figureOf = (kpi: HeadlineKpi): KpiValue => rows[index]?.values[kpi] ?? UNKNOWN;
  const signalOf = (kpi: HeadlineKpi, target: number | null): { variation: XmrVariation | null; assurance: XmrAssurance | null } => {
    const points = rows.map((row) => {
      const figure = row.values[kpi];
      const isProvisional = figure?.isProvisional === true || (running !== null && row.period >= running);
      return { value: figure?.value ?? null, isProvisional };
    });
    const point = points[index];
    if (point === undefined || point.value === null || point.isProvisional) return { variation: null, assurance: null };
    const starts = (rebasedAt[kpi] ?? []).map((label) => rows.findIndex((row) => row.period === label));
    const chart = xmrChart(points, { rebasedAt: starts });
    // An earlier period is judged by the limits that were in force for it.
    const limits = chart.segments.find(({ start, end }) => index >= start && index < end)?.limits ?? null;
    const better = findKpi(kpi)?.better ?? 'neither';
    return { variation: xmrVariation({ ...chart, limits, lastIndex: index }, better), assurance: xmrAssurance(limits, target, better) };
  };
  const promiseOf = (promise: PromiseName): PromiseFacts => ({
    value: figureOf(PROMISE_KPI[promise]),
    target: targets[promise],
    lastYear: lastYear?.values[PROMISE_KPI[promise]] ?? null,
    ...signalOf(PROMISE_KPI[promise], targets[promise]),
    closedOnly: rows[index]?.values[CLOSED_ONLY_KPI[promise]] ?? null,
    byChannel: (byChannel?.rows ?? []).flatMap(({ period: label, group, values }) => {
      const value = values[PROMISE_KPI[promise]];
      return label === period && value !== undefined ? [{ group, value }] : [];
    }),
  });
  return {
    period,
    grain,
    isRunning: period === running,
    dataFrom: rows.find((row) => (row.values.received?.value ?? null) !== null || row.values.received?.isSuppressed)?.period ?? null,
    lastYearPeriod,
    received: figureOf('received'),
    citizens: figureOf('citizens'),
    answerable: figureOf('resolution-rate').denominator ?? null,
    endedUnknown: figureOf('ended-unknown'),
    response: promiseOf('response'),
    resolution: promiseOf('resolution'),
    latency: {
      value: figureOf('response-median'),
      target: targets.latencySeconds,
      variation: signalOf('response-median', targets.latencySeconds).variation,
    },
    backlog: {
      value: figureOf('backlog'),
      before: rows[index - 1]?.values.backlog ?? null,
      beforePeriod: rows[index - 1]?.period ?? null,
      variation: signalOf('backlog', null).variation,
    },
    overdue: figureOf('backlog-overdue'),
    now,
  };
}
