import type { StatisticOf } from '../../core/statistics/statistic.ts';
import { gridOfCounts, type Kernel } from './kernel.ts';

/** Rows whose facts are selected: the bits of the filter that lie in the facts' plane too. */
export const runCount: Kernel<StatisticOf<'count'>> = ({ of }, scope) => gridOfCounts(scope, scope.cells('citizen'), of);
