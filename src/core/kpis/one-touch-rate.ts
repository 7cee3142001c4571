import { rate } from './figures.ts';
import { defineKpi } from './kpi.ts';

const numerator = { kind: 'count', of: { all: ['one-touch'] } } as const;
const denominator = { kind: 'count', of: { all: ['resolved'] } } as const;

export const oneTouchRate = defineKpi({
  id: 'one-touch-rate',
  basis: 'cohort',
  unit: 'ratio',
  better: 'higher',
  title: { en: 'Solved in one touch', ar: 'الحل من أول تواصل' },
  definition: {
    en: 'Resolved and never reopened, with at most one working hour from the first response to the resolution ÷ resolved, of those received in the period.',
    ar: 'المحلولة دون إعادة فتح وبما لا يزيد على ساعة عمل بين أول رد والحل ÷ المحلولة، من الواردة خلال الفترة.',
  },
  needs: ['responded', 'resolved', 'reopened'],
  asks: { numerator, denominator },
  answer: (a) => rate(a.numerator.count, a.denominator.count),
  cases: { numerator, denominator },
});
