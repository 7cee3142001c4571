import type { Policy } from '../core/sla/policy.ts';
import { CATEGORIES } from './ministry.ts';

const SLOW = CATEGORIES.filter((category) => category.resolutionDays >= 20).map((category) => category.id);

/** Tawasul’s reply target, and invented time limits to settle a case, by category: with it the demonstration has resolution targets too. */
export const DEMO_POLICY: Policy = {
  id: 'demo-time-limits',
  version: '1',
  title: { en: 'Demonstration: reply in 14 working days, settle in 20 or 45', ar: 'للعرض: الرد خلال 14 يوم عمل، والحل خلال 20 أو 45' },
  source: {
    en: 'Invented for the demonstration, after Tawasul’s rule that each entity agrees its time limits by category; the 14 working days are those of the Tawasul policy.',
    ar: 'من وضعنا لأغراض العرض، على غرار قاعدة تواصل أن تتفق كل جهة على مددها بحسب الفئة؛ أما 14 يوم عمل فهي مدة سياسة تواصل.',
  },
  rules: [
    { where: { category: SLOW }, response: { workingDays: 14 }, resolution: { workingDays: 45 } },
    { response: { workingDays: 14 }, resolution: { workingDays: 20 } },
  ],
};
