import { useId, useState } from 'react';
import { useEngine } from '../../data/engine-context.tsx';
import { DataCard } from '../../ui/data-card.tsx';
import { Asking } from './asking.tsx';
import { Refused } from './refused.tsx';
import { useEvidenceWords } from './use-evidence-words.ts';
import { useVerify } from './use-verify.ts';
import { VerificationResult } from './verification-result.tsx';

/** What the server takes, and no snapshot comes near. */
const MOST_BYTES = 2_000_000;

/** A snapshot that someone brings along as a file, checked against this store and not kept. */
export function CheckFileCard() {
  const engine = useEngine();
  const words = useEvidenceWords();
  const id = useId();
  const [isOver, setOver] = useState(false);
  const [name, setName] = useState<string | null>(null);
  const [fault, setFault] = useState<'check.unreadable' | 'check.large' | null>(null);
  const check = useVerify();
  const take = async (file: File): Promise<void> => {
    setName(file.name);
    setFault(null);
    if (file.size > MOST_BYTES) return setFault('check.large');
    let content: unknown;
    try {
      content = JSON.parse(await file.text());
    } catch {
      return setFault('check.unreadable');
    }
    check.start((signal) => engine.evidence.verifyFile(content, signal), false);
  };
  return (
    <DataCard title={words('check.title')} subtitle={words('check.note')}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first */}
      <div
        className="drop-place"
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const [file] = event.dataTransfer.files;
          if (file) void take(file);
        }}
      >
        <p id={`${id}-hint`}>{isOver ? words('check.dropNow') : words('check.drop')}</p>
        <label className="button" htmlFor={`${id}-file`}>
          {words('check.choose')}
        </label>
        <input
          id={`${id}-file`}
          type="file"
          accept="application/json,.json"
          className="visually-hidden"
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void take(file);
            // the same file again is a new question
            target.value = '';
          }}
        />
      </div>
      <div aria-live="polite" className="check-outcome">
        {name && (
          <p className="note">
            <bdi>{name}</bdi>
          </p>
        )}
        {fault && (
          <p role="alert" className="field-error">
            {words(fault)}
          </p>
        )}
        {fault === null && <Asking isBusy={check.isBusy} isSlow={check.isSlow} />}
        {fault === null && check.error && <Refused error={check.error} />}
        {fault === null && check.verification && <VerificationResult verification={check.verification} />}
      </div>
    </DataCard>
  );
}
