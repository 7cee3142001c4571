import type { ComparedCycle } from '../../../contract/award.ts';
import type { Meta } from '../../../contract/meta.ts';
import type { AwardCriterion, AwardModel } from '../../../core/awards/award-model.ts';
import { isolateText } from '../../../i18n/bidi.ts';
import { unitOf } from './criterion-lines.ts';
import type { AwardReader } from './use-award-reader.ts';

/** A cell in words: what it says, and what it says it by in small type. */
export interface CycleCell {
  /** null: there is nothing to say */
  readonly value: string | null;
  readonly notes: readonly string[];
}

export function totalCell({ points, scoredWeight, isFinal, progress }: ComparedCycle, { tell, format }: AwardReader): CycleCell {
  const state = tell(`award.cycles.state.${progress.state}`);
  if (scoredWeight === 0) return { value: null, notes: [state] };
  return {
    value: format.fixed(points),
    notes: [
      tell('award.cycles.ofScored', { scored: format.decimal(scoredWeight) }),
      `${state}, ${tell(isFinal ? 'award.cycles.final' : 'award.cycles.provisional')}`,
    ],
  };
}

export function criterionCell(compared: ComparedCycle, criterion: AwardCriterion, { tell, say, format }: AwardReader): CycleCell {
  const state = compared.criteria.find((entry) => entry.criterion === criterion.id);
  if (state?.figure.isSuppressed) return { value: null, notes: [say('figure.suppressed')] };
  if (!state || state.figure.value === null) return { value: null, notes: [] };
  const { figure, points } = state;
  return {
    value: format.figure(figure.value, unitOf(criterion.kpi)),
    notes: [
      tell('award.cycles.points', { points: format.fixed(points), weight: format.decimal(criterion.weight) }),
      [format.n(figure.denominator ?? figure.n ?? null), ...(figure.isSmall ? [say('figure.small')] : [])].join(' · '),
    ],
  };
}

/** What a cycle was measured by. */
export function definitionLines({ definition }: ComparedCycle, meta: Meta | undefined, { tell, language }: AwardReader): readonly string[] {
  const { model, calendar, policy, changesInside } = definition;
  const named = (entries: Meta['calendars'] | Meta['policies'] | undefined, id: string) =>
    isolateText(entries?.find((entry) => entry.id === id)?.title?.[language] ?? id);
  const version = (text: string) => isolateText(`(${text})`);
  return [
    tell('award.cycles.byModel', { version: isolateText(model.version) }),
    tell('award.cycles.byCalendar', { name: named(meta?.calendars, calendar.id), version: version(calendar.version) }),
    policy
      ? tell('award.cycles.byPolicy', { name: named(meta?.policies, policy.id), version: version(policy.version) })
      : tell('award.cycles.noPolicy'),
    ...(changesInside ? [tell('award.cycles.changesInside')] : []),
  ];
}

/** The table of cycles in words alone, a column a cycle. */
export function cycleRows(
  cycles: readonly ComparedCycle[],
  { criteria }: Pick<AwardModel, 'criteria'>,
  meta: Meta | undefined,
  reader: AwardReader,
): readonly (readonly string[])[] {
  const { tell, language } = reader;
  const written = ({ value, notes }: CycleCell): string =>
    [...(value === null && notes.length === 0 ? [tell('award.cycles.nothing')] : value === null ? [] : [value]), ...notes].join('; ');
  const rowOf = (name: string, cellOf: (cycle: ComparedCycle) => string) => [name, ...cycles.map(cellOf)];
  const metText = (compared: ComparedCycle, id: string): readonly string[] => {
    const isMet = compared.criteria.find((entry) => entry.criterion === id)?.isMet ?? null;
    return isMet === null ? [] : [tell(isMet ? 'award.met' : 'award.missed')];
  };
  return [
    rowOf(tell('award.cycles.total'), (compared) => written(totalCell(compared, reader))),
    ...criteria.map((criterion) =>
      rowOf(criterion.title[language], (compared) => {
        const cell = criterionCell(compared, criterion, reader);
        return written({ ...cell, notes: [...cell.notes, ...metText(compared, criterion.id)] });
      }),
    ),
    rowOf(tell('award.cycles.definition'), (compared) => definitionLines(compared, meta, reader).join('; ')),
    rowOf(tell('award.cycles.comparable'), ({ definition }) =>
      tell(definition.isComparable ? 'award.cycles.isComparable' : 'award.cycles.notComparable'),
    ),
  ];
}
