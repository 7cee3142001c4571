import type { StatisticGrid } from '../../../../core/question.ts';
import type { Statistic, StatisticKind, StatisticOf } from '../../../../core/statistics/statistic.ts';
import { runCount } from './count.ts';
import { runDistinct } from './distinct.ts';
import { runFlow } from './flow.ts';
import type { Kernel, Scope } from './kernel.ts';
import { runMean } from './mean.ts';
import { runQuantile } from './quantile.ts';
import { runStock } from './stock.ts';
import { runSurvival } from './survival.ts';

/** One kernel a kind: a new statistic does not compile without one. */
const KERNELS: { readonly [K in StatisticKind]: Kernel<StatisticOf<K>> } = {
  count: runCount,
  distinct: runDistinct,
  quantile: runQuantile,
  mean: runMean,
  survival: runSurvival,
  flow: runFlow,
  stock: runStock,
};

export const runStatistic = (statistic: Statistic, scope: Scope): StatisticGrid =>
  (KERNELS[statistic.kind] as Kernel<Statistic>)(statistic, scope);
