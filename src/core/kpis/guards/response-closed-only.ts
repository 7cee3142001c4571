import { rate } from '../figures.ts';
import { defineKpi } from '../kpi.ts';

const numerator = { kind: 'count', of: { all: ['response-met'] } } as const;
const denominator = { kind: 'count', of: { all: ['response-targeted'], none: ['response-pending', 'response-overdue'] } } as const;

export const responseClosedOnly = defineKpi({
  id: 'response-closed-only',
  basis: 'cohort',
  unit: 'ratio',
  better: 'higher',
  title: { en: 'Answered on time, closed only', ar: 'الرد في الموعد للمجاب عنها فقط' },
  definition: {
    en: 'Flattering: first responses within target ÷ first responses given. Open work past its target is left out.',
    ar: 'مجمّل: الردود الأولى ضمن الموعد ÷ الردود الأولى المقدمة. لا يشمل المفتوح بعد فوات موعده.',
  },
  needs: ['responded'],
  asks: { numerator, denominator },
  answer: (a) => rate(a.numerator.count, a.denominator.count),
  cases: { numerator, denominator },
});
