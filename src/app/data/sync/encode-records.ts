import type { Inquiry } from '../../../core/inquiry.ts';
import type { CompiledSettings } from '../../../core/sla/clock-settings.ts';
import { type Columns, ColumnWriter } from '../../../engine/columns.ts';

const ENCODED_A_SLICE = 1000;

/** Records to columns, in slices; none of them is kept. */
export function* encodeRecords(records: Iterable<Inquiry>, settings: CompiledSettings): Generator<void, Columns> {
  const writer = new ColumnWriter(settings);
  let count = 0;
  for (const inquiry of records) {
    writer.push(inquiry);
    if (++count % ENCODED_A_SLICE === 0) yield;
  }
  return writer.finish();
}
