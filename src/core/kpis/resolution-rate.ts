import { rate } from './figures.ts';
import { defineKpi } from './kpi.ts';

const numerator = { kind: 'count', of: { all: ['resolved'] } } as const;
const denominator = { kind: 'count', of: { all: ['answerable'] } } as const;

export const resolutionRate = defineKpi({
  id: 'resolution-rate',
  basis: 'cohort',
  unit: 'ratio',
  better: 'higher',
  title: { en: 'Resolution rate', ar: 'نسبة الحل' },
  definition: {
    en: 'Answerable inquiries received in the period that are resolved by the as-of ÷ answerable inquiries received in it.',
    ar: 'الحالات المستوجبة للرد الواردة خلال الفترة والمحلولة حتى تاريخ الاطلاع ÷ كل الحالات المستوجبة للرد الواردة خلالها.',
  },
  needs: ['resolved'],
  asks: { numerator, denominator },
  answer: (a) => rate(a.numerator.count, a.denominator.count),
  cases: { numerator, denominator },
});
