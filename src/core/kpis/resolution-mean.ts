import { quotient } from './figures.ts';
import { defineKpi } from './kpi.ts';

const of = { kind: 'mean', measure: 'resolution', of: { all: ['resolved'] } } as const;

export const resolutionMean = defineKpi({
  id: 'resolution-mean',
  basis: 'cohort',
  unit: 'working-seconds',
  better: 'lower',
  title: { en: 'Resolution, mean', ar: 'متوسط زمن الحل' },
  definition: {
    en: 'Working time from receipt to the final resolution, without the time it stood still, of answerable inquiries received in the period that are resolved: the arithmetic mean. A few long cases move it, which is why the median leads.',
    ar: 'زمن العمل من الاستلام إلى الحل النهائي دون أوقات التوقف، للحالات المستوجبة للرد الواردة خلال الفترة والمحلولة: المتوسط الحسابي. تحرّكه حالات قليلة طويلة، ولذلك يتقدّم عليه الوسيط.',
  },
  needs: ['resolved'],
  asks: { of },
  answer: (a) => ({ value: quotient(a.of.sum, a.of.n), n: a.of.n }),
  cases: { numerator: { kind: 'count', of: { all: ['resolved'] } } },
});
