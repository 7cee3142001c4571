import { type Definition, formatDefinition } from '../../../core/definitions.ts';
import { nameOf } from './figure-names.ts';
import type { ExploreReader } from './use-explore-reader.ts';

const CLOCKS = ['response', 'resolution'] as const;
const MEASURES = ['median', 'mean', 'p90', 'median-all'] as const;
/** More than that is no heading. */
const MOST_PHRASES = 3;

interface Phrase {
  readonly text: string;
  /** how many figures it names */
  readonly count: number;
}

/**
 * The figures of a question in one phrase. Durations are told together, for a list of “first response, median” and “resolution,
 * median” is hard to take apart: each clock once with its measures, and clocks with the same measures at once.
 */
export function questionFigures(definitions: readonly Definition[], reader: ExploreReader): string {
  const { word, format } = reader;
  const [only, ...others] = definitions;
  if (only && others.length === 0) return nameOf(only, reader);
  const phrases = phrasesOf(definitions, reader);
  if (phrases.length <= MOST_PHRASES) return format.list(phrases.map(({ text }) => text));
  const [said, left] = [phrases.slice(0, MOST_PHRASES - 1), phrases.slice(MOST_PHRASES - 1)];
  return word('explore.andMore', {
    names: format.list(said.map(({ text }) => text)),
    n: left.reduce((sum, { count }) => sum + count, 0),
  });
}

/** In the order asked for; what is told with an earlier one stands there. */
function phrasesOf(definitions: readonly Definition[], reader: ExploreReader): readonly Phrase[] {
  const told = new Set<string>();
  return definitions.flatMap((definition): Phrase[] => {
    if (told.has(formatDefinition(definition))) return [];
    const clock = clockIn(definition);
    if (clock === null) return [{ text: nameOf(definition, reader), count: 1 }];
    const { time } = definition;
    const measuresOf = (of: string) =>
      MEASURES.filter((measure) => definitions.some((asked) => asked.time === time && asked.kpi === `${of}-${measure}`));
    const measures = measuresOf(clock);
    const isSame = (of: string) => measuresOf(of).join() === measures.join();
    const clocks = CLOCKS.filter((of) => of === clock || isSame(of));
    for (const of of clocks) for (const measure of measures) told.add(formatDefinition({ kpi: `${of}-${measure}`, time }));
    const count = clocks.length * measures.length;
    const name = nameOf(definition, reader);
    // a name of its own is read best, unless its comma is lost among those of the list
    return [{ text: count === 1 && !/[,،]/.test(name) ? name : textOf(clocks, measures, time, reader), count }];
  });
}

function textOf(
  clocks: readonly (typeof CLOCKS)[number][],
  measures: readonly (typeof MEASURES)[number][],
  time: Definition['time'],
  { word, format }: ExploreReader,
): string {
  return word(time === 'calendar' ? 'explore.measuredOnCalendarTime' : 'explore.measured', {
    clock: word(`explore.clock.${clocks.length > 1 ? 'both' : (clocks[0] ?? 'response')}`),
    measures: format.list(measures.map((measure) => word(`explore.measure.${measure}`))),
  });
}

/** Null: it is no duration. */
const clockIn = ({ kpi }: Definition) => CLOCKS.find((of) => MEASURES.some((measure) => kpi === `${of}-${measure}`)) ?? null;
