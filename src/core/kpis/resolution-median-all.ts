import { defineKpi } from './kpi.ts';

const population = { all: [], none: ['merged', 'ended-unknown'] } as const;
const of = { kind: 'survival', measure: 'resolution', of: population, event: { all: ['resolved'] } } as const;

export const resolutionMedianAll = defineKpi({
  id: 'resolution-median-all',
  basis: 'cohort',
  unit: 'working-seconds',
  better: 'lower',
  title: { en: 'Resolution, median with open ones', ar: 'وسيط زمن الحل مع المفتوحة' },
  definition: {
    en: 'Kaplan–Meier median of the working time to resolution: inquiries still open count with the time they have waited, withdrawn ones until they were withdrawn. Assumes that withdrawing tells nothing about speed. “Not reached” is null.',
    ar: 'وسيط كابلان–ماير لزمن العمل حتى الحل: تُحتسب المفتوحة بما انتظرته، والمسحوبة حتى سحبها، بافتراض أن السحب لا يدل على السرعة. وإذا لم يُبلغ الوسيط فلا قيمة له.',
  },
  needs: ['resolved'],
  asks: { of },
  answer: (a) => a.of,
  cases: { numerator: { kind: 'count', of: population } },
});
