import { defineKpi } from './kpi.ts';

const of = { kind: 'flow', flow: 'resolved' } as const;

export const resolved = defineKpi({
  id: 'resolved',
  basis: 'flow',
  unit: 'count',
  better: 'neither',
  title: { en: 'Resolved', ar: 'المحلولة' },
  definition: {
    en: 'Inquiries whose final resolution, as known at the as-of, lies in the period.',
    ar: 'الحالات التي يقع حلها النهائي، كما عُرف في تاريخ الاطلاع، خلال الفترة.',
  },
  needs: ['resolved'],
  asks: { of },
  answer: (a) => ({ value: a.of.count }),
  cases: { numerator: of },
});
