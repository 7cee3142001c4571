import { defineKpi } from './kpi.ts';

const of = { kind: 'quantile', measure: 'resolution', q: [9, 10], of: { all: ['resolved'] } } as const;

export const resolutionP90 = defineKpi({
  id: 'resolution-p90',
  basis: 'cohort',
  unit: 'working-seconds',
  better: 'lower',
  title: { en: 'Resolution, 90th percentile', ar: 'المئين 90 لزمن الحل' },
  definition: {
    en: 'Working time from receipt to the final resolution, without the time it stood still, of answerable inquiries received in the period that are resolved: nine in ten took no longer. Nearest rank, a value that occurred.',
    ar: 'زمن العمل من الاستلام إلى الحل النهائي دون أوقات التوقف، للحالات المستوجبة للرد الواردة خلال الفترة والمحلولة: تسع من كل عشر لم تتجاوزه. بطريقة أقرب رتبة، أي قيمة وقعت فعلًا.',
  },
  needs: ['resolved'],
  asks: { of },
  answer: (a) => a.of,
  cases: { numerator: { kind: 'count', of: { all: ['resolved'] } } },
});
