/** A file as bytes; where they come from is the caller's business. */
export interface IntakeInput {
  /** the file's name, with its ending: it is shown, and helps to tell the format */
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** for progress; unknown for streams */
  readonly sizeBytes?: number;
}
