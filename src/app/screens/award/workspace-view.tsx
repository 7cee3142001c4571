import { useQuery } from '@tanstack/react-query';
import type { AwardModel } from '../../../core/awards/award-model.ts';
import { awardScoreOptions } from '../../data/award-options.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useView } from '../../url/use-view.ts';
import { AwardAsked } from './award-asked.tsx';
import { AwardLead } from './award-lead.tsx';
import { AwardToolbar } from './award-toolbar.tsx';
import { awardView } from './award-view.ts';
import { CriteriaCard } from './criteria-card.tsx';
import { GapsCard } from './gaps-card.tsx';
import { MovesCard } from './moves-card.tsx';
import { WhatIfCard } from './what-if-card.tsx';

/** A cycle's score, how it comes about, where it may end, what would change it, and what is still missing. */
export function WorkspaceView({ model }: { readonly model: AwardModel }) {
  const { award } = useEngine();
  const [view] = useView();
  const { cycle } = awardView(view);
  const result = useQuery(awardScoreOptions(award, { model: model.id, cycle, asOf: view.asOf }));
  return (
    <>
      <AwardToolbar cycle={result.data?.cycle.id ?? null} />
      <AwardAsked result={result} height={900}>
        {(answer) => (
          <Waiting className="award-page" isBusy={result.isPlaceholderData}>
            <AwardLead answer={answer} />
            <CriteriaCard answer={answer} model={model} />
            <div className="award-pair">
              <WhatIfCard key={`${model.id} ${answer.cycle.id}`} answer={answer} model={model} />
              <MovesCard answer={answer} model={model} />
            </div>
            <GapsCard answer={answer} model={model} />
          </Waiting>
        )}
      </AwardAsked>
    </>
  );
}
