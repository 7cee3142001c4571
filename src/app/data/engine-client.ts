import type { Arrivals } from '../../contract/arrivals.ts';
import type { CasesAnswer } from '../../contract/cases.ts';
import type { Distribution } from '../../contract/distribution.ts';
import type { DocumentChange, DocumentKind, DocumentRecord } from '../../contract/document.ts';
import type { DueAnswer } from '../../contract/due.ts';
import type { InquiryExplanation } from '../../contract/explanation.ts';
import type { Meta } from '../../contract/meta.ts';
import type { Measure } from '../../core/facts.ts';
import type { KpiQuery, KpiTable } from '../../core/query.ts';
import type { AwardDesk } from './award-desk.ts';
import type { CaseCell, CasePageRequest, InquiryRequest } from './case-cell.ts';
import type { DataDesk } from './data-desk.ts';
import type { EvidenceDesk } from './evidence-desk.ts';

/** Who answers questions: a server, or the engine in a worker. No screen knows which. Every failure is an `EngineError`. */
export interface EngineClient {
  ask(query: KpiQuery, signal?: AbortSignal): Promise<KpiTable>;
  /** What there is to ask: dimensions with their values, calendars, policies, the data's own as-of. */
  meta(signal?: AbortSignal): Promise<Meta>;
  /** Open inquiries by when they fall due, over the query's filter, at its as-of. */
  due(query: KpiQuery, signal?: AbortSignal): Promise<DueAnswer>;
  /** Receipts by weekday and hour of the reporting zone, over the query's range and filter. */
  arrivals(query: KpiQuery, signal?: AbortSignal): Promise<Arrivals>;
  /** Quantiles of a duration, period by period. */
  distribution(query: KpiQuery, measure: Measure, signal?: AbortSignal): Promise<Distribution>;
  /** The inquiries behind one cell of an answer, page by page. */
  cases(cell: CaseCell, page: CasePageRequest, signal?: AbortSignal): Promise<CasesAnswer>;
  /** Every case of the query's range and filter as Parquet, as it comes. */
  casesFile(query: KpiQuery, hasCitizen: boolean, signal?: AbortSignal): Promise<Response>;
  /** One inquiry with the trace of its clocks. */
  inquiry(asked: InquiryRequest, signal?: AbortSignal): Promise<InquiryExplanation>;
  /** What people wrote, in its newest versions; deleted ones left out. */
  documents(kind: DocumentKind, signal?: AbortSignal): Promise<readonly DocumentRecord[]>;
  /** A change, a restored version or a deletion of the version that was edited (0: a new document); always a new version. */
  writeDocument(kind: DocumentKind, id: string, change: DocumentChange, edited: number): Promise<DocumentRecord>;
  /** What came in, and what it is measured by. */
  readonly desk: DataDesk;
  /** What figures are worth by an award's model. */
  readonly award: AwardDesk;
  /** Claims frozen, and asked again. */
  readonly evidence: EvidenceDesk;
}
