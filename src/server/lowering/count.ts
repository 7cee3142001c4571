import type { StatisticOf } from '../../core/statistics/statistic.ts';
import type { Lowering } from './lowering.ts';
import { filter, selectedBy } from './selected.ts';

export const lowerCount: Lowering<StatisticOf<'count'>> = {
  over: 'cohort',
  lower: ({ of }, { parameters, column }) => `count(*)${filter(selectedBy(of, parameters))} AS ${column('count')}`,
  read: (row) => ({ count: Number(row('count')) }),
  nothing: { count: 0 },
};
