/** Why the records could not be brought to this device whole. */
export type SyncFaultCode =
  /** no answer, or none that lasted */
  | 'unreachable'
  /** the server failed or asked for patience, again and again */
  | 'server'
  /** a record, page or file that cannot be read */
  | 'broken-record'
  | 'repeated-cursor'
  /** what came does not add up to what the server says it holds */
  | 'unbalanced'
  /** more records than the viewer wants here */
  | 'too-many'
  /** the engine died */
  | 'engine';

/** Of the moment: the same request may well succeed in a while. */
export const isPassing = (code: SyncFaultCode): boolean => code === 'unreachable' || code === 'server';

export class SyncFault extends Error {
  readonly code: SyncFaultCode;

  constructor(code: SyncFaultCode, detail = '') {
    super(detail === '' ? code : `${code}: ${detail}`);
    this.name = 'SyncFault';
    this.code = code;
  }
}

/** Said where there is no memory, in the words of the browsers' engines. An impossible length is a broken file's. */
const NO_ROOM = /allocation|out of memory/i;

/** What went wrong while records were read: what they hold is to blame, unless there was no room for them. */
export const readingFault = (error: unknown): SyncFault =>
  error instanceof SyncFault ? error : new SyncFault(NO_ROOM.test(String(error)) ? 'engine' : 'broken-record', String(error));
