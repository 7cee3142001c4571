import type { AwardCriterion, AwardCycle } from './award-model.ts';

const OURS = { en: 'Ours: no published figure.', ar: 'من وضعنا: لا رقم منشورًا.' } as const;
const HOUR = 3600;

const cycle = (year: number) => ({
  id: String(year),
  title: { en: `Cycle ${year}`, ar: `دورة ${year}` },
  from: `${year}-01`,
  to: `${year}-12`,
});

/** Of the default model, apart from it: the first screen holds its figures against them and needs nothing else of it. @source definitions, section 8 */
export const DEFAULT_CYCLES: readonly AwardCycle[] = [2022, 2023, 2024, 2025, 2026].map(cycle);

export const DEFAULT_CRITERIA: readonly AwardCriterion[] = [
  {
    id: 'answered-in-time',
    title: { en: 'Answered in time', ar: 'الرد في الموعد' },
    kpi: 'response-on-time',
    where: {},
    weight: 50,
    floor: 0.8,
    target: 0.95,
    stretch: 0.995,
    source: {
      en: 'Target and stretch: the entities’ published range for 2020, at least 95% reaching 99.5% (alwatannews 899317). Floor: ours.',
      ar: 'المستهدف والطموح: المدى المنشور للجهات في 2020، لا يقل عن 95% ويصل إلى 99.5% (alwatannews 899317). والحد الأدنى من وضعنا.',
    },
    evidence: [{ en: 'Monthly rate with numerator, denominator and pending.', ar: 'النسبة الشهرية ببسطها ومقامها وما هو قيد الموعد.' }],
  },
  {
    id: 'time-taken',
    title: { en: 'Time taken', ar: 'الوقت المستغرق' },
    kpi: 'response-median',
    where: {},
    weight: 25,
    floor: 72 * HOUR,
    target: 36 * HOUR,
    stretch: 7.2 * HOUR,
    source: { en: 'Ours: ten, five and one working day of 7.2 hours.', ar: 'من وضعنا: عشرة أيام عمل وخمسة ويوم واحد، واليوم 7.2 ساعات.' },
    evidence: [{ en: 'Median beside the 90th percentile, with n.', ar: 'الوسيط إلى جانب المئين 90، مع العدد.' }],
  },
  {
    id: 'satisfaction',
    title: { en: 'Quality: satisfied', ar: 'الجودة: الرضا' },
    kpi: 'satisfaction',
    where: {},
    weight: 15,
    floor: 0.6,
    target: 0.85,
    stretch: 0.95,
    source: OURS,
    evidence: [{ en: 'The share that rated beside the rate.', ar: 'نسبة من قيّموا إلى جانب النسبة.' }],
  },
  {
    id: 'reopened',
    title: { en: 'Quality: reopened', ar: 'الجودة: إعادة الفتح' },
    kpi: 'reopen-rate',
    where: {},
    weight: 10,
    floor: 0.15,
    target: 0.05,
    stretch: 0.01,
    source: OURS,
    evidence: [{ en: 'Reopened within five working days, from the guards.', ar: 'ما أُعيد فتحه خلال خمسة أيام عمل، من مؤشرات الحماية.' }],
  },
];
