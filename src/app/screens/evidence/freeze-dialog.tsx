import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Meta } from '../../../contract/meta.ts';
import { parseInstant } from '../../../core/instant.ts';
import { isolateText } from '../../../i18n/bidi.ts';
import { rememberAuthor } from '../../data/author.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { type EngineError, toEngineError } from '../../data/engine-error.ts';
import { Modal } from '../../ui/modal.tsx';
import { useReader } from '../../ui/reader.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import { addressOf, useView } from '../../url/use-view.ts';
import '../../ui/entry-form.css';
import { ClaimSentence } from './claim-sentence.tsx';
import { evidencePath } from './evidence-path.ts';
import type { StoredClaim } from './stored-claim.ts';
import { useEvidenceWords } from './use-evidence-words.ts';
import type { FigureAnswer } from './use-figure-answers.ts';
import { useVoices } from './use-voices.ts';

export interface FreezeDialogProps {
  readonly stored: StoredClaim;
  readonly answers: readonly FigureAnswer[];
  readonly meta: Meta;
  readonly author: string;
  readonly onClose: () => void;
}

const SEALED = ['freeze.values', 'freeze.query', 'freeze.records', 'freeze.versions'] as const;

/** What is about to be sealed, and what it will not change: a figure that is provisional stays so. */
export function FreezeDialog({ stored, answers, meta, author, onClose }: FreezeDialogProps) {
  const engine = useEngine();
  const client = useQueryClient();
  const { say, format, formatIn, language } = useReader();
  const words = useEvidenceWords();
  const voices = useVoices(meta.zone);
  const [view] = useView();
  const [, navigate] = useLocation();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<EngineError | null>(null);
  const freeze = async () => {
    setBusy(true);
    setError(null);
    try {
      const { id } = await engine.evidence.freeze({ claim: stored.id, version: stored.version, author });
      rememberAuthor(author);
      await client.invalidateQueries({ queryKey: ['snapshots'] });
      showToast({ text: words('freeze.done') });
      navigate(addressOf(evidencePath({ view: 'snapshot', id }), { ...view, own: {} }));
    } catch (failure) {
      setError(toEngineError(failure));
      setBusy(false);
    }
  };
  const count = (isIt: (answer: FigureAnswer) => boolean) => answers.filter(isIt).length;
  const provisional = count(({ value }) => value?.isProvisional === true);
  const small = count(({ value }) => value?.isSmall === true);
  const predicted = count(({ table }) => table?.restsOnPrediction === true);
  const asOfs = [...new Set(answers.map(({ table }) => table?.asOf).filter((asOf) => asOf !== undefined))];
  return (
    <Modal title={words('freeze.title')} closeLabel={say('action.close')} isOpen onClose={onClose}>
      <div className="freeze-claim">
        <ClaimSentence text={stored.text[language]} answers={answers} voice={voices[language]} />
      </div>
      <dl className="evidence-facts">
        <Fact name={words('freeze.figures')} value={format.count(answers.length)} />
        <Fact name={words('freeze.asOf')} value={asOfs.map((asOf) => formatIn(meta.zone).instant(parseInstant(asOf))).join(' · ')} />
        <Fact name={words('freeze.dataVersion')} value={format.count(meta.dataVersion)} />
        <Fact name={words('freeze.asWho')} value={`${isolateText(author)} (${words('evidence.notVerified')})`} />
      </dl>
      <div>
        <p>{words('freeze.what')}</p>
        <ul className="freeze-list">
          {SEALED.map((key) => (
            <li key={key}>{words(key)}</li>
          ))}
        </ul>
        <p>{words('freeze.seal')}</p>
      </div>
      {provisional + small + predicted > 0 && (
        <ul className="claim-marks">
          {provisional > 0 && <li>{words('freeze.provisional', { n: provisional })}</li>}
          {small > 0 && <li>{words('freeze.small', { n: small })}</li>}
          {predicted > 0 && <li>{words('freeze.predicted', { n: predicted })}</li>}
        </ul>
      )}
      {isBusy && (
        <p role="status" className="asking">
          <progress aria-label={words('freeze.action')} /> {words('freeze.busy')}
        </p>
      )}
      {error && (
        <div role="alert" className="keep-refused">
          <p>{error.title[language]}</p>
          <p className="note">{say('error.code', { code: isolateText(error.code) })}</p>
        </div>
      )}
      <footer className="form-buttons">
        <button type="button" className="button" onClick={onClose}>
          {say('action.cancel')}
        </button>
        <button type="button" className="button button-primary" disabled={isBusy} onClick={() => void freeze()}>
          {words('freeze.action')}
        </button>
      </footer>
    </Modal>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
