import type { StatisticOf } from '../../core/statistics/statistic.ts';
import { gridOfCounts, type Kernel } from './kernel.ts';
import { ANY } from './scope.ts';

/** What happened in each period, by the as-of. */
export const runFlow: Kernel<StatisticOf<'flow'>> = ({ flow }, scope) => gridOfCounts(scope, scope.events(`${flow}-flow`), ANY);
