import type { DueAnswers, DueQuestion } from '../core/due.ts';
import type { Inquiry } from '../core/inquiry.ts';
import type { Answers, CaseQuestion, Question } from '../core/question.ts';
import type { CompiledSettings } from '../core/sla/clock-settings.ts';
import { encodeColumns } from './columns.ts';
import { countDue } from './count-due.ts';
import { Layout } from './layout.ts';
import { runQuestion } from './run-question.ts';
import { selectCases } from './select-cases.ts';

/** Answers questions over one data version on one calendar and policy. */
export interface Engine {
  run(question: Question): Answers;
  /** each inquiry once, by receipt and then id */
  cases(question: CaseQuestion): readonly Inquiry[];
  due(question: DueQuestion): DueAnswers;
}

/** Inquiries (each id once, duplicates included, in any order) to an engine; all folding happens here. */
export function createEngine(inquiries: readonly Inquiry[], settings: CompiledSettings): Engine {
  const columns = encodeColumns(inquiries, settings);
  let kept: Layout | null = null;
  // A screen asks many questions at one as-of.
  const layoutAt = (asOf: number): Layout => {
    if (kept?.known.asOf !== asOf) kept = new Layout(columns, asOf);
    return kept;
  };
  return {
    run: (question) => runQuestion(layoutAt(question.asOf), question),
    cases: (question) => selectCases(columns, question, layoutAt(question.asOf).known),
    due: (question) => countDue(columns, question),
  };
}
