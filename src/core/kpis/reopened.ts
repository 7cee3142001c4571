import { defineKpi } from './kpi.ts';

const of = { kind: 'flow', flow: 'reopening' } as const;

export const reopened = defineKpi({
  id: 'reopened',
  basis: 'flow',
  unit: 'count',
  better: 'lower',
  title: { en: 'Reopened', ar: 'المعاد فتحها' },
  definition: {
    en: 'Effective reopening events in the period.',
    ar: 'أحداث إعادة الفتح الفعلية خلال الفترة.',
  },
  needs: ['reopened'],
  asks: { of },
  answer: (a) => ({ value: a.of.count }),
  cases: { numerator: of },
});
