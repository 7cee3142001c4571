import { useQuery } from '@tanstack/react-query';
import type { AwardModel } from '../../../core/awards/award-model.ts';
import { readinessOptions } from '../../data/award-options.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { useView } from '../../url/use-view.ts';
import { AwardAsked } from './award-asked.tsx';
import { AwardStamp } from './award-stamp.tsx';
import { AwardToolbar } from './award-toolbar.tsx';
import { DisruptionCard } from './disruption-card.tsx';
import { ImprovementLog } from './improvement-log.tsx';
import { ReadinessCard } from './readiness-card.tsx';
import { UnofficialMark } from './unofficial-mark.tsx';
import { useAwardReader } from './use-award-reader.ts';

/** Whether a jury would believe the results: six attributes of each, how the service held, and what was improved why. */
export function ReadinessView({ model }: { readonly model: AwardModel }) {
  const { tell } = useAwardReader();
  const { award } = useEngine();
  const [view] = useView();
  const result = useQuery(readinessOptions(award, { model: model.id, asOf: view.asOf }));
  return (
    <>
      <AwardToolbar />
      <header className="award-lead">
        <h1>{tell('award.readiness.title')}</h1>
        <p>{tell('award.readiness.lead')}</p>
        <UnofficialMark isOfficial={model.isOfficial} />
        {result.data && <AwardStamp frame={result.data} />}
      </header>
      <AwardAsked result={result} height={760} hasHeading>
        {(answer) => (
          <div className="award-pair readiness" aria-busy={result.isPlaceholderData}>
            {answer.profiles.map((profile) => (
              <ReadinessCard key={profile.criterion} profile={profile} model={model} />
            ))}
          </div>
        )}
      </AwardAsked>
      <DisruptionCard />
      <ImprovementLog />
    </>
  );
}
