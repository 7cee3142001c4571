import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Snapshot } from '../../../core/evidence/snapshot.ts';
import { parseInstant } from '../../../core/instant.ts';
import { isolateText } from '../../../i18n/bidi.ts';
import { Asked } from '../../data/asked.tsx';
import { awardModelsOptions } from '../../data/award-options.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { toEngineError } from '../../data/engine-error.ts';
import { snapshotOptions } from '../../data/evidence-options.ts';
import { saveBytes } from '../../export/save-bytes.ts';
import { DataCard } from '../../ui/data-card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useReader } from '../../ui/reader.tsx';
import { addressOf, useView } from '../../url/use-view.ts';
import { Asking } from './asking.tsx';
import { evidencePath } from './evidence-path.ts';
import { EvidenceSheet } from './evidence-sheet.tsx';
import { FrozenFigures } from './frozen-figures.tsx';
import { FrozenSentence } from './frozen-sentence.tsx';
import { Refused } from './refused.tsx';
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
  const isUnknown = snapshot.error !== null && toEngineError(snapshot.error).code === 'unknown-document';
  const toList = <Link href={addressOf(evidencePath({ view: 'list' }), { ...view, own: {} })}>{words('evidence.back')}</Link>;
  return (
    <>
      <p className="evidence-back">{toList}</p>
      {isUnknown ? (
        <EmptyState title={words('snapshot.unknown')} advice={words('snapshot.unknownHint')} />
      ) : (
        <Asked result={snapshot} height={480}>
          {(found) => <Frozen snapshot={found} />}
        </Asked>
      )}
    </>
  );
}

function Frozen({ snapshot }: { readonly snapshot: Snapshot }) {
  const engine = useEngine();
  const { say, language } = useReader();
  const words = useEvidenceWords();
  const [view] = useView();
  const meta = useMeta();
  const models = useQuery(awardModelsOptions(engine.award)).data ?? [];
  const { content, id } = snapshot;
  const voices = useVoices(content.figures[0]?.query.zone ?? meta?.zone ?? 'UTC');
  const voice = voices[language];
  const check = useVerify();
  return (
    <>
      <DataCard
        title={words('snapshot.claim')}
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
        <div className="sentence-pair frozen-pair">
          {[voice, voices[language === 'ar' ? 'en' : 'ar']].map((each) => (
            <FrozenSentence key={each.language} text={content.claim.text} figures={content.figures} voice={each} isLead />
          ))}
        </div>
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
      </DataCard>
      {(check.isBusy || check.error || check.verification) && (
        <DataCard title={words('verify.title')} subtitle={words('verify.note')}>
          <div aria-live="polite">
            <Asking isBusy={check.isBusy} isSlow={check.isSlow} />
            {check.error && <Refused error={check.error} />}
            {check.verification && <VerificationResult verification={check.verification} />}
          </div>
        </DataCard>
      )}
      <SealCard snapshot={snapshot} />
      <FrozenFigures figures={content.figures} voice={voice} meta={meta} />
      <EvidenceSheet snapshot={snapshot} voices={voices} models={models} meta={meta} />
    </>
  );
}
