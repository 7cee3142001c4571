import { rate } from '../figures.ts';
import { defineKpi } from '../kpi.ts';

const numerator = { kind: 'count', of: { all: ['reopened-soon'] } } as const;
const denominator = { kind: 'count', of: { all: ['resolved-once'] } } as const;

export const reopenedSoon = defineKpi({
  id: 'reopened-soon',
  basis: 'cohort',
  unit: 'ratio',
  better: 'lower',
  title: { en: 'Reopened within 5 working days', ar: 'أُعيد فتحها خلال 5 أيام عمل' },
  definition: {
    en: 'Inquiries reopened by the end of the fifth working day after a resolution ÷ resolved at least once.',
    ar: 'الحالات التي أُعيد فتحها حتى نهاية خامس يوم عمل بعد الحل ÷ ما حُلّ مرة على الأقل.',
  },
  needs: ['resolved', 'reopened'],
  asks: { numerator, denominator },
  answer: (a) => rate(a.numerator.count, a.denominator.count),
  cases: { numerator, denominator },
});
