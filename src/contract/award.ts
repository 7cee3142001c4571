import * as z from 'zod/mini';
import type { AwardGap } from '../core/awards/award-gaps.ts';
import type { AwardCycle, AwardModel } from '../core/awards/award-model.ts';
import type { CycleProgress } from '../core/awards/cycle-progress.ts';
import type { Improvement, ImprovementEffect } from '../core/awards/improvement.ts';
import type { PeopleGap } from '../core/awards/people-gap.ts';
import type { MonthFigure, Projection } from '../core/awards/projection.ts';
import type { ReadinessProfile } from '../core/awards/readiness.ts';
import type { Sensitivity } from '../core/awards/sensitivity.ts';
import type { StreakCheck } from '../core/awards/streak.ts';
import type { Bilingual } from '../core/kpis/kpi.ts';
import type { KpiValue } from '../core/query.ts';
import { describeIssue } from './describe-issue.ts';
import { instantText } from './kpi-query.ts';
import { type Parsed, problemOf } from './problem.ts';

const text = z.string().check(z.minLength(1), z.maxLength(200));
const optional = z._default(z.nullable(text), null);

export const awardRequestSchema = z.strictObject({
  /** "id", "id@version", or a model that is not kept yet */
  model: z.union([text, z.record(z.string(), z.unknown())]),
  /** null: the one that runs at the as-of, else the last that ended */
  cycle: optional,
  asOf: z._default(z.nullable(instantText), null),
  dataVersion: z._default(z.nullable(z.int().check(z.nonnegative())), null),
  /** beats the cycle's own */
  calendar: optional,
  policy: optional,
  /** of `/v1/award/score` and `/v1/award/cycles`: small figures are not told, and totals are of what is told */
  suppress: z._default(z.boolean(), false),
  /** of `/v1/award/cycles` alone: how many in a row are claimed */
  years: z._default(z.int().check(z.gte(1), z.lte(20)), 5),
  /** of `/v1/award/cycles` alone: a cycle of the whole award counts as won from so many points; ours, 80 is every target met */
  atLeastPoints: z._default(z.number().check(z.gte(0), z.lte(100)), 80),
});

/** What every question about an award names. */
export type AwardRequest = z.infer<typeof awardRequestSchema>;

/** Untrusted JSON to a question about an award, whose draft model is still to be judged. */
export function parseAwardRequest(untrusted: unknown): Parsed<AwardRequest> {
  const result = awardRequestSchema.safeParse(untrusted);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problem: problemOf('invalid-award-request', { problems: result.error.issues.map(describeIssue) }) };
}

/** One line of `GET /v1/award/models`. */
export interface AwardModelEntry {
  /** its `version` is the one to print */
  readonly model: AwardModel;
  readonly isPreset: boolean;
  /** of the document, the `If-Match` of the next change; 0: never edited */
  readonly documentVersion: number;
}

interface Versioned {
  readonly id: string;
  readonly version: string;
}

/** What an answer about an award rests on. */
export interface AwardFrame {
  readonly asOf: string;
  readonly dataVersion: number;
  readonly isDemonstration: boolean;
  readonly zone: string;
  readonly model: Versioned & { readonly title: Bilingual; readonly isOfficial: boolean };
}

/** A criterion of a cycle: where it stands, and where it may go. With `outlook` a reader computes what-ifs of its own. */
export interface CriterionState {
  readonly criterion: string;
  readonly kpi: string;
  readonly figure: KpiValue;
  readonly score: number | null;
  readonly points: number | null;
  readonly isProvisional: boolean;
  /** null: nothing to tell by, or the pending decide */
  readonly isMet: boolean | null;
  /** a range, never a promise; scores are of its ends, the lower first; null: nothing to go by */
  readonly projection: (Projection & { readonly scores: readonly [low: number, high: number] }) | null;
  /** null: no rate */
  readonly gap: PeopleGap | null;
  readonly outlook: { readonly history: readonly MonthFigure[]; readonly withOpenWork: KpiValue | null };
}

/** `POST /v1/award/score` */
export interface AwardScoreAnswer extends AwardFrame {
  readonly cycle: AwardCycle;
  readonly calendar: Versioned;
  readonly policy: Versioned | null;
  readonly progress: CycleProgress;
  readonly points: number;
  readonly scoredWeight: number;
  readonly unscoredWeight: number;
  readonly isProvisional: boolean;
  /** the cycle has ended, and nothing scored is pending */
  readonly isFinal: boolean;
  /** of the total, over the criteria that can be projected */
  readonly projectedPoints: { readonly low: number; readonly high: number; readonly weight: number };
  readonly criteria: readonly CriterionState[];
  /** the criterion with most still to gain first */
  readonly sensitivity: readonly Sensitivity[];
  readonly gaps: readonly AwardGap[];
}

/** One of the cycles side by side. */
export interface ComparedCycle {
  readonly cycle: AwardCycle;
  readonly progress: CycleProgress;
  readonly points: number;
  readonly scoredWeight: number;
  readonly isFinal: boolean;
  readonly criteria: readonly Pick<CriterionState, 'criterion' | 'figure' | 'score' | 'points' | 'isMet'>[];
  /** what was in force in it */
  readonly definition: {
    readonly model: Versioned;
    readonly calendar: Versioned;
    readonly policy: Versioned | null;
    /** a rule of the policy begins inside the cycle */
    readonly changesInside: boolean;
    /** measured as the newest of these cycles was */
    readonly isComparable: boolean;
  };
}

/**
 * `POST /v1/award/cycles`: oldest first, at most as many as `years` asks and never fewer than five where the model has them; after
 * them the cycle that runs, where none is asked for.
 */
export interface AwardCyclesAnswer extends AwardFrame {
  readonly cycles: readonly ComparedCycle[];
  /** the last cycle of what is claimed: the one asked for, else the newest that has ended, else the newest; null: no cycle */
  readonly claimed: string | null;
  readonly years: number;
  readonly atLeastPoints: number;
  /** "the n-th year in a row": each criterion's target met, and, with a null criterion, the total reached */
  readonly streaks: readonly ({ readonly criterion: string | null } & StreakCheck)[];
}

/** `POST /v1/award/readiness` */
export interface ReadinessAnswer extends AwardFrame {
  readonly profiles: readonly ({ readonly criterion: string; readonly kpi: string } & ReadinessProfile)[];
}

/** `GET /v1/award/improvements` */
export interface ImprovementEntry {
  readonly id: string;
  readonly version: number;
  readonly author: string;
  readonly improvement: Improvement;
  readonly effect: ImprovementEffect;
}
