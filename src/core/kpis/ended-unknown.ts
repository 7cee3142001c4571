import { defineKpi } from './kpi.ts';

const of = { kind: 'count', of: { all: ['ended-unknown'] } } as const;

export const endedUnknown = defineKpi({
  id: 'ended-unknown',
  basis: 'cohort',
  unit: 'count',
  better: 'lower',
  title: { en: 'Ended, time unknown', ar: 'منتهية بوقت غير معروف' },
  definition: {
    en: 'Inquiries received in the period whose only resolution contradicts their receipt: they ended, but nobody can say when.',
    ar: 'الحالات الواردة خلال الفترة التي يتعارض حلها الوحيد مع وقت استلامها: انتهت، ولا يُعرف متى.',
  },
  needs: [],
  asks: { of },
  answer: (a) => ({ value: a.of.count }),
  cases: { numerator: of },
});
