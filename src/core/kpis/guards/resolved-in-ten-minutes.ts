import { rate } from '../figures.ts';
import { defineKpi } from '../kpi.ts';

const numerator = { kind: 'count', of: { all: ['resolved-in-ten-minutes'] } } as const;
const denominator = { kind: 'count', of: { all: ['resolved'] } } as const;

export const resolvedInTenMinutes = defineKpi({
  id: 'resolved-in-ten-minutes',
  basis: 'cohort',
  unit: 'ratio',
  better: 'neither',
  title: { en: 'Resolved within 10 minutes', ar: 'محلولة خلال 10 دقائق' },
  definition: {
    en: 'Inquiries whose final resolution came within 10 minutes of receipt by the wall clock ÷ resolved.',
    ar: 'الحالات التي جاء حلها النهائي خلال 10 دقائق من استلامها ÷ المحلولة.',
  },
  needs: ['resolved'],
  asks: { numerator, denominator },
  answer: (a) => rate(a.numerator.count, a.denominator.count),
  cases: { numerator, denominator },
});
