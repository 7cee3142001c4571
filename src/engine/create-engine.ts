import type { DueAnswers, DueQuestion } from '../core/due.ts';
import type { Inquiry } from '../core/inquiry.ts';
import type { Answers, CaseQuestion, Question } from '../core/question.ts';
import type { CompiledSettings } from '../core/sla/clock-settings.ts';
import { type Columns, encodeColumns } from './columns.ts';
import { countDue } from './count-due.ts';
import { Layout } from './layout.ts';
import { runQuestion } from './run-question.ts';
import { selectCases } from './select-cases.ts';

/**
 * THE IDEA. A question filters inquiries and asks, a period and a group at a time, for counts, distinct citizens and exact quantiles.
 * A scan pays for that with a random access, a histogram and a mispredicted branch a row. Sorting once removes all three:
 *
 * - `columns.ts` folds inquiries into columns: plain typed arrays, rows in order of receipt, so that a period is a range of rows.
 * - `known.ts` says what was known of each row at an as-of: one state (hundreds of them, not a million) and two durations.
 * - `layout.ts` lays the same rows out as *projections*: in cells (group × period), and in each cell in the order that makes a
 *   statistic a walk. By state: every count is a sum over states. By citizen: distinct citizens are runs with a passing row. By
 *   seconds: a quantile is the k-th passing row.
 * - `select-slots.ts` turns filters into one bitmap a projection, 32 rows a word, from a plane of bits for each value (or each bit
 *   of a code); all statistics of a screen share it.
 * - `kernels/` has one file a statistic: popcounts, prefix counts and carries over such bitmaps. What adds up is summed once for each
 *   value of a filtered dimension, and kept.
 * - `merge-columns.ts` lays changed records into columns that are sorted already; nothing else is folded again.
 *
 * All of it is exact: the tests hold it against a plain scan, an oracle and DuckDB.
 */
export interface Engine {
  run(question: Question): Answers;
  /** each inquiry once, by receipt and then id */
  cases(question: CaseQuestion): readonly Inquiry[];
  due(question: DueQuestion): DueAnswers;
}

/** An engine that knows its inquiries by id alone: what they say beside that is kept elsewhere. */
export interface ColumnEngine extends Omit<Engine, 'cases'> {
  readonly columns: Columns;
  /** ids, each once, by receipt and then id */
  cases(question: CaseQuestion): readonly string[];
}

/** Inquiries (each id once, duplicates included, in any order) to an engine; all folding happens here. */
export function createEngine(inquiries: readonly Inquiry[], settings: CompiledSettings): Engine {
  const engine = openEngine(encodeColumns(inquiries, settings), settings);
  let byId: ReadonlyMap<string, Inquiry>;
  return {
    ...engine,
    cases: (question) => {
      byId ??= new Map(inquiries.map((inquiry) => [inquiry.id, inquiry]));
      return engine.cases(question).map((id) => byId.get(id)!);
    },
  };
}

/** Columns, as encoded on these very settings, to an engine; nothing is done before the first question. */
export function openEngine(columns: Columns, settings: CompiledSettings): ColumnEngine {
  let kept: Layout | null = null;
  // A screen asks many questions at one as-of.
  const layoutAt = (asOf: number): Layout => {
    if (kept?.known.asOf !== asOf) kept = new Layout(columns, settings, asOf);
    return kept;
  };
  return {
    columns,
    run: (question) => runQuestion(layoutAt(question.asOf), question),
    cases: (question) => selectCases(layoutAt(question.asOf), question),
    due: (question) => countDue(layoutAt(question.asOf), question),
  };
}
