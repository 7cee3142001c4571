import { quotient } from './figures.ts';
import { defineKpi } from './kpi.ts';

const resolved = { kind: 'flow', flow: 'resolved' } as const;
const received = { kind: 'count', of: { all: [] } } as const;

export const clearanceRate = defineKpi({
  id: 'clearance-rate',
  basis: 'flow',
  unit: 'ratio',
  better: 'higher',
  title: { en: 'Clearance rate', ar: 'معدل التصفية' },
  definition: {
    en: 'Resolved in the period ÷ received in the period. Above 100% the backlog shrinks; the two are different inquiries, so there is no interval.',
    ar: 'المحلولة خلال الفترة ÷ الواردة خلالها. ما زاد على 100% يقلّص المفتوح؛ والمجموعتان حالات مختلفة، فلا فترة ثقة لها.',
  },
  needs: ['resolved'],
  asks: { resolved, received },
  answer: (a) => ({ value: quotient(a.resolved.count, a.received.count), numerator: a.resolved.count, denominator: a.received.count }),
  cases: { numerator: resolved, denominator: received },
});
