import type { Bilingual } from '../kpis/kpi.ts';
import type { Where } from '../query.ts';
import type { ReadinessRules } from './readiness-rules.ts';

/** What one criterion measures, what it is worth, and where its numbers come from. */
export interface AwardCriterion {
  readonly id: string;
  readonly title: Bilingual;
  /** a KPI of the catalogue, in its own unit: ratios 0 to 1, durations in working seconds */
  readonly kpi: string;
  readonly where: Where;
  /** points of 100; 0: shown, not scored */
  readonly weight: number;
  /** scores 0 */
  readonly floor: number;
  /** scores 80 */
  readonly target: number;
  /** scores 100 */
  readonly stretch: number;
  /** where floor, target and stretch come from */
  readonly source: Bilingual;
  /** what a submission must show for it, beside the figure */
  readonly evidence: readonly Bilingual[];
}

/** A dated run of an award: figures are of the inquiries received in it. */
export interface AwardCycle {
  readonly id: string;
  readonly title: Bilingual;
  /** months, both inclusive: `2026-01` */
  readonly from: string;
  readonly to: string;
  /** the definitions in force in it, "id" or "id@version"; absent: those in force now */
  readonly calendar?: string;
  readonly policy?: string;
  /** the version of this model that scored it; absent: this one */
  readonly modelVersion?: string;
}

/** A figure of somebody else to compare with. */
export interface Benchmark {
  readonly kpi: string;
  readonly value: number;
  readonly title: Bilingual;
  readonly source: string;
}

/**
 * How an award scores a service, as data.
 * @source definitions, section 8
 */
export interface AwardModel {
  readonly id: string;
  readonly version: string;
  readonly title: Bilingual;
  /** false: no rubric of the award is published, and every screen and file says "unofficial" */
  readonly isOfficial: boolean;
  readonly source: Bilingual;
  readonly cycles: readonly AwardCycle[];
  /** weights sum to 100 */
  readonly criteria: readonly AwardCriterion[];
  readonly benchmarks: readonly Benchmark[];
  /** absent: `DEFAULT_READINESS` */
  readonly readiness?: ReadinessRules;
}
