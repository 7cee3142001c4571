import type { StatisticOf } from '../../core/statistics/statistic.ts';
import type { Lowering } from './lowering.ts';
import { filter, selectedBy } from './selected.ts';

/**
 * Nearest rank by element of the sorted values, the rank in integer arithmetic: a database's own quantile rounds the rank in doubles.
 * @source definitions, section 6
 */
export const lowerQuantile: Lowering<StatisticOf<'quantile'>> = {
  over: 'cohort',
  lower({ of, measure, q: [numerator, denominator] }, { parameters, column }) {
    const selected = filter(selectedBy(of, parameters));
    const [num, den] = [parameters.number(numerator), parameters.number(denominator)];
    const n = `count(*)${selected}`;
    return `list_sort(list(${measure})${selected})[(${n} * ${num} + ${den} - 1) // ${den}] AS ${column('value')}, ${n} AS ${column('n')}`;
  },
  read(row) {
    const value = row('value');
    return { value: value === null ? null : Number(value), n: Number(row('n')) };
  },
  nothing: { value: null, n: 0 },
};
