import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'wouter';
import type { AwardModelEntry } from '../../../contract/award.ts';
import type { Meta } from '../../../contract/meta.ts';
import type { Claim } from '../../../core/evidence/claim.ts';
import { Asked } from '../../data/asked.tsx';
import { awardModelsOptions } from '../../data/award-options.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { documentsOptions, metaOptions } from '../../data/query-options.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { addressOf, useView } from '../../url/use-view.ts';
import type { ViewState } from '../../url/view-state.ts';
import { ClaimEditor } from './claim-editor.tsx';
import { figureFrom } from './claim-figure.ts';
import { evidencePath } from './evidence-path.ts';
import { EMPTY_CLAIM, firstClaim } from './first-claim.ts';
import { storedClaimOf } from './stored-claim.ts';
import { modelOf } from './subject-text.ts';
import { useEvidenceWords } from './use-evidence-words.ts';
import { useVoices, type Voices } from './use-voices.ts';

/** One claim and its editor; a new one begins with what the address brings along. */
export function ClaimView({ id }: { readonly id: string | null }) {
  const engine = useEngine();
  const words = useEvidenceWords();
  const [view] = useView();
  const meta = useQuery(metaOptions(engine));
  const models = useQuery(awardModelsOptions(engine.award));
  const documents = useQuery({ ...documentsOptions(engine, 'claim'), enabled: id !== null });
  return (
    <Asked result={meta} height={420}>
      {(about) => (
        <Asked result={models} height={420}>
          {(known) => {
            if (id === null) return <NewClaim meta={about} models={known} />;
            return (
              <Asked result={documents} height={420}>
                {(list) => {
                  const document = list.find((entry) => entry.id === id);
                  if (document) return <ClaimEditor key={id} stored={storedClaimOf(document)} first={null} meta={about} models={known} />;
                  return (
                    <EmptyState title={words('evidence.unknown')} advice={words('evidence.unknownHint')}>
                      <Link href={addressOf(evidencePath({ view: 'list' }), { ...view, own: {} })}>{words('evidence.back')}</Link>
                    </EmptyState>
                  );
                }}
              </Asked>
            );
          }}
        </Asked>
      )}
    </Asked>
  );
}

function NewClaim({ meta, models }: { readonly meta: Meta; readonly models: readonly AwardModelEntry[] }) {
  const [view] = useView();
  const voices = useVoices(meta.zone);
  const first = useMemo(() => claimOfView(view, models, voices, meta), [view, models, voices, meta]);
  return <ClaimEditor key="new" stored={null} first={first} meta={meta} models={models} />;
}

/** A criterion of an award model (`evidence.model`, `.criterion`, `.cycle`), or a figure (`evidence.figure`, …), or nothing. */
export function claimOfView(view: ViewState, models: readonly AwardModelEntry[], voices: Voices, meta: Meta): Claim {
  const { 'evidence.model': id, 'evidence.criterion': criterionId, 'evidence.cycle': cycleId } = view.own;
  const model = id ? modelOf(models, id) : undefined;
  const criterion = model?.criteria.find((entry) => entry.id === criterionId);
  if (model && criterion) {
    const cycle = model.cycles.find((entry) => entry.id === cycleId) ?? null;
    return firstClaim({ model: model.id, criterion: criterion.id, cycle: cycle?.id ?? null }, criterion, cycle, voices, meta);
  }
  const figure = figureFrom(view);
  return figure ? { ...EMPTY_CLAIM, figures: [figure] } : EMPTY_CLAIM;
}
