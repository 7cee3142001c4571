import type { Formatter } from '../../../i18n/formatter.ts';
import type { ClaimStatus } from './claim-status.ts';
import { useEvidenceWords } from './use-evidence-words.ts';
import type { LoggedVerification } from './verification-log.ts';

/** A shape beside a word that says the same: equal bars, an unequal sign, a broken ring, an empty ring. */
const SHAPES = {
  same: 'M5 8h10M5 12h10',
  different: 'M5 8h10M5 12h10M13 4.5L7 15.5',
  broken: 'M10 4.5v7M10 14.6v.1',
  never: 'M7 10h6',
} as const;

/** Same or not, by shape; the word stands beside it. */
export function VerdictSign({ verdict }: { readonly verdict: keyof typeof SHAPES }) {
  return (
    <svg className={`verdict-sign verdict-${verdict}`} width="18" height="18" viewBox="0 0 20 20" aria-hidden="true">
      {verdict === 'broken' ? <path d="M10 1.5l8.7 15.8H1.3z" /> : <circle cx="10" cy="10" r="8.8" />}
      <path d={SHAPES[verdict]} />
    </svg>
  );
}

/** When it was last checked on this device, and what came of it. */
export function CheckMark({ checked, format }: { readonly checked: LoggedVerification | undefined; readonly format: Formatter }) {
  const words = useEvidenceWords();
  if (checked === undefined) {
    return (
      <span className="verdict">
        <VerdictSign verdict="never" /> {words('verified.never')}
      </span>
    );
  }
  const { isSame, checkedAt } = checked;
  return (
    <span className={`verdict ${isSame ? '' : 'verdict-bad'}`}>
      <VerdictSign verdict={isSame ? 'same' : 'different'} />{' '}
      {words(isSame ? 'verified.same' : 'verified.different', { at: format.instant(checkedAt) })}
    </span>
  );
}

/** Draft, frozen, or changed since: a dashed, a full and a half square. */
export function StatusMark({ state }: { readonly state: ClaimStatus['state'] }) {
  return (
    <svg className={`status-sign status-${state}`} width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <rect x="1.5" y="1.5" width="11" height="11" rx="2" />
      {state === 'changed' && <path d="M1.5 12.5l11-11v9a2 2 0 0 1-2 2z" />}
    </svg>
  );
}
