import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { AwardModelEntry } from '../../../contract/award.ts';
import type { Meta } from '../../../contract/meta.ts';
import type { Claim, ClaimFigure } from '../../../core/evidence/claim.ts';
import type { Language } from '../../../i18n/language.ts';
import { rememberedAuthor } from '../../data/author.ts';
import { useReader } from '../../ui/reader.tsx';
import { addressOf, useView } from '../../url/use-view.ts';
import { faultsOfDraft, withFigure, withoutFigure } from './claim-draft.ts';
import { ClaimFigures } from './claim-figures.tsx';
import { ClaimHistory } from './claim-history.tsx';
import { ClaimKeep } from './claim-keep.tsx';
import { ClaimSubjectCard } from './claim-subject-card.tsx';
import { evidencePath } from './evidence-path.ts';
import { FigureDialog } from './figure-dialog.tsx';
import { EMPTY_CLAIM } from './first-claim.ts';
import { FreezeDialog } from './freeze-dialog.tsx';
import { SentencesCard } from './sentences-card.tsx';
import type { StoredClaim } from './stored-claim.ts';
import { useClaimSave } from './use-claim-save.ts';
import { useEvidenceWords } from './use-evidence-words.ts';
import { useFigureAnswers } from './use-figure-answers.ts';
import { useVoices } from './use-voices.ts';

export interface ClaimEditorProps {
  /** null: a new one */
  readonly stored: StoredClaim | null;
  /** what a new one begins with */
  readonly first: Claim | null;
  readonly meta: Meta;
  readonly models: readonly AwardModelEntry[];
}

const LANGUAGES: readonly Language[] = ['ar', 'en'];

const contentOf = ({ text, figures, subject }: Claim): Claim => ({ text, figures, subject });

/** A claim as it is written: two sentences, the figures in them, what it is evidence of, and keeping all of it. */
export function ClaimEditor({ stored, first, meta, models }: ClaimEditorProps) {
  const { language } = useReader();
  const words = useEvidenceWords();
  const [view] = useView();
  const [, navigate] = useLocation();
  const voices = useVoices(meta.zone);
  const save = useClaimSave();
  const kept = stored ? contentOf(stored) : EMPTY_CLAIM;
  const [draft, setDraft] = useState<Claim | null>(first);
  const [author, setAuthor] = useState(rememberedAuthor);
  /** the figure whose form is open; null name: a new one */
  const [edited, setEdited] = useState<{ readonly figure: ClaimFigure | null } | null>(null);
  const [isFreezing, setFreezing] = useState(false);
  const claim = draft ?? kept;
  /** the sentences that were left, and those that saving was tried with */
  const [judged, setJudged] = useState<readonly Language[]>([]);
  const answers = useFigureAnswers(claim.figures);
  const faults = faultsOfDraft(claim);
  const shown = faults.filter(({ place }) => place === 'figures' || judged.includes(place));
  const isChanged = JSON.stringify(claim) !== JSON.stringify(kept);
  const change = (next: Claim) => {
    setDraft(next);
    save.forget();
  };
  const own = { ...view, own: {} };
  const judgeAll = () => {
    setJudged(LANGUAGES);
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.sentence-pair [aria-invalid]')?.focus());
  };
  const keep = async () => {
    if (faults.length > 0) return judgeAll();
    if (author.trim() === '') return;
    const id = stored?.id ?? newClaimId();
    const written = await save.save(id, author.trim(), claim, stored?.version ?? 0);
    if (!written) return;
    setDraft(null);
    setJudged([]);
    if (!stored) navigate(addressOf(evidencePath({ view: 'claim', id }), own), { replace: true });
  };
  const remove = async () => {
    if (!stored || !(await save.remove(stored.id, author.trim(), stored.version))) return;
    navigate(addressOf(evidencePath({ view: 'list' }), own));
  };
  return (
    <>
      <p>
        <Link href={addressOf(evidencePath({ view: 'list' }), own)}>{words('evidence.back')}</Link>
      </p>
      <SentencesCard
        claim={claim}
        answers={answers}
        faults={shown}
        voices={voices}
        onChange={change}
        onLeave={(left) => setJudged([...judged, left])}
      />
      <ClaimFigures
        answers={answers}
        faults={faults}
        voice={voices[language]}
        meta={meta}
        onAdd={() => setEdited({ figure: null })}
        onEdit={(figure) => setEdited({ figure })}
        onRemove={(name) => {
          change(withoutFigure(claim, name));
          setJudged(LANGUAGES);
        }}
      />
      <ClaimSubjectCard subject={claim.subject} models={models} onChange={(subject) => change({ ...claim, subject })} />
      <ClaimKeep
        stored={stored}
        isChanged={isChanged}
        faults={shown}
        answers={answers}
        save={save}
        author={author}
        onAuthor={setAuthor}
        onSave={() => void keep()}
        onDiscard={() => {
          setDraft(null);
          setJudged([]);
          save.forget();
        }}
        onDelete={() => void remove()}
        onFreeze={() => setFreezing(true)}
      />
      {stored && (
        <ClaimHistory
          stored={stored}
          zone={meta.zone}
          isBusy={save.isBusy}
          author={author}
          onRestore={(version) =>
            void save.restore(stored.id, author.trim(), version, stored.version).then((isRestored) => isRestored && setDraft(null))
          }
        />
      )}
      {edited && (
        <FigureDialog
          figure={edited.figure}
          taken={claim.figures.map(({ name }) => name).filter((name) => name !== edited.figure?.name)}
          meta={meta}
          voice={voices[language]}
          onClose={() => setEdited(null)}
          onKeep={(figure) => {
            change(withFigure(claim, figure, edited.figure?.name ?? null));
            setEdited(null);
          }}
        />
      )}
      {isFreezing && stored && (
        <FreezeDialog stored={stored} answers={answers} meta={meta} author={author.trim()} onClose={() => setFreezing(false)} />
      )}
    </>
  );
}

/** Eight hexadecimal digits of chance: ids are no titles, for titles change. */
function newClaimId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(4));
  return `claim-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
