import { defineKpi } from './kpi.ts';

const of = { kind: 'count', of: { all: [] } } as const;

export const received = defineKpi({
  id: 'received',
  basis: 'cohort',
  unit: 'count',
  better: 'neither',
  title: { en: 'Received', ar: 'الواردة' },
  definition: {
    en: 'Inquiries received in the period, withdrawn ones included, merged duplicates left out.',
    ar: 'الحالات الواردة خلال الفترة، وتشمل المسحوبة ولا تشمل المكررة المدمجة.',
  },
  needs: [],
  asks: { of },
  answer: (a) => ({ value: a.of.count }),
  cases: { numerator: of },
});
