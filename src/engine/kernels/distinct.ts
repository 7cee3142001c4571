import type { StatisticOf } from '../../core/statistics/statistic.ts';
import { countBoth } from '../bits.ts';
import { citizenCodes } from '../citizens.ts';
import { statesOf } from '../histories.ts';
import { gridOfWalks, type Kernel } from './kernel.ts';
import { markRuns, runEnds } from './runs.ts';

/** Runs of one citizen in which a row passes, without a look at citizens; rows that name nobody are of no run. */
export const runDistinct: Kernel<StatisticOf<'distinct'>> = ({ of }, scope) => {
  const { known, columns } = scope.layout;
  const { citizens, histories } = columns;
  const nobody = citizens.names.length;
  return gridOfWalks(scope, 'citizen', (placed) => {
    const { projection, selected } = placed;
    const plane = scope.plane(placed, of);
    const ends = projection.once('runs', () => runEnds(projection, citizenCodes(citizens), nobody));
    const key = `nameless ${JSON.stringify(of)}`;
    const nameless = projection.mark(key, () => {
      const [codes, wanted] = [citizenCodes(citizens), statesOf(histories.states, of)];
      return (row) => codes[row] === nobody && wanted[known.state[row]!] === 1;
    });
    const unknown = scope.sums(placed, key, nameless, countBoth);
    const found = new Int32Array(projection.words);
    return (cell) => {
      const [from, to] = [projection.wordStart[cell]!, projection.wordStart[cell + 1]!];
      markRuns(selected, plane, ends, from, to, found);
      return { distinct: countBoth(found, found, from, to), unknown: unknown[cell]! };
    };
  });
};
