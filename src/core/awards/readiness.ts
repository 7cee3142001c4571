import type { Kpi } from '../kpis/kpi.ts';
import type { KpiValue } from '../query.ts';
import { type XmrVariation, xmrChart, xmrVariation } from '../statistics/xmr-chart.ts';
import type { AwardCriterion, Benchmark } from './award-model.ts';
import type { MonthFigure } from './projection.ts';
import type { ReadinessRules } from './readiness-rules.ts';
import { isRising, isTargetMet } from './target-met.ts';

/** What a result must show before a jury believes it. @source definitions, section 8 (after EFQM RADAR) */
export const READINESS_ATTRIBUTES = ['scope', 'usability', 'trend', 'targets', 'comparison', 'future'] as const;
export type ReadinessAttribute = (typeof READINESS_ATTRIBUTES)[number];

/** 0 to 100 of a numerator and a denominator; null over an empty one. */
export interface ReadinessScore {
  readonly attribute: ReadinessAttribute;
  readonly score: number | null;
  readonly numerator: number;
  readonly denominator: number;
}

export interface ReadinessGrounds {
  readonly rules: ReadinessRules;
  readonly kpi: Pick<Kpi, 'better'>;
  readonly criterion: Pick<AwardCriterion, 'target' | 'stretch'>;
  /** n of the figure in each kind × channel cell that occurs in the last months that the rules name */
  readonly cells: readonly number[];
  /** standing records, and those of them with a contradiction */
  readonly records: number;
  readonly defectiveRecords: number;
  /** every month with data, oldest first */
  readonly months: readonly MonthFigure[];
  /** the last full years, oldest first, as many as a trend needs or fewer */
  readonly years: readonly KpiValue[];
  /** over the same months as the cells */
  readonly recent: KpiValue;
  /** those of the model for this KPI */
  readonly benchmarks: readonly Pick<Benchmark, 'value'>[];
  /** a cycle that ends after the as-of sets a target */
  readonly hasForwardTarget: boolean;
}

export interface ReadinessProfile {
  readonly attributes: readonly ReadinessScore[];
  /** of the last month that may signal; null: too few months for limits */
  readonly variation: XmrVariation | null;
  /** closed months with a value */
  readonly months: number;
}

/** @source definitions, section 8 ("readiness profile") */
export function readinessOf(grounds: ReadinessGrounds): ReadinessProfile {
  const { kpi, criterion, cells, records, defectiveRecords, months, recent, benchmarks, hasForwardTarget, rules } = grounds;
  const closed = months.filter(({ isClosed, value }) => isClosed && value.value !== null);
  const chart = xmrChart(months.map(({ value, isClosed }) => ({ value: value.value, isProvisional: !isClosed || value.isProvisional })));
  const variation = xmrVariation(chart, kpi.better);
  const judged = months
    .filter(({ isClosed }) => isClosed)
    .slice(-rules.targetMonths)
    .map(({ value }) => isTargetMet(value, criterion))
    .filter((isMet) => isMet !== null);
  const { value } = recent;
  const beaten = value === null ? 0 : benchmarks.filter((benchmark) => isBeaten(value, benchmark.value, criterion)).length;
  const attributes: readonly ReadinessScore[] = [
    share('scope', cells.filter((n) => n >= rules.cellN).length, cells.length),
    share('usability', records - defectiveRecords, records),
    trendOf(grounds, variation, closed.length),
    share('targets', judged.filter(Boolean).length, judged.length),
    share('comparison', beaten, value === null ? 0 : benchmarks.length),
    share('future', hasForwardTarget ? 1 : 0, 1),
  ];
  return { attributes, variation, months: closed.length };
}

function share(attribute: ReadinessAttribute, numerator: number, denominator: number): ReadinessScore {
  return { attribute, numerator, denominator, score: denominator === 0 ? null : (100 * numerator) / denominator };
}

/** Points of 100: improving, or the target met in each of the full years; common cause; concern. */
function trendOf({ years, criterion, rules }: ReadinessGrounds, variation: XmrVariation | null, months: number): ReadinessScore {
  const { trendYears, youngTrend, steadyTrend } = rules;
  const isAlwaysMet = years.length >= trendYears && years.slice(-trendYears).every((year) => isTargetMet(year, criterion) === true);
  if (variation === null && !isAlwaysMet) return share('trend', 0, 0);
  const points = isAlwaysMet || variation === 'improvement' ? 100 : variation === 'concern' ? 0 : steadyTrend;
  return share('trend', months < 12 * trendYears ? Math.min(youngTrend, points) : points, 100);
}

/** Equal is not beaten. */
const isBeaten = (value: number, benchmark: number, criterion: Pick<AwardCriterion, 'target' | 'stretch'>): boolean =>
  isRising(criterion) ? value > benchmark : value < benchmark;
