import type { Rejection, WriteBatch, WriteResult } from '../../api/store.ts';
import type { InquiryExplanation } from '../../contract/explanation.ts';
import type { Calendar } from '../../core/calendar/schedule.ts';
import type { Verification } from '../../core/evidence/verdict.ts';
import type { DefectName } from '../../core/inquiry.ts';
import type { Instant } from '../../core/instant.ts';
import type { KpiQuery, KpiTable } from '../../core/query.ts';
import type { Policy } from '../../core/sla/policy.ts';
import type { PullTarget } from '../../intake/pull/pull-target.ts';

/** Calendars and the policy that a command line names: they beat those of the database. */
export interface Given {
  /** the first is the default; none: the database's own */
  readonly calendars: readonly Calendar[];
  /** undefined: the database's own; null: nothing is targeted */
  readonly policy: Policy | null | undefined;
}

export interface DeskMeta {
  readonly inquiries: number;
  readonly rejected: number;
  readonly defects: Readonly<Partial<Record<DefectName, number>>>;
  readonly dataVersion: number;
  readonly isDemonstration: boolean;
  /** null: empty */
  readonly dataAsOf: Instant | null;
}

/** The database as the commands use it: the file itself, or the server that holds it. */
export interface Desk {
  meta(): Promise<DeskMeta>;
  answer(query: KpiQuery, given: Given): Promise<KpiTable>;
  /** Whole or not at all where the file is open here; in parts of whole records where a server holds it. Harmless when repeated. */
  write(batch: WriteBatch, onProgress: (done: number, of: number) => void): Promise<WriteResult>;
  rejections(): AsyncIterable<Rejection>;
  explain(id: string, query: Pick<KpiQuery, 'asOf' | 'dataVersion' | 'calendar' | 'policy'>, given: Given): Promise<InquiryExplanation>;
  /** @param snapshot as it was read from a file, or the id of one in the database */
  verify(snapshot: unknown): Promise<Verification>;
  readonly pullTarget: PullTarget;
  close(): Promise<void>;
}
