import type { DueAnswers, DueQuestion } from '../core/due.ts';
import type { Inquiry } from '../core/inquiry.ts';
import type { Answers, CaseQuestion, Question } from '../core/question.ts';
import type { CompiledSettings } from '../core/sla/clock-settings.ts';
import { encodeColumns } from './columns.ts';
import { countDue } from './count-due.ts';
import { type Known, knownAsOf } from './known.ts';
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
  let kept: Known | null = null;
  // A screen asks many questions at one as-of.
  const knownNow = (asOf: number): Known => {
    if (kept?.asOf !== asOf) kept = knownAsOf(columns, asOf);
    return kept as Known;
  };
  return {
    run: (question) => runQuestion(columns, question, knownNow(question.asOf)),
    cases: (question) => selectCases(columns, question, knownNow(question.asOf)),
    due: (question) => countDue(columns, question),
  };
}
