import { rate } from './figures.ts';
import { defineKpi } from './kpi.ts';

const numerator = { kind: 'count', of: { all: ['answerable', 'suggestion', 'adopted'] } } as const;
const denominator = { kind: 'count', of: { all: ['answerable', 'suggestion'] } } as const;

export const suggestionsAdopted = defineKpi({
  id: 'suggestions-adopted',
  basis: 'cohort',
  unit: 'ratio',
  better: 'higher',
  title: { en: 'Suggestions adopted', ar: 'المقترحات المعتمدة' },
  definition: {
    en: 'Answerable suggestions with the outcome “adopted” ÷ answerable suggestions, of those received in the period.',
    ar: 'المقترحات المستوجبة للرد التي نتيجتها «معتمد» ÷ المقترحات المستوجبة للرد، من الواردة خلال الفترة.',
  },
  needs: [],
  asks: { numerator, denominator },
  answer: (a) => rate(a.numerator.count, a.denominator.count),
  cases: { numerator, denominator },
});
