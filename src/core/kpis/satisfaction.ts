import { quotient, rate } from './figures.ts';
import { defineKpi } from './kpi.ts';

const numerator = { kind: 'count', of: { all: ['satisfied'] } } as const;
const denominator = { kind: 'count', of: { all: ['rated'] } } as const;
const responded = { kind: 'count', of: { all: ['answerable', 'responded'] } } as const;

export const satisfaction = defineKpi({
  id: 'satisfaction',
  basis: 'cohort',
  unit: 'ratio',
  better: 'higher',
  title: { en: 'Satisfied', ar: 'الرضا' },
  definition: {
    en: 'Ratings of 4 or 5 ÷ ratings given, of inquiries received in the period. The share of answered inquiries that were rated stands beside it.',
    ar: 'تقييمات 4 أو 5 ÷ مجموع التقييمات، للحالات الواردة خلال الفترة. وتُذكر إلى جانبها نسبة ما قُيّم من الحالات المجاب عنها.',
  },
  needs: ['rated'],
  asks: { numerator, denominator, responded },
  answer: (a) => ({
    ...rate(a.numerator.count, a.denominator.count),
    beside: { rated: quotient(a.denominator.count, a.responded.count), responded: a.responded.count },
  }),
  cases: { numerator, denominator },
});
