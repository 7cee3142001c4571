import { quotient, rate } from './figures.ts';
import { defineKpi } from './kpi.ts';

const met = { kind: 'count', of: { all: ['resolution-met'] } } as const;
/** met + missed + overdue */
const due = { kind: 'count', of: { all: ['resolution-targeted'], none: ['resolution-pending'] } } as const;
const pending = { kind: 'count', of: { all: ['resolution-pending'] } } as const;
const paused = { kind: 'count', of: { all: ['resolution-pending', 'paused'] } } as const;

export const resolutionOnTime = defineKpi({
  id: 'resolution-on-time',
  basis: 'cohort',
  unit: 'ratio',
  better: 'higher',
  title: { en: 'Resolved on time', ar: 'الحل في الموعد' },
  definition: {
    en: 'Of targeted inquiries received in the period: resolution within target ÷ (within target + late + open past the target). Work not yet due counts neither way and stands beside it as pending.',
    ar: 'من الحالات الواردة خلال الفترة ولها موعد مستهدف: ما تم الحل فيه ضمن الموعد ÷ (ضمن الموعد + المتأخر + المفتوح بعد فوات الموعد). وما لم يحن موعده لا يُحتسب، ويُذكر إلى جانبه بوصفه قيد الموعد.',
  },
  needs: ['resolved'],
  asks: { met, due, pending, paused },
  answer: (a) => {
    const all = a.due.count + a.pending.count;
    return {
      ...rate(a.met.count, a.due.count),
      pending: a.pending.count,
      beside: {
        lowest: quotient(a.met.count, all),
        highest: quotient(a.met.count + a.pending.count, all),
        paused: a.paused.count,
      },
    };
  },
  cases: { numerator: met, denominator: due, pending },
});
