import { SMALL_N } from '../kpi-table.ts';
import type { Bilingual } from '../kpis/kpi.ts';

/** How much a result must show before an award believes it: the numbers of the readiness profile. */
export interface ReadinessRules {
  /** n that a kind and channel need to count as covered */
  readonly cellN: number;
  /** closed months in which kinds and channels are looked for, and whose figure is compared */
  readonly scopeMonths: number;
  /** full years that a trend needs; all of them on target score 100 */
  readonly trendYears: number;
  /** the most that a trend of fewer years scores */
  readonly youngTrend: number;
  /** what a steady trend scores, neither improving nor worsening */
  readonly steadyTrend: number;
  /** closed months of which the share on target is taken */
  readonly targetMonths: number;
  /** where the numbers come from */
  readonly source: Bilingual;
}

export const READINESS_NUMBERS = ['cellN', 'scopeMonths', 'trendYears', 'youngTrend', 'steadyTrend', 'targetMonths'] as const;
export type ReadinessNumber = (typeof READINESS_NUMBERS)[number];

/** What each number may be, both ends included; all are whole. */
export const READINESS_RANGES: Readonly<Record<ReadinessNumber, readonly [number, number]>> = {
  cellN: [1, 1000],
  scopeMonths: [1, 60],
  trendYears: [1, 10],
  youngTrend: [0, 100],
  steadyTrend: [0, 100],
  targetMonths: [1, 120],
};

/** Of a model that says nothing of its own, as every model did before it could. @source definitions, section 8 */
export const DEFAULT_READINESS: ReadinessRules = {
  cellN: SMALL_N,
  scopeMonths: 12,
  trendYears: 3,
  youngTrend: 30,
  steadyTrend: 50,
  targetMonths: 36,
  source: {
    en: 'Ours, after EFQM RADAR: results count over three years. Ten cases is where the product stops calling a figure small.',
    ar: 'من وضعنا على نهج رادار EFQM: تُعتد بالنتائج على مدى ثلاث سنوات. وما يقوم على أقل من عشر حالات يصفه المنتج بأنه قليل العدد.',
  },
};

export const readinessRulesOf = ({ readiness }: { readonly readiness?: ReadinessRules }): ReadinessRules => readiness ?? DEFAULT_READINESS;
