import { cleanText } from '../values/text-cell.ts';
import type { ColumnList } from './columns.ts';
import type { Condition } from './mapping-schema.ts';

export type RowTest = (cells: readonly unknown[]) => boolean;

/** A cell as conditions and value maps see it: text, or null for nothing. */
export function plainText(cell: unknown, isMissing: (text: string) => boolean): string | null {
  if (cell === null || cell === undefined) return null;
  const text = typeof cell === 'string' ? cleanText(cell) : typeof cell === 'object' ? '' : String(cell);
  return typeof text !== 'string' || text === '' || isMissing(text) ? null : text;
}

/** All conditions as one test of a row's cells. */
export function compileConditions(
  conditions: readonly Condition[],
  columns: ColumnList,
  at: string,
  isMissing: (text: string) => boolean,
): RowTest {
  const tests = conditions.map((condition, i): RowTest => {
    const position = columns.add(condition.column, `${at}[${i}].column`);
    const wanted = condition.in && new Set(condition.in);
    const refused = condition.notIn && new Set(condition.notIn);
    return (cells) => {
      const value = plainText(cells[position], isMissing);
      return (wanted === undefined || wanted.has(value)) && (refused === undefined || !refused.has(value));
    };
  });
  return tests.length === 1 ? tests[0]! : (cells) => tests.every((test) => test(cells));
}
