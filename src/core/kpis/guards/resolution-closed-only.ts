import { rate } from '../figures.ts';
import { defineKpi } from '../kpi.ts';

const numerator = { kind: 'count', of: { all: ['resolution-met'] } } as const;
const denominator = { kind: 'count', of: { all: ['resolution-targeted'], none: ['resolution-pending', 'resolution-overdue'] } } as const;

export const resolutionClosedOnly = defineKpi({
  id: 'resolution-closed-only',
  basis: 'cohort',
  unit: 'ratio',
  better: 'higher',
  title: { en: 'Resolved on time, closed only', ar: 'الحل في الموعد للمحلولة فقط' },
  definition: {
    en: 'Flattering: resolutions within target ÷ resolutions. Open work past its target is left out.',
    ar: 'مجمّل: ما حُلّ ضمن الموعد ÷ ما حُلّ. لا يشمل المفتوح بعد فوات موعده.',
  },
  needs: ['resolved'],
  asks: { numerator, denominator },
  answer: (a) => rate(a.numerator.count, a.denominator.count),
  cases: { numerator, denominator },
});
