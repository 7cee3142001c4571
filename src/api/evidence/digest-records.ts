import { knownRecord } from '../../core/evidence/known-record.ts';
import { isInScope, type RecordScope } from '../../core/evidence/record-scope.ts';
import type { FrozenRecords, Sha256 } from '../../core/evidence/snapshot.ts';
import type { Seq, Store } from '../store.ts';
import { sha256 } from './sha-256.ts';

const ROWS = 20_000;
/** Records a block; part of the format: other blocks give another hash of the same records. */
const BLOCK = 1000;

/** The records of one scope: how many, their hash, and the merged duplicates among them. */
export interface RecordDigest extends FrozenRecords {
  readonly duplicates: number;
}

/**
 * One pass over a data version for every scope at once. The hash is of hashes: each of a thousand lines in ascending order of
 * id, for the platform hashes no stream and a million records are no text.
 */
export async function digestRecords(store: Store, dataVersion: Seq, scopes: readonly RecordScope[]): Promise<readonly RecordDigest[]> {
  const sums = scopes.map((scope) => new Sum(scope));
  for (let after: string | null = null; ; ) {
    const page = await store.standing(dataVersion, { after, limit: ROWS });
    for (const sum of sums) {
      for (const inquiry of page) {
        if (!isInScope(inquiry, sum.scope)) continue;
        if (inquiry.duplicateOf !== null) sum.duplicates += 1;
        sum.add(knownRecord(inquiry, sum.scope.asOf));
      }
      await sum.flush(false);
    }
    if (page.length < ROWS) break;
    after = page.at(-1)?.id ?? null;
  }
  return Promise.all(sums.map((sum) => sum.end()));
}

class Sum {
  readonly scope: RecordScope;
  duplicates = 0;
  #count = 0;
  #lines: string[] = [];
  #blocks: Sha256[] = [];

  constructor(scope: RecordScope) {
    this.scope = scope;
  }

  add(line: string): void {
    this.#count += 1;
    this.#lines.push(line);
  }

  async flush(isLast: boolean): Promise<void> {
    while (this.#lines.length >= BLOCK || (isLast && this.#lines.length > 0)) {
      this.#blocks.push(await sha256(this.#lines.splice(0, BLOCK).join('\n')));
    }
  }

  async end(): Promise<RecordDigest> {
    await this.flush(true);
    return { count: this.#count, sha256: await sha256(this.#blocks.join('\n')), duplicates: this.duplicates };
  }
}
