import type { StatisticOf } from '../../../../core/statistics/statistic.ts';
import { countBefore } from '../../../instant-order.ts';
import { flowUntil } from '../moments.ts';
import type { Kernel } from './kernel.ts';

/** What happened in each period, by the as-of. */
export const runFlow: Kernel<StatisticOf<'flow'>> = ({ flow }, { columns, grouping, periods, asOf }) => {
  const { happenings, counts } = flowUntil(columns.moments, flow, asOf);
  const { groupOf, keys } = grouping;
  const found = keys.map(() => new Uint32Array(periods.length));
  for (const [period, { startsAt, endsAt }] of periods.entries()) {
    const end = countBefore(happenings.at, endsAt);
    for (let i = countBefore(happenings.at, startsAt); i < end; i++) {
      if (!counts(i)) continue;
      const ofGroup = found[groupOf[happenings.row[i]!] ?? -1];
      if (ofGroup) ofGroup[period] = ofGroup[period]! + 1;
    }
  }
  const groups = found.map((ofGroup) => ({ count: ofGroup.reduce((sum, count) => sum + count, 0) }));
  return {
    cells: found.map((ofGroup) => Array.from(ofGroup, (count) => ({ count }))),
    groups,
    total: { count: groups.reduce((sum, { count }) => sum + count, 0) },
  };
};
