import { defineKpi } from './kpi.ts';

const of = { kind: 'flow', flow: 'withdrawal' } as const;

export const withdrawn = defineKpi({
  id: 'withdrawn',
  basis: 'flow',
  unit: 'count',
  better: 'neither',
  title: { en: 'Withdrawn', ar: 'المسحوبة' },
  definition: {
    en: 'Withdrawals and merges that happened in the period, of inquiries that were still open.',
    ar: 'عمليات السحب والدمج التي وقعت خلال الفترة لحالات كانت لا تزال مفتوحة.',
  },
  needs: ['withdrawn'],
  asks: { of },
  answer: (a) => ({ value: a.of.count }),
  cases: { numerator: of },
});
