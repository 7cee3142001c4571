import { useQueryClient } from '@tanstack/react-query';
import { useEngine } from '../../data/engine-context.tsx';
import { dueOptions, kpiOptions } from '../../data/query-options.ts';
import { useAhead } from '../../url/use-view.ts';
import type { BriefModel } from './brief-model.ts';
import { briefGrain, briefQuestion, dueQuestion } from './brief-question.ts';
import { channelOptions } from './use-by-channel.ts';

/**
 * All that the page will ask of another view is asked when it is chosen: the answers are worked out while the controls are drawn,
 * and come together, so that the page is drawn once. A question that was guessed wrong is asked again by whoever needs it.
 */
export function useAskedAhead(model: BriefModel | null): void {
  const engine = useEngine();
  const client = useQueryClient();
  // What was answered before is shown again first, and asked again by whoever shows it.
  const unlessAnswered = { staleTime: Number.POSITIVE_INFINITY };
  useAhead((next) => {
    const period = next.to ?? model?.rows[model.focus]?.period;
    return Promise.all([
      client.prefetchQuery({ ...kpiOptions(engine, briefQuestion(next)), ...unlessAnswered }),
      client.prefetchQuery({ ...dueOptions(engine, dueQuestion(next)), ...unlessAnswered }),
      period &&
        model?.scope.grain === briefGrain(next) &&
        client.prefetchQuery({ ...channelOptions(engine, next, period), ...unlessAnswered }),
    ]);
  });
}
