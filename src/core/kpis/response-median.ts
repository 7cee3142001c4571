import { defineKpi } from './kpi.ts';

const of = { kind: 'quantile', measure: 'response', q: [1, 2], of: { all: ['answerable', 'responded'] } } as const;

export const responseMedian = defineKpi({
  id: 'response-median',
  basis: 'cohort',
  unit: 'working-seconds',
  better: 'lower',
  title: { en: 'First response, median', ar: 'وسيط زمن أول رد' },
  definition: {
    en: 'Working time from receipt to the first response, of answerable inquiries received in the period that have one: half took no longer. Nearest rank, a value that occurred.',
    ar: 'زمن العمل من الاستلام إلى أول رد، للحالات المستوجبة للرد الواردة خلال الفترة التي رُدّ عليها: نصفها لم يتجاوزه. بطريقة أقرب رتبة، أي قيمة وقعت فعلًا.',
  },
  needs: ['responded'],
  asks: { of },
  answer: (a) => a.of,
  cases: { numerator: { kind: 'count', of: { all: ['answerable', 'responded'] } } },
});
