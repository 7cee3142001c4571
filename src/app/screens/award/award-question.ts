import type { AwardFrame } from '../../../contract/award.ts';
import type { AwardCycle } from '../../../core/awards/award-model.ts';
import { EMPTY_QUERY, type KpiQuery } from '../../../core/query.ts';
import type { AwardQuestion } from '../../data/award-desk.ts';

/** What an answer was asked, of the same data, with small figures hidden. */
export const hidingQuestionOf = ({ model, asOf, dataVersion }: AwardFrame): AwardQuestion => ({
  model: model.id,
  asOf,
  dataVersion,
  suppress: true,
});

/** What files about cycles rest on: all cases of their months, by the definitions in force in the last of them. */
export function restsOfCycles({ asOf, dataVersion }: AwardFrame, cycles: readonly AwardCycle[]): KpiQuery {
  const last = cycles.at(-1);
  return {
    ...EMPTY_QUERY,
    kpis: ['received'],
    from: cycles[0]?.from ?? null,
    to: last?.to ?? null,
    asOf,
    dataVersion,
    calendar: last?.calendar ?? null,
    policy: last?.policy ?? null,
  };
}
