import type { Bilingual } from '../core/kpis/kpi.ts';

export type FaultCode =
  | 'app-not-built'
  | 'database-held'
  | 'database-damaged'
  | 'database-too-new'
  | 'database-unreachable'
  | 'port-in-use'
  | 'port-forbidden';

/** What keeps the server from its work, said in both languages together with what to do about it. */
export class Fault extends Error {
  readonly code: FaultCode;
  readonly sentence: Bilingual;

  constructor(code: FaultCode, sentence: Bilingual, cause?: unknown) {
    super(sentence.en, { cause });
    this.name = 'Fault';
    this.code = code;
    this.sentence = sentence;
  }
}
