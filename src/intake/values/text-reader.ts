import { cleanText, UNUSABLE } from './text-cell.ts';

/** A cell to what `admit` reads: text, null for nothing, an object for what is there and unusable. */
export type CellReader = (cell: unknown) => unknown;

interface TextRules {
  readonly isMissing: (text: string) => boolean;
  readonly values: Readonly<Record<string, string | null>> | undefined;
  readonly otherwise: 'keep' | { readonly as: string | null };
  /** few distinct values: each is cleaned and mapped once, and kept once in memory */
  readonly isRepetitive: boolean;
}

const MOST_KEPT = 20_000;

export function compileText({ isMissing, values, otherwise, isRepetitive }: TextRules): CellReader {
  const words = values && new Map(Object.entries(values));
  const readText = (cell: string): unknown => {
    const text = cleanText(cell);
    if (typeof text !== 'string') return UNUSABLE;
    if (text === '' || isMissing(text)) return null;
    const mapped = words?.get(text);
    if (mapped !== undefined) return mapped;
    return words === undefined || otherwise === 'keep' ? text : otherwise.as;
  };
  const kept = new Map<string, unknown>();
  return (cell) => {
    if (cell === null || cell === undefined) return null;
    if (cell instanceof Date) return cell.toISOString().slice(0, 10);
    if (typeof cell === 'object') return UNUSABLE;
    const text = typeof cell === 'string' ? cell : String(cell);
    if (!isRepetitive) return readText(text);
    const known = kept.get(text);
    if (known !== undefined) return known;
    const value = readText(text);
    if (kept.size < MOST_KEPT && text.length <= 200) kept.set(text, value);
    return value;
  };
}
