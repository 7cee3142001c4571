import type { KpiValue } from '../query.ts';
import { canonicalJson } from './canonical-json.ts';
import type { FrozenFigure } from './snapshot.ts';

/** Why a figure is no longer what was frozen. */
export const DRIFTS = [
  /** the snapshot is not what was sealed */
  'snapshot-altered',
  /** a record that the figure rests on was added, removed or changed */
  'records-changed',
  /** the working hours up to the as-of are others */
  'calendar-changed',
  /** the rules are others */
  'policy-changed',
  /** the indicator means something else now */
  'definition-changed',
  /** the store does not hold the data version that was frozen */
  'data-version-missing',
  /** nothing that was frozen changed, and yet the figure differs: another version of the product computes it otherwise */
  'computation-changed',
  /** the figure can no longer be asked: no such indicator, calendar or cell */
  'not-askable',
] as const;
export type Drift = (typeof DRIFTS)[number];

/** A figure asked again. */
export interface Recomputed {
  /** null: it cannot be asked */
  readonly value: KpiValue | null;
  readonly records: FrozenFigure['records'] | null;
  readonly exclusions: FrozenFigure['exclusions'] | null;
}

/** One figure, as it was and as it is. */
export interface FigureVerdict {
  readonly name: string;
  readonly kpi: string;
  /** same value and parts, the same records, the same hours, rules and meaning */
  readonly isSame: boolean;
  /** empty where it is the same */
  readonly drifts: readonly Drift[];
  readonly frozen: KpiValue;
  /** by the frozen data version, calendars and policy, as far as the store still has them; null: it cannot be asked */
  readonly asThen: KpiValue | null;
  /** by the newest data, calendars and policy, of the same as-of; null: it cannot be asked */
  readonly today: KpiValue | null;
  readonly records: { readonly frozen: number; readonly asThen: number | null; readonly today: number | null };
}

export interface Verification {
  readonly id: string;
  /** every figure is the same and the seal is whole */
  readonly isSame: boolean;
  /** the content is what was sealed */
  readonly isSealWhole: boolean;
  readonly asOf: string;
  readonly dataVersion: number;
  /** of the store that was asked */
  readonly newestDataVersion: number;
  readonly figures: readonly FigureVerdict[];
  /** records that changed since the data version that was frozen, ids at most 20; null: they did, and no later version tells which */
  readonly changedRecords: { readonly count: number; readonly ids: readonly string[] } | null;
}

/** Which of a figure's grounds changed, as whoever asks the store found. */
export interface Grounds {
  readonly isCalendarSame: boolean;
  readonly isPolicySame: boolean;
  readonly isDefinitionSame: boolean;
  readonly hasDataVersion: boolean;
}

/** Equal in every number that is published of it. */
export const isSameFigure = (a: KpiValue, b: KpiValue): boolean => canonicalJson(a) === canonicalJson(b);

/** What became of one figure; of two recomputations, as then and by what holds today, either may find it changed. */
export function judgeFigure(
  frozen: FrozenFigure,
  grounds: Grounds,
  asThen: Recomputed,
  today: Recomputed,
  isSealWhole: boolean,
): FigureVerdict {
  const drifts = new Set<Drift>();
  const isAsked = asThen.value !== null && today.value !== null;
  const isEqual = isAsked && [asThen.value, today.value].every((value) => value !== null && isSameFigure(value, frozen.value));
  const isRecordsSame = [asThen, today].every(
    ({ records, exclusions }) =>
      records !== null && canonicalJson([records, exclusions]) === canonicalJson([frozen.records, frozen.exclusions]),
  );
  if (!isAsked) drifts.add('not-askable');
  if (!grounds.isCalendarSame) drifts.add('calendar-changed');
  if (!grounds.isPolicySame) drifts.add('policy-changed');
  if (!grounds.isDefinitionSame) drifts.add('definition-changed');
  if (isAsked && !isRecordsSame) drifts.add('records-changed');
  if (!grounds.hasDataVersion && drifts.size > 0) drifts.add('data-version-missing');
  if (isAsked && !isEqual && drifts.size === 0) drifts.add('computation-changed');
  // A broken seal explains every difference before anything else does: the file may say what never was.
  if (!isSealWhole && drifts.size > 0) drifts.add('snapshot-altered');
  if (!isSealWhole) drifts.delete('computation-changed');
  return {
    name: frozen.name,
    kpi: frozen.kpi,
    isSame: drifts.size === 0,
    drifts: DRIFTS.filter((drift) => drifts.has(drift)),
    frozen: frozen.value,
    asThen: asThen.value,
    today: today.value,
    records: { frozen: frozen.records.count, asThen: asThen.records?.count ?? null, today: today.records?.count ?? null },
  };
}
