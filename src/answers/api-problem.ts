import { type Parsed, type Problem, problemOf } from '../contract/problem.ts';

/** A refusal with its code and its sentences in both languages: thrown by services, sent by routes, printed by the terminal. */
export class ApiProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super([problem.title.en, problem.detail?.en].filter(Boolean).join(' '));
    this.name = 'ApiProblem';
    this.problem = problem;
  }
}

/** @throws ApiProblem always */
export function refuse(...args: Parameters<typeof problemOf>): never {
  throw new ApiProblem(problemOf(...args));
}

/** @throws ApiProblem with what was wrong */
export function accepted<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new ApiProblem(parsed.problem);
  return parsed.value;
}

/** What a thrown thing is to the caller. */
export function foreseen(error: unknown, onUnexpected: (error: unknown) => void): Problem {
  if (error instanceof ApiProblem) return error.problem;
  onUnexpected(error);
  return problemOf('unexpected');
}
