import { rate } from '../figures.ts';
import { defineKpi } from '../kpi.ts';

const numerator = { kind: 'count', of: { all: ['open', 'paused-long'] } } as const;
const denominator = { kind: 'count', of: { all: ['open'] } } as const;

export const pausedLong = defineKpi({
  id: 'paused-long',
  basis: 'cohort',
  unit: 'ratio',
  better: 'lower',
  title: { en: 'Paused for over 30 days', ar: 'متوقفة أكثر من 30 يومًا' },
  definition: {
    en: 'Open inquiries that have been paused for more than 30 days ÷ open inquiries, of those received in the period.',
    ar: 'الحالات المفتوحة المتوقفة أكثر من 30 يومًا ÷ الحالات المفتوحة، من الواردة خلال الفترة.',
  },
  needs: ['paused', 'resolved'],
  asks: { numerator, denominator },
  answer: (a) => rate(a.numerator.count, a.denominator.count),
  cases: { numerator, denominator },
});
