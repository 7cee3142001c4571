import { defineKpi } from './kpi.ts';

const of = { kind: 'quantile', measure: 'resolution', q: [1, 2], of: { all: ['resolved'] } } as const;

export const resolutionMedian = defineKpi({
  id: 'resolution-median',
  basis: 'cohort',
  unit: 'working-seconds',
  better: 'lower',
  title: { en: 'Resolution, median', ar: 'وسيط زمن الحل' },
  definition: {
    en: 'Working time from receipt to the final resolution, without the time it stood still, of answerable inquiries received in the period that are resolved: half took no longer. Nearest rank, a value that occurred.',
    ar: 'زمن العمل من الاستلام إلى الحل النهائي دون أوقات التوقف، للحالات المستوجبة للرد الواردة خلال الفترة والمحلولة: نصفها لم يتجاوزه. بطريقة أقرب رتبة، أي قيمة وقعت فعلًا.',
  },
  needs: ['resolved'],
  asks: { of },
  answer: (a) => a.of,
  cases: { numerator: { kind: 'count', of: { all: ['resolved'] } } },
});
