import { INQUIRY_FIELDS } from '../contract/inquiry-fields.ts';
import { replaces } from '../core/admission.ts';
import { type DefectName, DIMENSIONS, type Dimension, EVENT_TYPES, type EventType, type Inquiry } from '../core/inquiry.ts';
import { type Instant, NEVER } from '../core/instant.ts';
import { accountOf } from './intake-account.ts';
import type {
  ChangePage,
  IntakeAccount,
  RecordVersion,
  Rejection,
  Seq,
  StoredInquiry,
  StoreIntake,
  StoreMeta,
  WriteBatch,
  WriteResult,
} from './store.ts';

interface Version {
  readonly seq: Seq;
  /** null: removed */
  readonly inquiry: Inquiry | null;
}

interface BatchNote {
  /** the data version it left behind */
  readonly seq: Seq;
  readonly source: string;
  readonly recorded: readonly EventType[];
  readonly isDemonstration: boolean;
  readonly dataAsOf: Instant | null;
  readonly hasInquiries: boolean;
  readonly rejections: number;
  readonly account: IntakeAccount;
  readonly writtenAt: Instant | null;
}

/** Every version of every inquiry, in the order of writing; nothing is ever forgotten. */
export class MemoryHistory {
  #seq: Seq = 0;
  readonly #versions = new Map<string, Version[]>();
  /** id of each write, at index seq − 1 */
  readonly #log: string[] = [];
  readonly #batches: BatchNote[] = [];
  readonly #rejections: Rejection[] = [];
  readonly #rejected = new Set<string>();

  get dataVersion(): Seq {
    return this.#seq;
  }

  get rejections(): readonly Rejection[] {
    return this.#rejections;
  }

  /** Whole or not at all: nothing is changed before the last thing that could fail. */
  write(batch: WriteBatch): WriteResult {
    const counts = { inserted: 0, updated: 0, unchanged: 0, outdated: 0, removed: 0 };
    const winners = new Map<string, Inquiry>();
    for (const inquiry of batch.inquiries) {
      const earlier = winners.get(inquiry.id);
      if (earlier) counts.outdated += 1;
      if (!earlier || replaces(inquiry, earlier)) winners.set(inquiry.id, inquiry);
    }
    const writes: [string, Inquiry | null][] = [];
    for (const inquiry of winners.values()) {
      const standing = this.#versions.get(inquiry.id)?.at(-1)?.inquiry ?? null;
      if (standing === null) counts.inserted += 1;
      else if (contentOf(standing) === contentOf(inquiry)) counts.unchanged += 1;
      else if (replaces(inquiry, standing)) counts.updated += 1;
      else counts.outdated += 1;
      if (standing === null || (contentOf(standing) !== contentOf(inquiry) && replaces(inquiry, standing)))
        writes.push([inquiry.id, inquiry]);
    }
    for (const id of new Set(batch.removed ?? [])) {
      if ((this.#versions.get(id)?.at(-1)?.inquiry ?? null) === null || winners.has(id)) continue;
      counts.removed += 1;
      writes.push([id, null]);
    }
    for (const [id, inquiry] of writes) {
      this.#seq += 1;
      this.#log.push(id);
      const versions = this.#versions.get(id);
      if (versions) versions.push({ seq: this.#seq, inquiry });
      else this.#versions.set(id, [{ seq: this.#seq, inquiry }]);
    }
    for (const rejection of batch.rejections) {
      const key = JSON.stringify([rejection.source, rejection.row, rejection.reason, rejection.raw]);
      if (this.#rejected.has(key)) continue;
      this.#rejected.add(key);
      this.#rejections.push(rejection);
    }
    const { source, recorded, isDemonstration, dataAsOf } = batch;
    const hasInquiries = batch.inquiries.length > 0;
    this.#batches.push({
      seq: this.#seq,
      source,
      recorded,
      isDemonstration,
      dataAsOf,
      hasInquiries,
      rejections: this.#rejections.length,
      account: accountOf(batch, winners.size),
      writtenAt: batch.writtenAt ?? null,
    });
    return { dataVersion: this.#seq, ...counts };
  }

  /** Null: not there, or removed, at that data version. */
  at(id: string, dataVersion: Seq): StoredInquiry | null {
    const version = this.#versions.get(id)?.findLast(({ seq }) => seq <= dataVersion);
    return version?.inquiry ? { seq: version.seq, inquiry: version.inquiry } : null;
  }

  intake(): StoreIntake {
    return {
      imports: this.#batches.map(({ seq, source, recorded, isDemonstration, dataAsOf, writtenAt, account }, i) => ({
        number: i + 1,
        source,
        dataVersion: seq,
        recorded,
        isDemonstration,
        dataAsOf,
        writtenAt,
        account,
      })),
      duplicates: this.standing(this.#seq).filter(({ duplicateOf }) => duplicateOf !== null).length,
    };
  }

  exceptions(kind: DefectName | 'duplicate', { offset, limit }: { readonly offset: number; readonly limit: number }) {
    const found: StoredInquiry[] = [];
    for (const versions of this.#versions.values()) {
      const newest = versions.at(-1);
      if (!newest?.inquiry) continue;
      const { duplicateOf, defects } = newest.inquiry;
      if (kind === 'duplicate' ? duplicateOf !== null : defects.includes(kind)) found.push({ seq: newest.seq, inquiry: newest.inquiry });
    }
    found.sort((a, b) => a.seq - b.seq);
    return { total: found.length, rows: found.slice(offset, offset + limit) };
  }

  /** Every inquiry that stands at a data version. */
  standing(dataVersion: Seq): readonly Inquiry[] {
    const inquiries: Inquiry[] = [];
    for (const versions of this.#versions.values()) {
      const inquiry = versions.findLast(({ seq }) => seq <= dataVersion)?.inquiry;
      if (inquiry) inquiries.push(inquiry);
    }
    return inquiries;
  }

  /** Every version of every inquiry, in no order. */
  versions(): RecordVersion[] {
    return [...this.#versions.values()].flatMap((versions) =>
      versions.flatMap(({ seq, inquiry }, i) => (inquiry === null ? [] : [{ seq, supersededSeq: versions[i + 1]?.seq ?? NEVER, inquiry }])),
    );
  }

  changes(since: Seq, limit: number): ChangePage {
    const changes: ChangePage['changes'][number][] = [];
    for (let seq = since + 1; seq <= this.#seq; seq++) {
      const id = this.#log[seq - 1] as string;
      const newest = this.#versions.get(id)?.at(-1) as Version;
      if (newest.seq !== seq) continue;
      if (changes.length === limit) return { changes, next: changes.at(-1)?.seq ?? since };
      changes.push(newest.inquiry ? { seq, inquiry: newest.inquiry } : { seq, removed: id });
    }
    return { changes, next: null };
  }

  meta(dataVersion: Seq): StoreMeta {
    const batches = this.#batches.filter(({ seq }) => seq <= dataVersion);
    const inquiries = this.standing(dataVersion);
    const counts = Object.fromEntries(DIMENSIONS.map((name) => [name, new Map<string | null, number>()])) as Record<
      Dimension,
      Map<string | null, number>
    >;
    const defects: Partial<Record<DefectName, number>> = {};
    let firstReceivedAt: Instant | null = null;
    for (const inquiry of inquiries) {
      for (const name of DIMENSIONS) counts[name].set(inquiry[name], (counts[name].get(inquiry[name]) ?? 0) + 1);
      for (const defect of inquiry.defects) defects[defect] = (defects[defect] ?? 0) + 1;
      if (firstReceivedAt === null || inquiry.receivedAt < firstReceivedAt) firstReceivedAt = inquiry.receivedAt;
    }
    const recordedBySource = new Map(batches.filter((batch) => batch.hasInquiries).map((batch) => [batch.source, batch.recorded]));
    return {
      dataVersion,
      inquiries: inquiries.length,
      firstReceivedAt,
      dataAsOf: batches.findLast((batch) => batch.dataAsOf !== null)?.dataAsOf ?? null,
      isDemonstration: batches.some((batch) => batch.isDemonstration),
      recorded: EVENT_TYPES.filter((type) => [...recordedBySource.values()].every((recorded) => recorded.includes(type))),
      dimensions: Object.fromEntries(
        DIMENSIONS.map((name) => [
          name,
          [...counts[name]].map(([value, count]) => ({ value, count })).sort((a, b) => compareValues(a.value, b.value)),
        ]),
      ) as unknown as StoreMeta['dimensions'],
      defects,
      rejected: batches.at(-1)?.rejections ?? 0,
    };
  }
}

const NAMES = INQUIRY_FIELDS.map((field) => field.name);

/** Equal texts are equal records, whatever order their fields came in. */
const contentOf = (inquiry: Inquiry): string =>
  JSON.stringify(NAMES.map((name) => (name === 'events' ? (inquiry.events?.map(({ at, type }) => [at, type]) ?? null) : inquiry[name])));

const compareValues = (a: string | null, b: string | null): number => {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
};
