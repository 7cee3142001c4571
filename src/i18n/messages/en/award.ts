import type { AwardGapKind } from '../../../core/awards/award-gaps.ts';
import type { ImprovementEffect } from '../../../core/awards/improvement.ts';
import type { ProjectionBasis } from '../../../core/awards/projection.ts';
import type { ReadinessAttribute } from '../../../core/awards/readiness.ts';
import type { StreakCheck, StreakDoubt } from '../../../core/awards/streak.ts';
import type { Drift } from '../../../core/evidence/verdict.ts';

export type AwardWord =
  | `drift.${Drift}`
  | `award.gap.${AwardGapKind}`
  | `award.step.${AwardGapKind}`
  | `award.readiness.${ReadinessAttribute}`
  | `award.streak.${StreakCheck['verdict']}`
  | `award.doubt.${StreakDoubt['reason']}`
  | `award.basis.${ProjectionBasis}`
  | `award.effect.${ImprovementEffect['effect']}`;

export const awardEn = {
  'drift.snapshot-altered': 'The snapshot was altered: it does not say what was frozen',
  'drift.records-changed': 'Records beneath it were added, removed or changed',
  'drift.calendar-changed': 'The working hours it was measured on have changed',
  'drift.policy-changed': 'The targets it was measured against have changed',
  'drift.definition-changed': 'The indicator means something else now',
  'drift.data-version-missing': 'This database does not hold the data version that was frozen',
  'drift.computation-changed': 'Nothing beneath it changed, but this version of the product computes it otherwise',
  'drift.not-askable': 'It can no longer be asked: the indicator, calendar, policy or cell is gone',
  'award.gap.not-recorded': 'The source does not record what this needs',
  'award.gap.no-figure': 'There is no figure in this cycle',
  'award.gap.provisional':
    '{count, plural, one {# case is pending: the figure is not final} other {# cases are pending: the figure is not final}}',
  'award.gap.small-n': '{count, plural, one {Rests on # case} other {Rests on # cases}}',
  'award.gap.short-history': '{count, plural, one {# month of data, of {wanted}} other {# months of data, of {wanted}}}',
  'award.gap.no-comparator': 'Nobody to compare with',
  'award.gap.missing-evidence': '{count, plural, one {# piece of evidence is missing} other {# pieces of evidence are missing}}',
  'award.gap.no-snapshot': '{count, plural, one {# claim is not frozen} other {# claims are not frozen}}',
  'award.gap.defects': '{count, plural, one {# contradiction in the records} other {# contradictions in the records}}',
  'award.gap.quarantine': '{count, plural, one {# record in the quarantine} other {# records in the quarantine}}',
  'award.gap.rests-on-prediction': 'Rests on holidays that are predicted, not declared',
  'award.gap.mixed-calendars': 'Durations on more than one calendar',
  'award.step.not-recorded': 'Map the event in the source’s mapping and import again, or give the criterion weight 0',
  'award.step.no-figure': 'Choose another filter or cycle, or give the criterion weight 0',
  'award.step.provisional': 'Wait until the pending ones are due, or answer them: the range says what is at stake',
  'award.step.small-n': 'Widen the filter, or say the number of cases beside the figure',
  'award.step.short-history': 'Import earlier years, or say why there are none',
  'award.step.no-comparator': 'Add a benchmark with its source to the model',
  'award.step.missing-evidence': 'Write a claim for this criterion',
  'award.step.no-snapshot': 'Freeze the claim',
  'award.step.defects': 'Look at the records under Data quality and mend them in the source',
  'award.step.quarantine': 'Look at the quarantine, mend the rows and import again',
  'award.step.rests-on-prediction': 'Enter the official circular in the calendar',
  'award.step.mixed-calendars': 'Choose one calendar for the cycle',
  'award.readiness.scope': 'Scope',
  'award.readiness.usability': 'Usability',
  'award.readiness.trend': 'Trend',
  'award.readiness.targets': 'Targets',
  'award.readiness.comparison': 'Comparison',
  'award.readiness.future': 'Future',
  'award.streak.supported': 'Supported by the data',
  'award.streak.not-supported': 'Not supported by the data',
  'award.streak.cannot-be-told': 'Cannot be told from the data',
  'award.doubt.missed': 'The target was missed',
  'award.doubt.no-cycle': 'The model has no such cycle',
  'award.doubt.no-figure': 'There is no figure',
  'award.doubt.hidden': 'Its figure is hidden: fewer than five cases',
  'award.doubt.provisional': 'The figure is not final, and the pending cases decide',
  'award.doubt.running': 'The cycle has not ended',
  'award.doubt.definition-differs': 'It was measured by another definition',
  'award.basis.final': 'Nothing is open any more',
  'award.basis.process-limits': 'Process limits of the months so far',
  'award.basis.wilson': 'Interval of the rate so far, for too few months',
  'award.basis.months': 'Extremes of the months so far, for too few of them',
  'award.basis.open-work': 'Open work alone may still move it',
  'award.effect.improvement': 'A real improvement since',
  'award.effect.concern': 'A real decline since',
  'award.effect.change': 'A real change since',
  'award.effect.no-signal': 'No real change yet',
  'award.effect.too-early': 'Too early to tell',
} as const satisfies Record<AwardWord, string> & Record<string, string>;
