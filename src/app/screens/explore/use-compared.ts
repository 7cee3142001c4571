import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Meta } from '../../../contract/meta.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { kpiOptions } from '../../data/query-options.ts';
import type { Compared } from './compared.ts';
import { type ExploreModel, exploreModel } from './explore-model.ts';
import { type AskedQuery, againstQueries } from './explore-question.ts';

export interface Comparison {
  readonly compared: Compared | null;
  /** what was asked for it; none where nothing is compared */
  readonly asked: readonly AskedQuery[];
  /** it is wanted and cannot be asked of this question */
  readonly isImpossible: boolean;
  readonly error: Error | null;
  readonly isPending: boolean;
}

/** The answer that the answer is laid beside. */
export function useCompared(model: ExploreModel | null, meta: Meta | undefined): Comparison {
  const engine = useEngine();
  const against = model?.explore.against ?? null;
  const asked = useMemo(() => {
    const table = model && [...model.tables.values()][0];
    if (!model || !meta || !table) return null;
    return againstQueries(model.asked, model.explore, {
      periods: model.periods,
      reporting: { zone: table.zone, weekStartsOn: meta.weekStartsOn },
    });
  }, [model, meta]);
  const answers = useQueries({ queries: (asked ?? []).map(({ query }) => kpiOptions(engine, query)) });
  const tables = answers.map(({ data, isPlaceholderData }) => (isPlaceholderData ? undefined : data));
  const other = model && against && asked ? exploreModel(model.explore, asked, tables) : null;
  return {
    compared: other && against ? { against, model: other } : null,
    asked: asked ?? [],
    isImpossible: against !== null && model !== null && meta !== undefined && asked === null,
    error: answers.find(({ error }) => error !== null)?.error ?? null,
    isPending: asked !== null && answers.some(({ isFetching, data, isPlaceholderData }) => isFetching && (!data || isPlaceholderData)),
  };
}
