import { DIMENSIONS, type Dimension, type Inquiry } from '../core/inquiry.ts';
import type { CompiledSettings } from '../core/sla/clock-settings.ts';
import { type Citizens, orderCitizens } from './citizens.ts';
import { type CodedColumn, TextWriter } from './coded-column.ts';
import { type DimensionWords, packDimensions } from './dimension-words.ts';
import { GrowingColumn } from './growing-column.ts';
import { type Histories, HistoryWriter } from './histories.ts';
import { instantOrder } from './instant-order.ts';
import { gather } from './narrow.ts';
import { encodeReceipts, type Receipts } from './receipts.ts';

/**
 * Inquiries on one calendar and policy as columns: plain data, which can be cloned and kept. Rows `0 … rowCount − 1` are in order
 * of receipt and have transitions; duplicates come after them, since nothing but the list of exclusions knows them.
 */
export interface Columns {
  readonly rowCount: number;
  readonly receipts: Receipts;
  /** [duplicate], ascending */
  readonly duplicatesReceivedAt: Uint32Array;
  /** [row], duplicates too */
  readonly dimensions: DimensionWords;
  readonly citizens: Citizens;
  readonly histories: Histories;
  /** [row], duplicates too */
  readonly ids: readonly string[];
}

/** Takes inquiries one by one, keeps none of them, and gives columns. @source definitions, sections 1 and 3: instants become positions once, at load */
export class ColumnWriter {
  private readonly ids: string[] = [];
  private readonly receivedAt = new GrowingColumn();
  private readonly isDuplicate = new GrowingColumn();
  private readonly dimensions = DIMENSIONS.map((name) => ({ name, texts: new TextWriter() }));
  private readonly citizens = new TextWriter();
  private readonly histories: HistoryWriter;

  constructor(settings: CompiledSettings) {
    this.histories = new HistoryWriter(settings);
  }

  /** @param inquiry its id comes once */
  push(inquiry: Inquiry): void {
    this.ids.push(inquiry.id);
    this.receivedAt.push(inquiry.receivedAt);
    this.isDuplicate.push(inquiry.duplicateOf === null ? 0 : 1);
    for (const { name, texts } of this.dimensions) texts.push(inquiry[name]);
    this.citizens.push(inquiry.citizen);
    this.histories.push(inquiry);
  }

  finish(): Columns {
    const { ids, isDuplicate } = this;
    const receivedAt = this.receivedAt.values;
    const byReceipt = orderByReceipt(receivedAt, ids);
    const standing = byReceipt.filter((pushed) => isDuplicate.values[pushed] === 0);
    const duplicates = byReceipt.filter((pushed) => isDuplicate.values[pushed] === 1);
    const order = new Uint32Array(byReceipt.length);
    order.set(standing);
    order.set(duplicates, standing.length);
    const coded = Object.fromEntries(this.dimensions.map(({ name, texts }) => [name, texts.finish(order)])) as Record<
      Dimension,
      CodedColumn
    >;
    return {
      rowCount: standing.length,
      receipts: encodeReceipts(gather(receivedAt, standing) as Uint32Array),
      duplicatesReceivedAt: gather(receivedAt, duplicates) as Uint32Array,
      dimensions: packDimensions(order.length, coded),
      citizens: orderCitizens(gather(this.citizens.codes.values, standing) as Uint32Array, this.citizens.values),
      histories: this.histories.finish(standing),
      ids: Array.from(order, (pushed) => ids[pushed]!),
    };
  }
}

/** Inquiries, each id once, duplicates included, in any order. */
export function encodeColumns(inquiries: Iterable<Inquiry>, settings: CompiledSettings): Columns {
  const writer = new ColumnWriter(settings);
  for (const inquiry of inquiries) writer.push(inquiry);
  return writer.finish();
}

/** By receipt, and where that is equal by id. */
function orderByReceipt(receivedAt: Uint32Array, ids: readonly string[]): Uint32Array {
  const order = instantOrder(receivedAt);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && receivedAt[order[to]!] === receivedAt[order[from]!]) to++;
    if (to - from > 1) order.subarray(from, to).sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1));
    from = to;
  }
  return order;
}
