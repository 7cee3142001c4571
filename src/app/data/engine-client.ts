import type { Meta } from '../../contract/meta.ts';
import type { KpiQuery, KpiTable } from '../../core/query.ts';

/** Who answers questions: a server, or the engine in a worker. No screen knows which. Every failure is an `EngineError`. */
export interface EngineClient {
  ask(query: KpiQuery, signal?: AbortSignal): Promise<KpiTable>;
  /** What there is to ask: dimensions with their values, calendars, policies, the data's own as-of. */
  meta(signal?: AbortSignal): Promise<Meta>;
}
