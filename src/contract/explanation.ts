import type { CaseRecord } from './cases.ts';
import type { TraceRecord } from './trace-record.ts';

/** `GET /v1/inquiries/:id`: one inquiry, what its clocks read at the as-of, by which calendar and policy, and why. */
export interface InquiryExplanation extends CaseRecord {
  readonly seq: number;
  readonly asOf: string;
  readonly dataVersion: number;
  /** the explicit calendar, or the default one; the trace names the one that measured */
  readonly calendar: { readonly id: string; readonly version: string };
  readonly policy: { readonly id: string; readonly version: string } | null;
  /** null: not received by the as-of, or a merged duplicate */
  readonly trace: TraceRecord | null;
}
