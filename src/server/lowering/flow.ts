import type { Flow } from '../../core/facts.ts';
import type { StatisticOf } from '../../core/statistics/statistic.ts';
import type { Lowering } from './lowering.ts';
import { filter } from './selected.ts';

/** Which transitions a flow counts, over columns `type` and `is_final` (still standing at the as-of). */
export const FLOW_EVENTS: Readonly<Record<Flow, string>> = {
  resolved: "type = 'resolved' AND is_final",
  resolution: "type = 'resolved'",
  reopening: "type = 'reopened'",
  withdrawal: "type = 'withdrawn'",
};

export const lowerFlow: Lowering<StatisticOf<'flow'>> = {
  over: 'events',
  lower: ({ flow }, { column }) => `count(*)${filter(FLOW_EVENTS[flow])} AS ${column('count')}`,
  read: (row) => ({ count: Number(row('count')) }),
  nothing: { count: 0 },
};
