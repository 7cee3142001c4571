import { isDocumentId } from '../../../contract/document.ts';
import type { AwardCriterion, AwardModel } from '../../../core/awards/award-model.ts';
import type { ModelProblem } from '../../../core/awards/parse-award-model.ts';
import { readinessRulesOf } from '../../../core/awards/readiness-rules.ts';
import type { AwardReader } from './use-award-reader.ts';

/** A copy under a name of its own: unofficial, and scored by nothing but itself. */
export function copyOf(
  source: AwardModel,
  taken: readonly string[],
  tell: Readonly<Record<'en' | 'ar', (title: string) => string>>,
): AwardModel {
  return {
    ...source,
    id: freeId(`${source.id}-copy`, taken),
    version: '1',
    isOfficial: false,
    title: { en: tell.en(source.title.en), ar: tell.ar(source.title.ar) },
    cycles: source.cycles.map(({ modelVersion: _version, ...cycle }) => cycle),
  };
}

/** The name itself, or the first of `name-2`, `name-3`, … that is free. */
export function freeId(name: string, taken: readonly string[]): string {
  for (let n = 1; ; n++) {
    const id = n === 1 ? name : `${name}-${n}`;
    if (!taken.includes(id)) return id;
  }
}

/** A criterion that stands beside the others without changing the score: weight 0. */
export const blankCriterion = ({ criteria }: AwardModel): AwardCriterion => ({
  id: freeId(
    'criterion',
    criteria.map(({ id }) => id),
  ),
  title: { en: '', ar: '' },
  kpi: 'response-on-time',
  where: {},
  weight: 0,
  floor: Number.NaN,
  target: Number.NaN,
  stretch: Number.NaN,
  source: { en: '', ar: '' },
  evidence: [],
});

/** Why an id cannot be a new model's; null: it can. */
export function faultOfId(id: string, taken: readonly string[]): 'models.idTaken' | 'models.idBad' | null {
  if (!isDocumentId(id)) return 'models.idBad';
  return taken.includes(id) ? 'models.idTaken' : null;
}

/** The sum of the weights; null: one of them is no number. */
export function weightsOf({ criteria }: Pick<AwardModel, 'criteria'>): number | null {
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  return Number.isFinite(sum) ? Number(sum.toFixed(9)) : null;
}

/** What saving the draft would change, in words. */
export function changesOf(
  stored: AwardModel,
  draft: AwardModel,
  { tell, language }: Pick<AwardReader, 'tell' | 'language'>,
): readonly string[] {
  const about = ({ title, source, isOfficial }: AwardModel) => JSON.stringify({ title, source, isOfficial });
  const order = (model: AwardModel, other: AwardModel) =>
    model.criteria
      .map(({ id }) => id)
      .filter((id) => other.criteria.some((entry) => entry.id === id))
      .join();
  return [
    ...(about(stored) === about(draft) ? [] : [tell('models.change.about')]),
    ...differences(stored.criteria, draft.criteria).map(({ what, entry }) =>
      tell(`models.change.criterion.${what}`, { title: entry.title[language] || entry.id }),
    ),
    ...(order(stored, draft) === order(draft, stored) ? [] : [tell('models.change.order')]),
    ...differences(stored.cycles, draft.cycles).map(({ what, entry }) =>
      tell(`models.change.cycle.${what}`, { title: entry.title[language] || entry.id }),
    ),
    ...(JSON.stringify(stored.benchmarks) === JSON.stringify(draft.benchmarks) ? [] : [tell('models.change.benchmarks')]),
    ...(JSON.stringify(readinessRulesOf(stored)) === JSON.stringify(readinessRulesOf(draft)) ? [] : [tell('models.change.readiness')]),
  ];
}

interface Difference<T> {
  readonly what: 'added' | 'changed' | 'removed';
  readonly entry: T;
}

function differences<T extends { readonly id: string }>(stored: readonly T[], draft: readonly T[]): readonly Difference<T>[] {
  const before = new Map(stored.map((entry) => [entry.id, entry]));
  const after = new Map(draft.map((entry) => [entry.id, entry]));
  return [
    ...stored.filter(({ id }) => !after.has(id)).map((entry) => ({ what: 'removed' as const, entry })),
    ...draft.flatMap((entry): Difference<T>[] => {
      const was = before.get(entry.id);
      if (was === undefined) return [{ what: 'added', entry }];
      return JSON.stringify(was) === JSON.stringify(entry) ? [] : [{ what: 'changed', entry }];
    }),
  ];
}

const PLACE = /^(criteria|cycles|benchmarks)\[(\d+)\]/;

/** A problem as a sentence that says where it is. */
export function problemText(
  { place, message }: ModelProblem,
  { tell, language, format }: Pick<AwardReader, 'tell' | 'language' | 'format'>,
): string {
  if (place.startsWith('readiness')) return tell('models.place.readiness', { message: message[language] });
  const match = PLACE.exec(place);
  if (!match) return message[language];
  const list = match[1] as 'criteria' | 'cycles' | 'benchmarks';
  return tell(`models.place.${list}`, { n: format.count(Number(match[2]) + 1), message: message[language] });
}

/** The entry moved by one place; as it was where there is none. */
export function moved<T>(entries: readonly T[], index: number, by: number): readonly T[] {
  const next = [...entries];
  const [entry] = next.splice(index, 1);
  if (entry !== undefined) next.splice(Math.max(0, index + by), 0, entry);
  return next;
}
