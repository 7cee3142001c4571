import { rate } from '../figures.ts';
import { defineKpi } from '../kpi.ts';

const numerator = { kind: 'count', of: { all: ['first-resolution-met'] } } as const;
const denominator = { kind: 'count', of: { all: ['resolved-once', 'resolution-targeted'] } } as const;

export const firstResolutionOnTime = defineKpi({
  id: 'first-resolution-on-time',
  basis: 'cohort',
  unit: 'ratio',
  better: 'higher',
  title: { en: 'On time at the first resolution', ar: 'في الموعد عند أول حل' },
  definition: {
    en: 'First resolutions within target ÷ first resolutions. Far above the rate by final resolution, it shows work closed early and reopened.',
    ar: 'أول حل ضمن الموعد ÷ مجموع أول الحلول. إذا زاد كثيرًا على النسبة بالحل النهائي دلّ على إغلاق مبكر يُعاد فتحه.',
  },
  needs: ['resolved'],
  asks: { numerator, denominator },
  answer: (a) => rate(a.numerator.count, a.denominator.count),
  cases: { numerator, denominator },
});
