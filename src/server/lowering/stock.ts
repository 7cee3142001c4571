import type { Stock } from '../../core/facts.ts';
import type { StatisticOf } from '../../core/statistics/statistic.ts';
import type { Lowering } from './lowering.ts';

/** The change of each stock that a transition makes. */
export const STOCK_DELTA: Readonly<Record<Stock, string>> = { open: 'open_delta', overdue: 'overdue_delta' };

export const lowerStock: Lowering<StatisticOf<'stock'>> = {
  over: 'deltas',
  lower({ stock }, { column, cells }) {
    const partition = ['cell', ...cells.groups].join(', ');
    return `sum(${STOCK_DELTA[stock]}) OVER (PARTITION BY ${partition} ORDER BY period) AS ${column('count')}`;
  },
  read: (row) => ({ count: Number(row('count')) }),
  nothing: { count: 0 },
  isCarried: true,
};
