import { defineKpi } from './kpi.ts';

const of = { kind: 'quantile', measure: 'response', q: [9, 10], of: { all: ['answerable', 'responded'] } } as const;

export const responseP90 = defineKpi({
  id: 'response-p90',
  basis: 'cohort',
  unit: 'working-seconds',
  better: 'lower',
  title: { en: 'First response, 90th percentile', ar: 'المئين 90 لزمن أول رد' },
  definition: {
    en: 'Working time from receipt to the first response, of answerable inquiries received in the period that have one: nine in ten took no longer. Nearest rank, a value that occurred.',
    ar: 'زمن العمل من الاستلام إلى أول رد، للحالات المستوجبة للرد الواردة خلال الفترة التي رُدّ عليها: تسع من كل عشر لم تتجاوزه. بطريقة أقرب رتبة، أي قيمة وقعت فعلًا.',
  },
  needs: ['responded'],
  asks: { of },
  answer: (a) => a.of,
  cases: { numerator: { kind: 'count', of: { all: ['answerable', 'responded'] } } },
});
