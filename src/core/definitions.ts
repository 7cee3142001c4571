/**
 * A figure as one may define it: which KPI, and on which clock. The switch on a chart walks from one to another.
 * @source definitions, sections 4 and 6
 */
export interface Definition {
  readonly kpi: string;
  /** `calendar`: the same figure measured on the calendar `always` */
  readonly time: DefinitionTime;
}

export const DEFINITION_TIMES = ['working', 'calendar'] as const;
export type DefinitionTime = (typeof DEFINITION_TIMES)[number];

/** What can be chosen about a figure. */
export const DEFINITION_ASPECTS = ['time', 'measure', 'basis', 'overdue'] as const;
export type DefinitionAspect = (typeof DEFINITION_ASPECTS)[number];

/** What each choice is called; the words are the screen's. `all` includes the open ones by Kaplan–Meier. */
export const DEFINITION_WORDS = [
  'working',
  'calendar',
  'median',
  'mean',
  'p90',
  'all',
  'cohort',
  'flow',
  'counted',
  'closed-only',
] as const;
export type DefinitionWord = (typeof DEFINITION_WORDS)[number];

export interface DefinitionOption {
  readonly word: DefinitionWord;
  readonly definition: Definition;
  /** leaves out what counts against the entity */
  readonly isFlattering: boolean;
}

export interface DefinitionChoice {
  readonly aspect: DefinitionAspect;
  readonly current: DefinitionWord;
  readonly options: readonly DefinitionOption[];
}

interface Family {
  readonly aspect: Exclude<DefinitionAspect, 'time'>;
  readonly kpis: readonly (readonly [word: DefinitionWord, kpi: string])[];
  /** whether a working calendar enters the figure at all */
  readonly hasTime: boolean;
}

const durations = (clock: 'response' | 'resolution'): Family => ({
  aspect: 'measure',
  hasTime: true,
  kpis: [
    ['median', `${clock}-median`],
    ['mean', `${clock}-mean`],
    ['p90', `${clock}-p90`],
    ['all', `${clock}-median-all`],
  ],
});

const onTime = (clock: 'response' | 'resolution'): Family => ({
  aspect: 'overdue',
  hasTime: true,
  kpis: [
    ['counted', `${clock}-on-time`],
    ['closed-only', `${clock}-closed-only`],
  ],
});

/** KPIs that say the same thing by another definition; the first is the product's own. */
const FAMILIES: readonly Family[] = [
  durations('response'),
  durations('resolution'),
  onTime('response'),
  onTime('resolution'),
  {
    aspect: 'basis',
    hasTime: false,
    kpis: [
      ['cohort', 'resolution-rate'],
      ['flow', 'clearance-rate'],
    ],
  },
  {
    aspect: 'basis',
    hasTime: false,
    kpis: [
      ['cohort', 'received'],
      ['flow', 'resolved'],
    ],
  },
];

const FLATTERING: readonly DefinitionWord[] = ['closed-only'];

const familyOf = (kpi: string): Family | undefined => FAMILIES.find(({ kpis }) => kpis.some(([, id]) => id === kpi));

/** What can be changed about a figure, one choice an aspect, in the order of `DEFINITION_ASPECTS`; none where it has no other definition. */
export function definitionChoices({ kpi, time }: Definition): readonly DefinitionChoice[] {
  const family = familyOf(kpi);
  if (!family) return [];
  const option = (word: DefinitionWord, definition: Definition): DefinitionOption => ({
    word,
    definition,
    isFlattering: FLATTERING.includes(word),
  });
  const ofTime: DefinitionChoice = {
    aspect: 'time',
    current: time,
    options: DEFINITION_TIMES.map((other) => option(other, { kpi, time: other })),
  };
  const ofKpi: DefinitionChoice = {
    aspect: family.aspect,
    current: (family.kpis.find(([, id]) => id === kpi) as (typeof family.kpis)[number])[0],
    options: family.kpis.map(([word, id]) => option(word, { kpi: id, time })),
  };
  return family.hasTime ? [ofTime, ofKpi] : [ofKpi];
}

/** The words of a definition, one for each aspect that it has. */
export const definitionWords = (definition: Definition): readonly DefinitionWord[] =>
  definitionChoices(definition).map(({ current }) => current);

/** Every other definition that differs in one choice alone: what a figure is honestly laid beside. */
export const neighbouringDefinitions = (definition: Definition): readonly DefinitionOption[] =>
  definitionChoices(definition).flatMap(({ current, options }) => options.filter(({ word }) => word !== current));

export const isFlattering = (definition: Definition): boolean => definitionWords(definition).some((word) => FLATTERING.includes(word));

/** `response-mean`, `response-mean~calendar`: for addresses. */
export const formatDefinition = ({ kpi, time }: Definition): string => (time === 'working' ? kpi : `${kpi}~${time}`);

/** Null where the text is no definition of the same family as `own`. */
export function parseDefinition(text: string, own: Definition): Definition | null {
  const [kpi = '', time = 'working', ...rest] = text.split('~');
  const family = familyOf(own.kpi);
  const isKnown = family?.kpis.some(([, id]) => id === kpi) ?? false;
  const isTime = DEFINITION_TIMES.find((known) => known === time);
  if (!isKnown || !isTime || rest.length > 0 || (isTime === 'calendar' && !family?.hasTime)) return null;
  return { kpi, time: isTime };
}

/** The explicit calendar that a definition puts into its query; null: the policy's own. */
export const calendarOf = ({ time }: Definition): string | null => (time === 'calendar' ? 'always' : null);
