import type { Drift } from '../../../core/evidence/verdict.ts';

export type AwardWord = `drift.${Drift}`;

export const awardEn = {
  'drift.snapshot-altered': 'The snapshot was altered: it does not say what was frozen',
  'drift.records-changed': 'Records beneath it were added, removed or changed',
  'drift.calendar-changed': 'The working hours it was measured on have changed',
  'drift.policy-changed': 'The targets it was measured against have changed',
  'drift.definition-changed': 'The indicator means something else now',
  'drift.data-version-missing': 'This database does not hold the data version that was frozen',
  'drift.computation-changed': 'Nothing beneath it changed, but this version of the product computes it otherwise',
  'drift.not-askable': 'It can no longer be asked: the indicator, calendar, policy or cell is gone',
} as const satisfies Record<AwardWord, string> & Record<string, string>;
