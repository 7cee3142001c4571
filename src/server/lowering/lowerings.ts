import type { Statistic, StatisticKind, StatisticOf } from '../../core/statistics/statistic.ts';
import { lowerCount } from './count.ts';
import { lowerDistinct } from './distinct.ts';
import { lowerFlow } from './flow.ts';
import type { Lowering } from './lowering.ts';
import { lowerMean } from './mean.ts';
import { lowerQuantile } from './quantile.ts';
import { lowerStock } from './stock.ts';
import { lowerSurvival } from './survival.ts';

/** One lowering a kind: a new kind of statistic does not compile until it has one. */
const LOWERINGS: { readonly [K in StatisticKind]: Lowering<StatisticOf<K>> } = {
  count: lowerCount,
  distinct: lowerDistinct,
  quantile: lowerQuantile,
  mean: lowerMean,
  survival: lowerSurvival,
  flow: lowerFlow,
  stock: lowerStock,
};

export const loweringOf = <S extends Statistic>(statistic: S): Lowering<S> => LOWERINGS[statistic.kind] as unknown as Lowering<S>;
