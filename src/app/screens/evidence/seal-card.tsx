import { useState } from 'react';
import type { Snapshot } from '../../../core/evidence/snapshot.ts';
import { DataCard } from '../../ui/data-card.tsx';
import { useEvidenceWords } from './use-evidence-words.ts';

/** The seal in full, to select, to copy and to keep elsewhere. */
export function SealCard({ snapshot }: { readonly snapshot: Snapshot }) {
  const words = useEvidenceWords();
  const [told, tell] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(snapshot.sha256);
      tell(words('snapshot.copied'));
    } catch {
      tell(words('snapshot.notCopied'));
    }
  };
  return (
    <DataCard
      title={words('snapshot.seal')}
      subtitle={words('snapshot.sealNote')}
      actions={
        <button type="button" className="button" onClick={() => void copy()}>
          {words('snapshot.copySeal')}
        </button>
      }
    >
      <p>
        <code className="seal" dir="ltr">
          {snapshot.sha256}
        </code>
      </p>
      <p className="note" role="status">
        {told}
      </p>
    </DataCard>
  );
}
