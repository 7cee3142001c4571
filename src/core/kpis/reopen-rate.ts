import { rate } from './figures.ts';
import { defineKpi } from './kpi.ts';

const numerator = { kind: 'count', of: { all: ['reopened-once'] } } as const;
const denominator = { kind: 'count', of: { all: ['resolved-once'] } } as const;

export const reopenRate = defineKpi({
  id: 'reopen-rate',
  basis: 'cohort',
  unit: 'ratio',
  better: 'lower',
  title: { en: 'Reopen rate', ar: 'نسبة إعادة الفتح' },
  definition: {
    en: 'Inquiries reopened at least once ÷ inquiries resolved at least once, of those received in the period.',
    ar: 'الحالات التي أُعيد فتحها مرة على الأقل ÷ الحالات التي حُلّت مرة على الأقل، من الواردة خلال الفترة.',
  },
  needs: ['resolved', 'reopened'],
  asks: { numerator, denominator },
  answer: (a) => rate(a.numerator.count, a.denominator.count),
  cases: { numerator, denominator },
});
