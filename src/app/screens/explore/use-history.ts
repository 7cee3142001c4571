import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Definition } from '../../../core/definitions.ts';
import type { Series } from '../../../core/trends/series.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { kpiOptions } from '../../data/query-options.ts';
import { exploreModel, seriesOf } from './explore-model.ts';
import { type AskedQuery, historyQueries } from './explore-question.ts';
import type { ExploreView } from './explore-view.ts';

export interface History {
  readonly seriesOf: (definition: Definition) => { readonly series: Series; readonly periods: readonly string[] };
}

/** Figures over the whole history, for limits that do not follow the zoom; null: not wanted, or not here yet. */
export function useHistory(asked: readonly AskedQuery[], explore: ExploreView, isWanted: boolean): History | null {
  const engine = useEngine();
  const queries = historyQueries(asked);
  const answers = useQueries({
    queries: queries.map(({ query }) => ({ ...kpiOptions(engine, query), enabled: isWanted })),
    combine: (results) => ({ tables: results.map(({ data, isPlaceholderData }) => (isPlaceholderData ? undefined : data)) }),
  });
  return useMemo(() => {
    const model = isWanted ? exploreModel(explore, queries, answers.tables) : null;
    return model && { seriesOf: (definition) => ({ series: seriesOf(model, definition), periods: model.periods }) };
  }, [isWanted, explore, queries, answers]);
}
