import { defineKpi } from './kpi.ts';

const of = { kind: 'distinct', of: { all: [] } } as const;

export const citizens = defineKpi({
  id: 'citizens',
  basis: 'cohort',
  unit: 'count',
  better: 'higher',
  title: { en: 'Citizens', ar: 'المواطنون' },
  definition: {
    en: 'Distinct citizens among the inquiries received in the period, by pseudonym. Inquiries that name none are counted beside it.',
    ar: 'عدد المواطنين المختلفين أصحاب الحالات الواردة خلال الفترة، بحسب المعرّف المستعار. وتُذكر إلى جانبه الحالات التي لا معرّف لها.',
  },
  needs: [],
  asks: { of },
  answer: (a) => ({ value: a.of.distinct, beside: { unknown: a.of.unknown } }),
  cases: { numerator: { kind: 'count', of: { all: [] } } },
});
