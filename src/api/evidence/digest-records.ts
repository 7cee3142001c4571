import { knownRecord } from '../../core/evidence/known-record.ts';
import { isInScope, type RecordScope } from '../../core/evidence/record-scope.ts';
import type { FrozenRecords, Sha256 } from '../../core/evidence/snapshot.ts';
import type { Inquiry } from '../../core/inquiry.ts';
import type { Instant } from '../../core/instant.ts';
import type { RecordVersion, Seq, Store } from '../store.ts';
import { sha256 } from './sha-256.ts';

const ROWS = 50_000;
/** Records a block; part of the format: other blocks give another hash of the same records. */
const BLOCK = 1000;

/** The records of one scope at one data version. */
export interface DigestRequest {
  readonly scope: RecordScope;
  readonly dataVersion: Seq;
}

/** The records of one scope: how many, their hash, and the merged duplicates among them. */
export interface RecordDigest extends FrozenRecords {
  readonly duplicates: number;
}

export interface Digests {
  /** parallel to what was asked */
  readonly digests: readonly RecordDigest[];
  /** ids, ascending, of the records in which the two of a pair differ */
  readonly differing: readonly string[];
}

/**
 * One pass for every scope and data version at once, for reading costs more than all that is done with what was read. The hash
 * is of hashes: each of a thousand lines in ascending order of id, for the platform hashes no stream and a million records are
 * no text.
 * @param pairs indexes of requests: in which records do these two differ?
 * @param rows record versions read at once
 */
export async function digestRecords(
  store: Store,
  asked: readonly DigestRequest[],
  pairs: readonly (readonly [number, number])[] = [],
  rows = ROWS,
): Promise<Digests> {
  const sums = new Map<string, Sum>();
  const sumOf = asked.map((request) => {
    const key = JSON.stringify(request);
    const sum = sums.get(key) ?? new Sum(request);
    sums.set(key, sum);
    return sum;
  });
  const all = [...sums.values()];
  const compared = pairs.map(([a, b]) => [sumOf[a], sumOf[b]] as const).filter(([a, b]) => a !== b);
  const differing: string[] = [];
  for await (const versions of eachRecord(store, asked, rows)) {
    const lines = new Lines();
    for (const sum of all) sum.add(versions, lines);
    if (compared.some(([a, b]) => a?.line !== b?.line)) differing.push(versions[0]!.inquiry.id);
    for (const sum of all) if (sum.isFull) await sum.flush();
  }
  await Promise.all(all.map((sum) => sum.flush()));
  return { digests: await Promise.all(sumOf.map((sum) => sum.digest())), differing };
}

/** Record by record, its versions in order. */
async function* eachRecord(store: Store, asked: readonly DigestRequest[], rows: number): AsyncGenerator<readonly RecordVersion[]> {
  if (asked.length === 0) return;
  const dataVersions = asked.map(({ dataVersion }) => dataVersion);
  const span = {
    from: Math.min(...dataVersions),
    through: Math.max(...dataVersions),
    startsAt: Math.min(...asked.map(({ scope }) => scope.startsAt)),
    endsAt: Math.max(...asked.map(({ scope }) => Math.min(scope.endsAt, scope.asOf + 1))),
  };
  let record: RecordVersion[] = [];
  for (let after: RecordVersion | null = null; ; ) {
    const page: readonly RecordVersion[] = await store.versions(span, { after, limit: rows });
    for (const version of page) {
      if (record.length > 0 && record[0]!.inquiry.id !== version.inquiry.id) {
        yield record;
        record = [];
      }
      record.push(version);
    }
    after = page.at(-1) ?? null;
    if (page.length < rows) break;
  }
  if (record.length > 0) yield record;
}

/** The lines of one record, each made once however many scopes hold it. */
class Lines {
  readonly #known: { readonly inquiry: Inquiry; readonly asOf: Instant; readonly line: string }[] = [];

  of(inquiry: Inquiry, asOf: Instant): string {
    const known = this.#known.find((entry) => entry.inquiry === inquiry && entry.asOf === asOf);
    if (known) return known.line;
    const line = knownRecord(inquiry, asOf);
    this.#known.push({ inquiry, asOf, line });
    return line;
  }
}

class Sum {
  readonly #request: DigestRequest;
  /** of the record added last; null: not in the scope */
  line: string | null = null;
  #count = 0;
  #duplicates = 0;
  #lines: string[] = [];
  #blocks: Sha256[] = [];

  constructor(request: DigestRequest) {
    this.#request = request;
  }

  get isFull(): boolean {
    return this.#lines.length === BLOCK;
  }

  add(versions: readonly RecordVersion[], lines: Lines): void {
    const { scope, dataVersion } = this.#request;
    const inquiry = versions.find(({ seq, supersededSeq }) => seq <= dataVersion && dataVersion < supersededSeq)?.inquiry;
    this.line = inquiry && isInScope(inquiry, scope) ? lines.of(inquiry, scope.asOf) : null;
    if (this.line === null) return;
    this.#count += 1;
    if (inquiry?.duplicateOf != null) this.#duplicates += 1;
    this.#lines.push(this.line);
  }

  async flush(): Promise<void> {
    if (this.#lines.length === 0) return;
    const text = this.#lines.join('\n');
    this.#lines = [];
    this.#blocks.push(await sha256(text));
  }

  async digest(): Promise<RecordDigest> {
    return { count: this.#count, sha256: await sha256(this.#blocks.join('\n')), duplicates: this.#duplicates };
  }
}
