import { useReader } from '../../ui/reader.tsx';
import { useEvidenceWords } from './use-evidence-words.ts';

/** Figures are being counted again; a sentence says why it takes so long, once it does. */
export function Asking({ isBusy, isSlow }: { readonly isBusy: boolean; readonly isSlow: boolean }) {
  const { say } = useReader();
  const words = useEvidenceWords();
  if (!isBusy) return null;
  return (
    <p role="status" className="asking">
      <progress aria-label={say('state.loadingFigures')} />
      {isSlow && <span>{words('verify.busy')}</span>}
    </p>
  );
}
