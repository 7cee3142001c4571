import type { DefectName, EventType, Inquiry, RejectionReason } from '../core/inquiry.ts';
import type { IntakeNote } from './note.ts';

/** A row, or a case of an event log, that could not be used. */
export interface QuarantinedRow {
  /** the file's name */
  readonly source: string;
  /** the record's number in the file, the header being 1; of a case, its first */
  readonly row: number;
  /** rows that went with it: more than one for a case of an event log */
  readonly rows: number;
  /** the row as text, cut to a few thousand characters, private columns withheld */
  readonly raw: string;
  readonly reason: RejectionReason;
}

/**
 * What became of every row: `rows = filtered + read` and `read = accepted + replaced + rejected`, always.
 * @source definitions, section 1 ("Nothing is lost in silence")
 */
export interface IntakeReport {
  /** rows in the files, headers and blank lines apart */
  readonly rows: number;
  /** left out by the mapping's own row filter */
  readonly filtered: number;
  /** rows that the filter let through */
  readonly read: number;
  /** inquiries that stand */
  readonly accepted: number;
  /** rows that another row of the same id replaced; in an event log, rows folded into a case beside its first */
  readonly replaced: number;
  /** rows in the quarantine */
  readonly rejected: number;
  /** contradictions inside the accepted inquiries, by name */
  readonly defects: Readonly<Partial<Record<DefectName, number>>>;
  readonly notes: readonly IntakeNote[];
}

export interface IntakeResult {
  readonly ok: true;
  /** in reading order of their first rows */
  readonly inquiries: Inquiry[];
  /** what the source records at all */
  readonly recorded: readonly EventType[];
  readonly report: IntakeReport;
  readonly quarantine: QuarantinedRow[];
}

/** Defects of these inquiries, counted by name. */
export function countDefects(inquiries: readonly Inquiry[]): Partial<Record<DefectName, number>> {
  const counts: Partial<Record<DefectName, number>> = {};
  for (const { defects } of inquiries) for (const name of defects) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
