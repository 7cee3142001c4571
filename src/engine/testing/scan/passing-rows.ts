import { DIMENSIONS } from '../../../core/inquiry.ts';
import type { Where } from '../../../core/query.ts';
import type { PlainColumns } from './plain-columns.ts';

/** One byte a row, duplicates included: whether every filter holds. Null is a value that a filter can list. */
export function passingRows(
  { dimensions, inquiries }: Pick<PlainColumns, 'dimensions' | 'inquiries'>,
  filters: readonly Where[],
): Uint8Array {
  const passes = new Uint8Array(inquiries.length).fill(1);
  for (const where of filters) {
    for (const dimension of DIMENSIONS) {
      const wanted = where[dimension];
      if (wanted === undefined) continue;
      const { codes, values } = dimensions[dimension];
      const isWanted = Uint8Array.from(values, (value) => (wanted.includes(value) ? 1 : 0));
      for (let row = 0; row < passes.length; row++) passes[row] = passes[row]! & isWanted[codes[row]!]!;
    }
  }
  return passes;
}
