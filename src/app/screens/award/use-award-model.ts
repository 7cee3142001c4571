import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { AwardModelEntry } from '../../../contract/award.ts';
import { awardModelsOptions } from '../../data/award-options.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { useView } from '../../url/use-view.ts';
import { awardView } from './award-view.ts';

export interface ChosenModel {
  readonly result: UseQueryResult<readonly AwardModelEntry[]>;
  readonly models: readonly AwardModelEntry[];
  /** the one that the address names, else the first; null: not here yet, or the address names none that exists */
  readonly chosen: AwardModelEntry | null;
}

/** The models there are, and the one that is worked with. */
export function useAwardModel(): ChosenModel {
  const [view] = useView();
  const { model } = awardView(view);
  const result = useQuery(awardModelsOptions(useEngine().award));
  const models = result.data ?? [];
  return { result, models, chosen: (model === null ? models[0] : models.find((entry) => entry.model.id === model)) ?? null };
}
