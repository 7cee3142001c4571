import { parquetMetadata, parquetRead } from 'hyparquet';
import { DEFECT_NAMES, type DefectName, EVENT_TYPES, INQUIRY_KINDS, type Inquiry, type InquiryEvent } from '../../../core/inquiry.ts';
import { readingFault, SyncFault } from './sync-fault.ts';

/** The two files of a snapshot, as they came. */
export interface SnapshotBytes {
  readonly records: Uint8Array<ArrayBuffer>;
  readonly events: Uint8Array<ArrayBuffer>;
}

type Columns = ReadonlyMap<string, ArrayLike<unknown>>;

/**
 * A snapshot's files back to inquiries, one by one; events are put back by counting.
 * @throws SyncFault `broken-record` where the two do not fit each other or a value is of no use: the latter while reading
 */
export async function readSnapshot({ records, events }: SnapshotBytes, rest: () => Promise<void>): Promise<Iterable<Inquiry>> {
  try {
    const [fields, flat] = [await readColumns(records, rest), await readColumns(events, rest)];
    return eachInquiry(fields, flat);
  } catch (error) {
    throw readingFault(error);
  }
}

/** Every column whole, one after another, with a rest in between. */
async function readColumns({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>, rest: () => Promise<void>): Promise<Columns> {
  const file = buffer.slice(byteOffset, byteOffset + byteLength);
  const metadata = parquetMetadata(file);
  const columns = new Map<string, unknown[]>();
  for (const { name } of metadata.schema.slice(1)) {
    const column: unknown[] = [];
    columns.set(name, column);
    await parquetRead({
      file,
      metadata,
      columns: [name],
      onChunk({ columnData, rowStart }) {
        for (let i = 0; i < columnData.length; i++) column[rowStart + i] = columnData[i];
      },
    });
    await rest();
  }
  return columns;
}

function* eachInquiry(fields: Columns, flat: Columns): Generator<Inquiry> {
  const column = (name: string): ArrayLike<unknown> => fields.get(name) ?? [];
  const [ids, counts] = [column('id'), column('eventCount')];
  const texts = (name: string) => {
    const of = column(name);
    return (row: number): string | null => (of[row] ?? null) as string | null;
  };
  const wholes = (name: string) => {
    const of = column(name);
    return (row: number): number | null => (of[row] === null || of[row] === undefined ? null : Number(of[row]));
  };
  const [receivedAt, updatedAt, firstRespondedAt] = [wholes('receivedAt'), wholes('updatedAt'), wholes('firstRespondedAt')];
  const [resolvedAt, promisedAt, rating, ended] = [wholes('resolvedAt'), wholes('promisedAt'), wholes('rating'), wholes('isEndedUnknown')];
  const [kind, channel, category, directorate] = [texts('kind'), texts('channel'), texts('category'), texts('directorate')];
  const [governorate, priority, language, citizen] = [texts('governorate'), texts('priority'), texts('language'), texts('citizen')];
  const [outcome, duplicateOf, defects] = [texts('outcome'), texts('duplicateOf'), texts('defects')];
  const eventsOf = readEvents(flat);
  for (let row = 0; row < ids.length; row++) {
    const id = ids[row];
    const received = receivedAt(row);
    const count = counts[row];
    if (typeof id !== 'string' || received === null) throw new SyncFault('broken-record', `row ${row}`);
    yield {
      id,
      receivedAt: received,
      updatedAt: updatedAt(row),
      kind: INQUIRY_KINDS.find((known) => known === kind(row)) ?? null,
      channel: channel(row),
      category: category(row),
      directorate: directorate(row),
      governorate: governorate(row),
      priority: priority(row),
      language: language(row),
      citizen: citizen(row),
      events: count === null || count === undefined ? null : eventsOf.next(Number(count)),
      firstRespondedAt: firstRespondedAt(row),
      resolvedAt: resolvedAt(row),
      promisedAt: promisedAt(row),
      rating: rating(row),
      outcome: outcome(row),
      duplicateOf: duplicateOf(row),
      isEndedUnknown: ended(row) === 1,
      defects: (defects(row)?.split(',') ?? []).filter((name): name is DefectName => (DEFECT_NAMES as readonly string[]).includes(name)),
    };
  }
  if (!eventsOf.isAtEnd()) throw new SyncFault('broken-record', 'more events than the records name');
}

function readEvents(flat: Columns) {
  const [at, type] = [flat.get('at') ?? [], flat.get('type') ?? []];
  let next = 0;
  return {
    next(count: number): readonly InquiryEvent[] {
      const events: InquiryEvent[] = [];
      for (const end = next + count; next < end; next++) {
        const name = EVENT_TYPES[type[next] as number];
        if (name === undefined || typeof at[next] !== 'number') throw new SyncFault('broken-record', `event ${next}`);
        events.push({ at: at[next] as number, type: name });
      }
      return events;
    },
    isAtEnd: () => next === at.length,
  };
}
