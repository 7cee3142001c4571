import type { CaseRecord } from '../../../contract/cases.ts';
import type { Measure } from '../../../core/facts.ts';
import type { SlaState } from '../../../core/sla/reading.ts';
import type { Reader } from '../../ui/reader.tsx';
import type { CasesWords } from './use-cases-words.ts';

export type CaseState = 'duplicate' | 'merged' | 'withdrawn' | 'endedUnknown' | 'paused' | 'open' | 'resolved';

/** What became of a case, as known. */
export function caseStateOf({ inquiry, facts }: CaseRecord): CaseState {
  if (inquiry.duplicateOf !== null) return 'duplicate';
  if (facts.includes('merged')) return 'merged';
  if (facts.includes('withdrawn')) return 'withdrawn';
  if (facts.includes('ended-unknown')) return 'endedUnknown';
  if (facts.includes('paused')) return 'paused';
  return facts.includes('open') ? 'open' : 'resolved';
}

export const caseStateWord = (state: CaseState, { say }: Reader, words: CasesWords): string =>
  state === 'duplicate' ? words('state.duplicate') : say(`case.${state}`);

/** Null: it counts in no rate, so its clock has no state. */
export function slaStateOf({ facts }: CaseRecord, measure: Measure): SlaState | null {
  if (!facts.includes('answerable')) return null;
  return (['met', 'missed', 'pending', 'overdue'] as const).find((state) => facts.includes(`${measure}-${state}`)) ?? 'untargeted';
}
