import type { StatisticOf } from '../../core/statistics/statistic.ts';
import type { Lowering } from './lowering.ts';
import { filter, selectedBy } from './selected.ts';

/**
 * Kaplan–Meier: durations counted by distinct value, the survival a running product in ascending order, the median its first
 * value at most a half (and a billionth, against rounding in the product).
 * @source definitions, section 7
 */
export const lowerSurvival: Lowering<StatisticOf<'survival'>> = {
  over: 'select',
  lower({ of, measure, event }, { parameters, column, cells }) {
    const groups = cells.groups.map((group) => `, ${group}`).join('');
    const cell = `cell, period${groups}`;
    const selected = selectedBy(of, parameters);
    return `
      SELECT ${cell}, min(duration) FILTER (WHERE survival <= 0.5::DOUBLE + 1e-9::DOUBLE) AS ${column('value')}, sum(leaving) AS ${column('n')}
      FROM (
        SELECT ${cell}, duration, leaving,
          product((at_risk - ended)::DOUBLE / at_risk::DOUBLE)
            OVER (PARTITION BY ${cell} ORDER BY duration ROWS UNBOUNDED PRECEDING) AS survival
        FROM (
          SELECT ${cell}, duration, leaving, ended,
            sum(leaving) OVER (PARTITION BY ${cell} ORDER BY duration ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS at_risk
          FROM (
            SELECT ${cells.cell} AS cell, period${groups}, ${measure} AS duration, count(*) AS leaving,
              count(*)${filter(selectedBy(event, parameters))} AS ended
            FROM cohort${selected === null ? '' : ` WHERE ${selected}`}
            GROUP BY ${cells.sets('duration')}
          )
        )
      )
      GROUP BY ${cell}`;
  },
  read(row) {
    const value = row('value');
    return { value: value === null ? null : Number(value), n: Number(row('n')) };
  },
  nothing: { value: null, n: 0 },
};
