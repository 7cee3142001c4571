import '../../ui/variation-sign.css';
import { useAwardReader } from './use-award-reader.ts';

const SIGNS = {
  met: { path: 'M6.5 10.5l2.5 2.5 5-6', tone: 'improvement', word: 'award.met' },
  missed: { path: 'M7 7l6 6M13 7l-6 6', tone: 'concern', word: 'award.missed' },
  undecided: { path: 'M7.5 8a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.1.9-1.1 1.7M10 14.6v.1', tone: 'common-cause', word: 'award.undecided' },
} as const;

/** Whether a target is met whatever becomes of the pending, by shape and by word. */
export function MetSign({ isMet }: { readonly isMet: boolean | null }) {
  const { tell } = useAwardReader();
  const { path, tone, word } = SIGNS[isMet === null ? 'undecided' : isMet ? 'met' : 'missed'];
  return (
    <span className={`variation variation-${tone}`}>
      <svg width="16" height="16" viewBox="0 0 20 20" fill="none" strokeWidth="2" strokeLinecap="round" aria-hidden="true">
        <circle cx="10" cy="10" r="8.8" />
        <path d={path} />
      </svg>
      {tell(word)}
    </span>
  );
}
