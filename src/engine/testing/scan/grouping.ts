import type { Dimension } from '../../../core/inquiry.ts';
import { type GroupKey, occursIn } from '../../../core/question.ts';
import { NONE } from '../../none.ts';
import type { PlainColumns } from './plain-columns.ts';
import type { PlainKnown } from './plain-known.ts';

/** Which group each row is of. */
export interface Grouping {
  /** groups that occur in the range, sorted; one with an empty key where there is no grouping */
  readonly keys: readonly GroupKey[];
  /** [row], index into `keys`; −1: filtered out, or of a group that does not occur and so adds nothing */
  readonly groupOf: Int32Array;
}

/** @source definitions, section 5 */
export function groupRows(
  columns: PlainColumns,
  known: PlainKnown,
  by: readonly Dimension[],
  passes: Uint8Array,
  range: { readonly startsAt: number; readonly endsAt: number },
): Grouping {
  const groupOf = new Int32Array(known.rowCount).fill(-1);
  if (by.length === 0) {
    for (let row = 0; row < known.rowCount; row++) if (passes[row]) groupOf[row] = 0;
    return { keys: [[]], groupOf };
  }
  const coded = by.map((dimension) => columns.dimensions[dimension]);
  const codeOf = (row: number): number => coded.reduce((code, column) => code * column.values.length + column.codes[row]!, 0);
  const occurring = new Map<number, GroupKey>();
  for (let row = 0; row < known.rowCount; row++) {
    if (!passes[row]) continue;
    const code = codeOf(row);
    groupOf[row] = code;
    if (occurring.has(code)) continue;
    const closedAt = known.closedAt[row]!;
    if (!occursIn(range, columns.receivedAt[row]!, closedAt === NONE ? null : closedAt)) continue;
    occurring.set(
      code,
      coded.map((column) => column.values[column.codes[row]!]!),
    );
  }
  // Codes ascend as values do, null last: their order is the order of groups.
  const sorted = [...occurring].sort(([a], [b]) => a - b);
  const indexOf = new Map(sorted.map(([code], index) => [code, index]));
  for (let row = 0; row < groupOf.length; row++) if (groupOf[row] !== -1) groupOf[row] = indexOf.get(groupOf[row]!) ?? -1;
  return { keys: sorted.map(([, key]) => key), groupOf };
}
