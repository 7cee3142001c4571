import { compileCalendar } from '../../src/core/calendar/compile-calendar.ts';
import { bhGovernment } from '../../src/core/calendar/presets/bh-government.ts';
import { MEASURES } from '../../src/core/facts.ts';
import { DIMENSIONS, type Inquiry } from '../../src/core/inquiry.ts';
import { type Period, periodsBetween } from '../../src/core/period.ts';
import { compileSettings } from '../../src/core/sla/clock-settings.ts';
import { DEMO_AS_OF, generateDemo } from '../../src/demo/generate-demo.ts';
import { createRandom } from '../../src/demo/random.ts';
import { citizenCodes } from '../../src/engine/citizens.ts';
import type { Columns } from '../../src/engine/columns.ts';
import { unpackDimension } from '../../src/engine/dimension-words.ts';
import { happenedBy } from '../../src/engine/happenings.ts';
import type { Known } from '../../src/engine/known.ts';
import { decodeReceipts, receiptAt } from '../../src/engine/receipts.ts';

const SEED = 20_261_124;
const DIRECTORATES = 40;
const CATEGORIES = 200;

export const AS_OF = DEMO_AS_OF;
export const SETTINGS = compileSettings({
  clocks: [compileCalendar(bhGovernment)],
  defaultCalendar: 'bh-government',
  override: null,
  policy: { rules: [{ response: { workingDays: 10 }, resolution: { workingDays: 30 } }] },
});

/** Months of the demonstration's history, in the reporting zone. */
export const monthsOf = (columns: Columns): readonly Period[] =>
  periodsBetween(receiptAt(columns.receipts, 0), AS_OF, 'month', { zone: 'Asia/Bahrain', weekStartsOn: 'sun' });

/** As many inquiries as asked for: the demonstration's generator from many seeds, spread over more directorates and categories. */
export function* eachInquiry(size: number): Generator<Inquiry> {
  for (let run = 0, left = size; left > 0; run++) {
    const random = createRandom(SEED + run);
    const { inquiries } = generateDemo({ seed: SEED + run * 104_729 });
    const wanted = Math.min(left, inquiries.length);
    for (const [i, inquiry] of inquiries.entries()) {
      const [isUnplaced, directorate, category] = [random.isOneIn(200), random.index(DIRECTORATES), random.index(CATEGORIES)];
      // Evenly over the months, so that a smaller size is the same history thinned.
      if (Math.floor((i * wanted) / inquiries.length) === Math.floor(((i + 1) * wanted) / inquiries.length)) continue;
      yield {
        ...inquiry,
        id: `${run}-${inquiry.id}`,
        citizen: inquiry.citizen === null ? null : `${inquiry.citizen}-${run}`,
        directorate: isUnplaced ? null : `directorate-${directorate}`,
        category: `category-${category}`,
        duplicateOf: inquiry.duplicateOf === null ? null : `${run}-${inquiry.duplicateOf}`,
      };
    }
    left -= wanted;
  }
}

/** A table for the peers, with everything already derived that the engine derives: they only filter, group and aggregate. */
export interface PeerTable {
  readonly name: string;
  readonly length: number;
  readonly columns: Readonly<Record<string, { readonly type: string; readonly values: ArrayLike<number>; readonly nullValue?: number }>>;
}

const codeType = (count: number): string => (count < 256 ? 'UTINYINT' : 'USMALLINT');

/** Rows as known at the as-of. */
export function recordsTable(columns: Columns, known: Known, months: readonly Period[]): PeerTable {
  const { citizens, histories, receipts } = columns;
  return {
    name: 'records',
    length: known.rowCount,
    columns: {
      month: { type: 'UTINYINT', values: monthIndexes(decodeReceipts(receipts).subarray(0, known.rowCount), months) },
      ...dimensionColumns(columns, null),
      citizen: { type: 'INTEGER', values: citizenCodes(citizens), nullValue: citizens.names.length },
      facts: { type: 'INTEGER', values: Int32Array.from(known.state, (state) => histories.states.facts[state]!) },
      ...Object.fromEntries(MEASURES.map((measure) => [`${measure}_seconds`, { type: 'INTEGER', values: known.seconds[measure] }])),
    },
  };
}

/** Changes of the backlog up to the as-of. */
export function movesTable(columns: Columns, months: readonly Period[]): PeerTable {
  const moves = (['open-plus', 'open-minus'] as const).map((kind) => happenedBy(columns.histories, columns.rowCount, kind, AS_OF));
  const at = Uint32Array.from(moves.flatMap((move) => [...move.at]));
  const row = Uint32Array.from(moves.flatMap((move) => [...move.row]));
  return {
    name: 'moves',
    length: at.length,
    columns: {
      month: { type: 'UTINYINT', values: at.map((instant) => monthIndexes(Uint32Array.of(instant), months)[0]!) },
      delta: { type: 'TINYINT', values: Int8Array.from(at, (_, i) => (i < moves[0]!.at.length ? 1 : -1)) },
      ...dimensionColumns(columns, row),
    },
  };
}

const dimensionColumns = (columns: Columns, row: Uint32Array | null) =>
  Object.fromEntries(
    DIMENSIONS.map((dimension) => {
      const { codes, values } = unpackDimension(columns.dimensions, dimension);
      return [dimension, { type: codeType(values.length), values: row === null ? codes : row.map((one) => codes[one]!) }];
    }),
  );

function monthIndexes(instants: Uint32Array, months: readonly Period[]): Uint8Array {
  const starts = months.map((month) => month.startsAt);
  return Uint8Array.from(instants, (at) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (starts[middle]! <= at) low = middle + 1;
      else high = middle;
    }
    return Math.max(low - 1, 0);
  });
}
