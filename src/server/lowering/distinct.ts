import type { StatisticOf } from '../../core/statistics/statistic.ts';
import type { Lowering } from './lowering.ts';
import { filter, selectedBy } from './selected.ts';

export const lowerDistinct: Lowering<StatisticOf<'distinct'>> = {
  over: 'cohort',
  lower({ of }, { parameters, column }) {
    const selected = selectedBy(of, parameters);
    return `count(DISTINCT citizen)${filter(selected)} AS ${column('distinct')},
      count(*)${filter(selected, 'citizen IS NULL')} AS ${column('unknown')}`;
  },
  read: (row) => ({ distinct: Number(row('distinct')), unknown: Number(row('unknown')) }),
  nothing: { distinct: 0, unknown: 0 },
};
