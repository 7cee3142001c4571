import type { Policy } from '../core/sla/policy.ts';
import { CATEGORIES } from './ministry.ts';

const limitedTo = (days: number | null): readonly string[] => CATEGORIES.filter(({ limitDays }) => limitDays === days).map(({ id }) => id);

/**
 * Tawasul’s reply target, and invented time limits to settle a case, by category: with it the demonstration has resolution
 * targets too. What waits for a project has none, as no honest ministry could promise one.
 */
export const DEMO_POLICY: Policy = {
  id: 'demo-time-limits',
  version: '2',
  title: { en: 'Demonstration: reply in 14 working days, settle in 30 or 60', ar: 'للعرض: الرد خلال 14 يوم عمل، والحل خلال 30 أو 60' },
  source: {
    en: 'Invented for the demonstration, after Tawasul’s rule that each entity agrees its time limits by category; the 14 working days are those of the Tawasul policy. What waits for a project has no time limit.',
    ar: 'من وضعنا لأغراض العرض، على غرار قاعدة تواصل أن تتفق كل جهة على مددها بحسب الفئة؛ أما 14 يوم عمل فهي مدة سياسة تواصل. وما ينتظر مشروعًا فلا مدة محددة لحله.',
  },
  rules: [
    { where: { category: limitedTo(null) }, response: { workingDays: 14 } },
    { where: { category: limitedTo(60) }, response: { workingDays: 14 }, resolution: { workingDays: 60 } },
    { response: { workingDays: 14 }, resolution: { workingDays: 30 } },
  ],
};

/** What holds while the data are the demonstration's. */
export const DEMO_DEFAULTS = { policy: DEMO_POLICY.id } as const;
