import { rate } from '../figures.ts';
import { defineKpi } from '../kpi.ts';

const numerator = { kind: 'count', of: { all: ['withdrawn', 'withdrawn-late'] } } as const;
const denominator = { kind: 'count', of: { all: ['withdrawn'] } } as const;

export const withdrawnLate = defineKpi({
  id: 'withdrawn-late',
  basis: 'cohort',
  unit: 'ratio',
  better: 'lower',
  title: { en: 'Withdrawn after the target had passed', ar: 'مسحوبة بعد فوات الموعد' },
  definition: {
    en: 'Inquiries withdrawn or merged after their resolution clock had breached ÷ withdrawn or merged, of those received in the period.',
    ar: 'الحالات المسحوبة أو المدمجة بعد فوات موعد حلها ÷ المسحوبة أو المدمجة، من الواردة خلال الفترة.',
  },
  needs: ['withdrawn'],
  asks: { numerator, denominator },
  answer: (a) => rate(a.numerator.count, a.denominator.count),
  cases: { numerator, denominator },
});
