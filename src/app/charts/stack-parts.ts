import type { Values } from './trend-paths.ts';

export interface StackedPart {
  readonly id: string;
  readonly name: string;
  readonly values: Values;
}

/** Where a part of a whole begins and ends. */
export interface StackSpan {
  readonly from: number;
  readonly to: number;
}

/** Period by period, one span a part, each beginning where the one before it ends; what is not known takes no room. */
export const stackParts = (parts: readonly StackedPart[], periods: number): readonly (readonly StackSpan[])[] =>
  Array.from({ length: periods }, (_, i) => {
    let sum = 0;
    return parts.map(({ values }) => {
      const from = sum;
      sum += values[i] ?? 0;
      return { from, to: sum };
    });
  });
