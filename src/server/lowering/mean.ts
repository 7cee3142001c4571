import type { StatisticOf } from '../../core/statistics/statistic.ts';
import type { Lowering } from './lowering.ts';
import { filter, selectedBy } from './selected.ts';

/** The sum stays a whole number: the one division happens where the KPI is composed. */
export const lowerMean: Lowering<StatisticOf<'mean'>> = {
  over: 'cohort',
  lower({ of, measure }, { parameters, column }) {
    const selected = filter(selectedBy(of, parameters));
    return `coalesce(sum(${measure})${selected}, 0) AS ${column('sum')}, count(*)${selected} AS ${column('n')}`;
  },
  read: (row) => ({ sum: Number(row('sum')), n: Number(row('n')) }),
  nothing: { sum: 0, n: 0 },
};
