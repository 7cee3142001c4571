import type {
  AwardCyclesAnswer,
  AwardModelEntry,
  AwardRequest,
  AwardScoreAnswer,
  ImprovementEntry,
  ReadinessAnswer,
} from '../../contract/award.ts';
import type { Get } from './data-desk.ts';

/** A question about an award; what it leaves open the engine decides. */
export type AwardQuestion = Pick<AwardRequest, 'model'> & Partial<AwardRequest>;

/** What figures are worth by an award's model. Every failure is an `EngineError`. */
export interface AwardDesk {
  /** those that came with the product, and those that people wrote */
  models(signal?: AbortSignal): Promise<readonly AwardModelEntry[]>;
  /** of one cycle; the model may be a draft that is kept nowhere */
  score(question: AwardQuestion, signal?: AbortSignal): Promise<AwardScoreAnswer>;
  /** side by side, and what may be said of them in a row */
  cycles(question: AwardQuestion, signal?: AbortSignal): Promise<AwardCyclesAnswer>;
  readiness(question: AwardQuestion, signal?: AbortSignal): Promise<ReadinessAnswer>;
  /** the log, the latest action first, each with what its figure shows since */
  improvements(signal?: AbortSignal): Promise<readonly ImprovementEntry[]>;
}

/** The server's `/v1/award` behind the port. */
export function httpAwardDesk(get: Get): AwardDesk {
  const post = <T>(path: string, question: AwardQuestion, signal?: AbortSignal): Promise<T> =>
    get<T>(path, { method: 'POST', body: JSON.stringify(question), headers: { 'content-type': 'application/json' }, signal });
  return {
    models: async (signal) => (await get<{ readonly models: readonly AwardModelEntry[] }>('/v1/award/models', { signal })).models,
    score: (question, signal) => post('/v1/award/score', question, signal),
    cycles: (question, signal) => post('/v1/award/cycles', question, signal),
    readiness: (question, signal) => post('/v1/award/readiness', question, signal),
    improvements: async (signal) =>
      (await get<{ readonly improvements: readonly ImprovementEntry[] }>('/v1/award/improvements', { signal })).improvements,
  };
}
