import { defineKpi } from './kpi.ts';

const of = { kind: 'stock', stock: 'open' } as const;

export const backlog = defineKpi({
  id: 'backlog',
  basis: 'flow',
  unit: 'count',
  better: 'lower',
  title: { en: 'Open', ar: 'المفتوحة' },
  definition: {
    en: 'Inquiries open at the end of the period, by what had happened until then.',
    ar: 'الحالات المفتوحة في نهاية الفترة وفق ما وقع حتى ذلك الحين.',
  },
  needs: ['resolved'],
  asks: { of },
  answer: (a) => ({ value: a.of.count }),
  cases: { numerator: of },
});
