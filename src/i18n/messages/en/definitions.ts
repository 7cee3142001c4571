import type { DefinitionAspect, DefinitionWord } from '../../../core/definitions.ts';

type Word = `definition.${DefinitionAspect}` | `definition.is.${DefinitionWord}`;

export const definitionsEn = {
  'definition.button': 'Definition',
  'definition.title': 'How this is counted',
  'definition.time': 'Clock',
  'definition.measure': 'Measure',
  'definition.basis': 'Basis',
  'definition.overdue': 'Open past its target',
  'definition.is.working': 'working time',
  'definition.is.calendar': 'calendar time',
  'definition.is.median': 'median',
  'definition.is.mean': 'mean',
  'definition.is.p90': '90th percentile',
  'definition.is.all': 'median with the open ones (Kaplan–Meier)',
  'definition.is.cohort': 'by period of receipt',
  'definition.is.flow': 'by period of resolution',
  'definition.is.counted': 'counted as late',
  'definition.is.closed-only': 'left out (closed only)',
  'definition.flattering': 'flattering',
  'definition.beside': 'Side by side with',
  'definition.besideNone': 'nothing',
  'definition.reset': 'Back to the usual definition',
  'definition.difference': '{period}: {first} with {firstName}, {second} with {secondName}; {difference} between them.',
  'definition.differenceNone': '{period}: one of the two definitions has no value.',
  'definition.differenceSame': '{period}: both definitions give {first}.',
} as const satisfies Record<Word, string> & Record<string, string>;
