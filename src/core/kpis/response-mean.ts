import { quotient } from './figures.ts';
import { defineKpi } from './kpi.ts';

const of = { kind: 'mean', measure: 'response', of: { all: ['answerable', 'responded'] } } as const;

export const responseMean = defineKpi({
  id: 'response-mean',
  basis: 'cohort',
  unit: 'working-seconds',
  better: 'lower',
  title: { en: 'First response, mean', ar: 'متوسط زمن أول رد' },
  definition: {
    en: 'Working time from receipt to the first response, of answerable inquiries received in the period that have one: the arithmetic mean. A few long cases move it, which is why the median leads.',
    ar: 'زمن العمل من الاستلام إلى أول رد، للحالات المستوجبة للرد الواردة خلال الفترة التي رُدّ عليها: المتوسط الحسابي. تحرّكه حالات قليلة طويلة، ولذلك يتقدّم عليه الوسيط.',
  },
  needs: ['responded'],
  asks: { of },
  answer: (a) => ({ value: quotient(a.of.sum, a.of.n), n: a.of.n }),
  cases: { numerator: { kind: 'count', of: { all: ['answerable', 'responded'] } } },
});
