import type { KpiValue } from '../query.ts';
import type { AwardCriterion, AwardModel } from './award-model.ts';
import { readinessRulesOf } from './readiness-rules.ts';

/** What a submission still lacks, each closed by one step that the words of the product name. */
export const AWARD_GAPS = [
  'not-recorded',
  'no-figure',
  'provisional',
  'small-n',
  'short-history',
  'no-comparator',
  'missing-evidence',
  'no-snapshot',
  'defects',
  'quarantine',
  'rests-on-prediction',
  'mixed-calendars',
] as const;
export type AwardGapKind = (typeof AWARD_GAPS)[number];

export interface AwardGap {
  readonly kind: AwardGapKind;
  /** null: of the submission as a whole */
  readonly criterion: string | null;
  /** pending inquiries, n, months of data, defects, rejected records; null: there is nothing to count */
  readonly count: number | null;
}

/** What the gaps are found in. */
export interface GapGrounds {
  readonly figureOf: (criterion: string) => KpiValue;
  /** closed months with a value */
  readonly monthsOf: (criterion: AwardCriterion) => number;
  /** snapshots frozen for the criterion in this cycle, and claims written for it */
  readonly evidenceOf: (criterion: string) => { readonly claims: number; readonly snapshots: number };
  readonly defects: number;
  readonly rejected: number;
  readonly restsOnPrediction: boolean;
  readonly isMixedCalendars: boolean;
}

/** In the order of the model's criteria, then those of the whole. */
export function awardGaps(model: Pick<AwardModel, 'criteria' | 'benchmarks' | 'readiness'>, grounds: GapGrounds): readonly AwardGap[] {
  const gaps: AwardGap[] = [];
  const wantedMonths = 12 * readinessRulesOf(model).trendYears;
  for (const criterion of model.criteria) {
    const { id, kpi, evidence } = criterion;
    const add = (kind: AwardGapKind, count: number | null = null): void => void gaps.push({ kind, criterion: id, count });
    const figure = grounds.figureOf(id);
    if (figure.notRecorded) add('not-recorded');
    else if (figure.value === null && !figure.isSuppressed) add('no-figure');
    if (figure.isProvisional) add('provisional', figure.pending ?? null);
    if (figure.isSmall) add('small-n', figure.n ?? figure.denominator ?? null);
    const months = grounds.monthsOf(criterion);
    if (months < wantedMonths && !figure.notRecorded) add('short-history', months);
    if (!model.benchmarks.some((benchmark) => benchmark.kpi === kpi)) add('no-comparator');
    const { claims, snapshots } = grounds.evidenceOf(id);
    if (claims === 0) add('missing-evidence', Math.max(1, evidence.length));
    else if (snapshots === 0) add('no-snapshot', claims);
  }
  const whole = (kind: AwardGapKind, count: number | null): void => void gaps.push({ kind, criterion: null, count });
  if (grounds.defects > 0) whole('defects', grounds.defects);
  if (grounds.rejected > 0) whole('quarantine', grounds.rejected);
  if (grounds.restsOnPrediction) whole('rests-on-prediction', null);
  if (grounds.isMixedCalendars) whole('mixed-calendars', null);
  return gaps;
}
