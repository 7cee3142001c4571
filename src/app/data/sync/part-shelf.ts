/** A whole snapshot that is on its way, in parts. */
export interface BegunPull {
  readonly dataVersion: number;
  readonly inquiries: number;
}

/** Bytes of one version of a file. */
export interface FilePart {
  readonly etag: string;
  /** bytes of the whole */
  readonly size: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Where parts of files lie between visits: a download goes on where it was cut off, even by a reload. Nothing here may fail. */
export interface PartShelf {
  begun(): Promise<BegunPull | null>;
  /** whatever lies there is of another pull, and goes */
  begin(pull: BegunPull): Promise<void>;
  /** what there is of a file from its first byte on, of one version of it; null: nothing */
  read(address: string): Promise<FilePart | null>;
  /** bytes from a place on */
  add(address: string, from: number, part: FilePart): Promise<void>;
  end(): Promise<void>;
}

/** Parts that lie one after another, as far as they do and are of one version. */
export function joinParts(parts: readonly { readonly from: number; readonly part: FilePart }[]): FilePart | null {
  const [first] = parts;
  if (first === undefined) return null;
  const { etag, size } = first.part;
  const joined: Uint8Array[] = [];
  let length = 0;
  for (const { from, part } of parts) {
    if (from !== length || part.etag !== etag || part.size !== size) break;
    joined.push(part.bytes);
    length += part.bytes.length;
  }
  if (length === 0 || length > size) return null;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of joined) {
    bytes.set(part, at);
    at += part.length;
  }
  return { etag, size, bytes };
}
