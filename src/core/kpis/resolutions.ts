import { defineKpi } from './kpi.ts';

const of = { kind: 'flow', flow: 'resolution' } as const;

export const resolutions = defineKpi({
  id: 'resolutions',
  basis: 'flow',
  unit: 'count',
  better: 'neither',
  title: { en: 'Resolutions', ar: 'عمليات الحل' },
  definition: {
    en: 'Effective resolving events in the period; an inquiry that was reopened and resolved again counts each time.',
    ar: 'أحداث الحل الفعلية خلال الفترة؛ والحالة التي أُعيد فتحها ثم حُلّت تُحتسب في كل مرة.',
  },
  needs: ['resolved'],
  asks: { of },
  answer: (a) => ({ value: a.of.count }),
  cases: { numerator: of },
});
