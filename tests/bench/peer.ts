import type { Dimension } from '../../src/core/inquiry.ts';
import type { Statistic } from '../../src/core/statistics/statistic.ts';

/** A question in codes, as peers are asked: filters list codes of dimensions. */
export interface CodedQuestion {
  readonly statistics: readonly Statistic[];
  readonly by: Dimension | null;
  readonly where: readonly { readonly dimension: Dimension; readonly codes: readonly number[] }[];
}

/** Figures by cell and statistic: `group/month/statistic index`; −1 stands for "all" in group and month. */
export type Figures = Map<string, number | null>;

export interface Peer {
  readonly name: string;
  /** false: its quantiles are of another kind, so they are timed and not compared */
  readonly hasNearestRank: boolean;
  ask(question: CodedQuestion): Promise<Figures>;
  close(): Promise<void>;
}

export const ALL = -1;
export const cellName = (group: number, month: number, statistic: number): string => `${group}/${month}/${statistic}`;

/** What no peer has: Kaplan–Meier; and flows are left out of the peers' work, in their favour. */
export const isAskedOfPeers = (statistic: Statistic): boolean =>
  statistic.kind !== 'survival' && statistic.kind !== 'flow' && !(statistic.kind === 'stock' && statistic.stock === 'overdue');
