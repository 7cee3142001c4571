import { useQueries } from '@tanstack/react-query';
import { encodeQuery } from '../../../contract/encode-query.ts';
import { type ClaimFigure, partOf } from '../../../core/evidence/claim.ts';
import type { KpiTable, KpiValue } from '../../../core/query.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { type EngineError, toEngineError } from '../../data/engine-error.ts';
import { kpiOptions } from '../../data/query-options.ts';
import { figureIn } from '../../figure/figure-pointer.ts';
import { figureQuery, pointerOf } from './claim-figure.ts';

/** A figure of a claim as it stands now. */
export interface FigureAnswer {
  readonly figure: ClaimFigure;
  /** null: not here, or the answer holds no such cell */
  readonly value: KpiValue | null;
  readonly table: KpiTable | null;
  readonly isPending: boolean;
  readonly error: EngineError | null;
  readonly retry: () => void;
}

/** Every figure asked of the newest data, each question once. */
export function useFigureAnswers(figures: readonly ClaimFigure[]): readonly FigureAnswer[] {
  const engine = useEngine();
  const questions = new Map(figures.map((figure) => [encodeQuery(figureQuery(figure)), figureQuery(figure)]));
  const keys = [...questions.keys()];
  const results = useQueries({ queries: [...questions.values()].map((question) => kpiOptions(engine, question)) });
  return figures.map((figure): FigureAnswer => {
    const result = results[keys.indexOf(encodeQuery(figureQuery(figure)))];
    const table = result?.isPlaceholderData ? null : (result?.data ?? null);
    const error = table === null && result?.error ? toEngineError(result.error) : null;
    return {
      figure,
      table,
      value: table === null ? null : figureIn(table, pointerOf(figure)),
      isPending: table === null && error === null,
      error,
      retry: () => void result?.refetch(),
    };
  });
}

/** Asked and answered, and yet there is nothing to print: it cannot be frozen. */
export const hasNoValue = ({ figure, value, isPending }: FigureAnswer): boolean =>
  !isPending && (value === null || value.isSuppressed === true || partOf(value, figure.part) === null);
