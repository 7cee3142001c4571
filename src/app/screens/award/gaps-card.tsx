import { Link } from 'wouter';
import type { AwardScoreAnswer } from '../../../contract/award.ts';
import type { AwardGap } from '../../../core/awards/award-gaps.ts';
import type { AwardModel } from '../../../core/awards/award-model.ts';
import { readinessRulesOf } from '../../../core/awards/readiness-rules.ts';
import { screenAt } from '../../screens.ts';
import { DataCard } from '../../ui/data-card.tsx';
import { addressOf, useView } from '../../url/use-view.ts';
import { awardPath } from './award-path.ts';
import { useClaimAddress } from './claim-link.tsx';
import { useAwardReader } from './use-award-reader.ts';
import { useCriterionAddress } from './use-criterion-address.ts';

/** What a submission still lacks, criterion by criterion, each with the step that closes it and the way there. */
export function GapsCard({ answer, model }: { readonly answer: AwardScoreAnswer; readonly model: AwardModel }) {
  const { tell, language } = useAwardReader();
  const { gaps } = answer;
  const groups = [
    ...model.criteria.map(({ id, title, evidence }) => ({ id, name: title[language], evidence: evidence.map((text) => text[language]) })),
    { id: null, name: tell('award.gaps.whole'), evidence: [] },
  ].map((group) => ({ ...group, gaps: gaps.filter(({ criterion }) => criterion === group.id) }));
  return (
    <DataCard title={tell('award.gaps.title', { n: gaps.length })} subtitle={tell('award.gaps.subtitle')}>
      <div className="gaps">
        {groups
          .filter((group) => group.gaps.length > 0)
          .map((group) => (
            <section key={group.id ?? ''} aria-label={group.name}>
              <h3>{group.name}</h3>
              {group.evidence.length > 0 && <p className="note">{tell('award.gaps.evidence', { evidence: group.evidence.join(' · ') })}</p>}
              <ul>
                {group.gaps.map((gap) => (
                  <Gap key={gap.kind} gap={gap} answer={answer} model={model} />
                ))}
              </ul>
            </section>
          ))}
      </div>
    </DataCard>
  );
}

interface GapProps {
  readonly gap: AwardGap;
  readonly answer: AwardScoreAnswer;
  readonly model: AwardModel;
}

function Gap({ gap, answer, model }: GapProps) {
  const { tell } = useAwardReader();
  const address = useGapAddress({ gap, answer, model });
  const wanted = 12 * readinessRulesOf(model).trendYears;
  const step = tell(`award.step.${gap.kind}`);
  return (
    <li>
      <span>{tell(`award.gap.${gap.kind}`, { count: gap.count ?? 0, wanted })}</span>
      <span className="gap-step">
        {address === null ? (
          step
        ) : (
          <Link href={address} aria-label={tell('award.gaps.openOf', { step })}>
            {step}
          </Link>
        )}
      </span>
    </li>
  );
}

/** Where the step is taken; null: it is taken nowhere in the product. */
function useGapAddress({ gap: { kind, criterion: id }, answer, model }: GapProps): string | null {
  const [view] = useView();
  const claimAddress = useClaimAddress();
  const criterionAddress = useCriterionAddress();
  const criterion = model.criteria.find((entry) => entry.id === id);
  const plain = { ...view, figure: null };
  switch (kind) {
    case 'provisional':
      return criterion ? criterionAddress.pending(criterion, answer.cycle) : null;
    case 'missing-evidence':
      return id === null || claimAddress === null ? null : claimAddress(id, answer.model.id, answer.cycle.id);
    case 'no-snapshot':
      return screenAt('/evidence') ? addressOf('/evidence', plain) : null;
    case 'rests-on-prediction':
      return addressOf(`/data/calendars/${encodeURIComponent(answer.calendar.id)}`, plain);
    case 'not-recorded':
    case 'short-history':
    case 'defects':
    case 'quarantine':
      return addressOf('/data', plain);
    default:
      return addressOf(awardPath({ view: 'model', id: model.id }), plain);
  }
}
