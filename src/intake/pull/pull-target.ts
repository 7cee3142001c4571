import type { DefectName, EventType, Inquiry, RejectionReason } from '../../core/inquiry.ts';
import type { Instant } from '../../core/instant.ts';

/** One page as it is written: whole or not at all, and harmless when it comes again. */
export interface PulledPage {
  /** the address without its query */
  readonly source: string;
  readonly inquiries: readonly Inquiry[];
  readonly removed: readonly string[];
  readonly rejections: readonly { readonly source: string; readonly row: number; readonly reason: RejectionReason; readonly raw: string }[];
  readonly recorded: readonly EventType[];
  readonly isDemonstration: boolean;
  /** what the data is known up to once this page is written; null: the pull has not come to its end */
  readonly dataAsOf: Instant | null;
}

export interface PageCounts {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly outdated: number;
  readonly removed: number;
}

/** How far a source was pulled; JSON, kept after each page. */
export interface PullState {
  readonly url: string;
  /** the place of the next page while a pull is under way, null between pulls */
  readonly at: string | null;
  /** what this pull asked for as changed since: a seq, or an instant in whole seconds; null: everything */
  readonly since: number | null;
  /** what the next pull asks for, once this one is complete */
  readonly nextSince: number | null;
}

/** Where a pull writes to: a store, or the API of the server that holds it. */
export interface PullTarget {
  /** null: never pulled */
  state(id: string): Promise<PullState | null>;
  write(page: PulledPage): Promise<PageCounts>;
  keep(id: string, state: PullState): Promise<void>;
}

export interface PullReport extends PageCounts {
  readonly pages: number;
  readonly read: number;
  readonly rejected: number;
  readonly defects: Readonly<Partial<Record<DefectName, number>>>;
  /** an earlier pull had stopped half way, and this one went on from there */
  readonly isResumed: boolean;
}
