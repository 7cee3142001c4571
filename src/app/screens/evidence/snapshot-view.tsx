import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Snapshot } from '../../../core/evidence/snapshot.ts';
import { parseInstant } from '../../../core/instant.ts';
import { isolateText } from '../../../i18n/bidi.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { claimModelsOptions, snapshotOptions } from '../../data/evidence-options.ts';
import { saveBytes } from '../../export/save-bytes.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useReader } from '../../ui/reader.tsx';
import { addressOf, useView } from '../../url/use-view.ts';
import { Asked, Refused } from './asked.tsx';
import { Asking } from './asking.tsx';
import { EvidenceCard } from './evidence-card.tsx';
import { evidencePath } from './evidence-path.ts';
import { EvidenceSheet } from './evidence-sheet.tsx';
import { FrozenFigures } from './frozen-figures.tsx';
import { FrozenSentence } from './frozen-sentence.tsx';
import { SealCard } from './seal-card.tsx';
import { subjectText } from './subject-text.ts';
import { useEvidenceWords } from './use-evidence-words.ts';
import { useMeta } from './use-meta.ts';
import { useVerify } from './use-verify.ts';
import { useVoices } from './use-voices.ts';
import { VerificationResult } from './verification-result.tsx';

/** A claim as it was frozen, with everything that its figures rest on; it can be asked again, taken away and printed. */
export function SnapshotView({ id }: { readonly id: string }) {
  const engine = useEngine();
  const words = useEvidenceWords();
  const [view] = useView();
  const snapshot = useQuery(snapshotOptions(engine.evidence, id));
  const toList = <Link href={addressOf(evidencePath({ view: 'list' }), { ...view, own: {} })}>{words('evidence.back')}</Link>;
  return (
    <>
      <p className="evidence-back">{toList}</p>
      <Asked
        result={snapshot}
        height={480}
        unknown={<EmptyState title={words('snapshot.unknown')} advice={words('snapshot.unknownHint')} />}
      >
        {(found) => <Frozen snapshot={found} />}
      </Asked>
    </>
  );
}

function Frozen({ snapshot }: { readonly snapshot: Snapshot }) {
  const engine = useEngine();
  const { say, language } = useReader();
  const words = useEvidenceWords();
  const [view] = useView();
  const meta = useMeta();
  const models = useQuery(claimModelsOptions(engine.evidence)).data ?? [];
  const { content, id } = snapshot;
  const voices = useVoices(content.figures[0]?.query.zone ?? meta?.zone ?? 'UTC');
  const voice = voices[language];
  const other = voices[language === 'ar' ? 'en' : 'ar'];
  const check = useVerify();
  return (
    <>
      <EvidenceCard
        title={words('snapshot.title')}
        subtitle={words('snapshot.frozenBy', {
          at: voice.format.instant(parseInstant(content.frozenAt)),
          author: isolateText(content.author),
        })}
        actions={
          <>
            <button
              type="button"
              className="button button-primary"
              disabled={check.isBusy}
              aria-busy={check.isBusy || undefined}
              onClick={() => check.start((signal) => engine.evidence.verify(id, signal), true)}
            >
              {words(check.verification ? 'verify.again' : 'verify.action')}
            </button>
            <button
              type="button"
              className="button"
              onClick={() =>
                saveBytes(`${id}.json`, new TextEncoder().encode(`${JSON.stringify(snapshot, null, 2)}\n`), 'application/json')
              }
            >
              {words('snapshot.download')}
            </button>
            <button type="button" className="button" onClick={() => print()}>
              {words('snapshot.print')}
            </button>
          </>
        }
      >
        <FrozenSentence content={content} voice={voice} isLead />
        <p className="note">{words('snapshot.inOther')}</p>
        <FrozenSentence content={content} voice={other} />
        <ul className="claim-facts">
          {content.isDemonstration && <li>{say('shell.demonstration')}</li>}
          <li>
            {content.claim.subject
              ? `${words('claims.subject')} ${subjectText(content.claim.subject, models, voice)}`
              : words('claims.noSubject')}
          </li>
          <li>
            {words('freeze.asOf')} {voice.format.instant(parseInstant(content.asOf))}
          </li>
          <li>
            {say('time.dataVersion')} {voice.format.count(content.dataVersion)}
          </li>
          <li>
            {words('snapshot.product')} <bdi dir="ltr">{content.productVersion}</bdi>
          </li>
          <li>
            <Link href={addressOf(evidencePath({ view: 'claim', id: content.claim.id }), { ...view, own: {} })}>
              {words('snapshot.openClaim')}
            </Link>
          </li>
        </ul>
      </EvidenceCard>
      {(check.isBusy || check.error || check.verification) && (
        <EvidenceCard title={words('verify.title')} subtitle={words('verify.note')}>
          <div aria-live="polite">
            <Asking isBusy={check.isBusy} isSlow={check.isSlow} />
            {check.error && <Refused error={check.error} />}
            {check.verification && <VerificationResult verification={check.verification} />}
          </div>
        </EvidenceCard>
      )}
      <SealCard snapshot={snapshot} />
      <FrozenFigures figures={content.figures} voice={voice} meta={meta} />
      <EvidenceSheet snapshot={snapshot} voices={voices} models={models} meta={meta} />
    </>
  );
}
