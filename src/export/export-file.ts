/** A file ready to be saved. */
export interface ExportFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** media type */
  readonly type: string;
  /** without the dot */
  readonly extension: string;
  /** characters of foreign text that no file can hold, written as U+FFFD */
  readonly replaced: number;
}
