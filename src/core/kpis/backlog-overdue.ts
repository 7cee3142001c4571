import { defineKpi } from './kpi.ts';

const of = { kind: 'stock', stock: 'overdue' } as const;

export const backlogOverdue = defineKpi({
  id: 'backlog-overdue',
  basis: 'flow',
  unit: 'count',
  better: 'lower',
  title: { en: 'Overdue', ar: 'المتأخرة' },
  definition: {
    en: 'Of the inquiries open at the end of the period, those past their resolution target then.',
    ar: 'من الحالات المفتوحة في نهاية الفترة، ما تجاوز موعد حله المستهدف حينها.',
  },
  needs: ['resolved'],
  asks: { of },
  answer: (a) => ({ value: a.of.count }),
  cases: { numerator: of },
});
