import type { AwardCyclesAnswer, AwardFrame, CriterionState } from '../../../contract/award.ts';
import type { AwardCycle } from '../../../core/awards/award-model.ts';
import { EMPTY_QUERY, type KpiQuery } from '../../../core/query.ts';
import type { AwardQuestion } from '../../data/award-desk.ts';
import type { Exportable, HidingView } from '../../export/exportable.ts';

/** What an answer was asked, of the same data, with small figures hidden. */
export const hidingQuestionOf = ({ model, asOf, dataVersion }: AwardFrame): AwardQuestion => ({
  model: `${model.id}@${model.version}`,
  asOf,
  dataVersion,
  suppress: true,
});

/** The same of cycles side by side: one that runs behind the claimed one is shown where no cycle is asked for. */
export const hidingCyclesOf = (answer: AwardCyclesAnswer): AwardQuestion => ({
  ...hidingQuestionOf(answer),
  cycle: answer.claimed === answer.cycles.at(-1)?.cycle.id ? answer.claimed : null,
  years: answer.years,
  atLeastPoints: answer.atLeastPoints,
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

/** A table in words. */
export type AwardContent = Pick<Exportable, 'title' | 'subtitle' | 'summary' | 'columns' | 'rows'>;

/** The same table of an answer in which small figures are hidden. */
export const hidingView = (content: AwardContent, states: readonly Pick<CriterionState, 'figure'>[]): HidingView => ({
  ...content,
  hidden: states.filter(({ figure }) => figure.isSuppressed).length,
  picture: null,
});
