/** The questions asked on the way, as they stand in the history of the page. */
export interface Trail {
  readonly questions: readonly string[];
  /** which of them is on screen */
  readonly at: number;
}

export const startOfTrail = (question: string): Trail => ({ questions: [question], at: 0 });

/**
 * Follows the address: a question that lies beside the last one on the trail was reached by going back or forth; any other is a
 * new step, and what lay ahead is gone.
 */
export function followTrail(trail: Trail, question: string): Trail {
  const { questions, at } = trail;
  if (questions[at] === question) return trail;
  const steps = questions.map((_, i) => i).sort((a, b) => Math.abs(a - at) - Math.abs(b - at) || a - b);
  const known = steps.find((i) => questions[i] === question);
  if (known !== undefined && Math.abs(known - at) === 1) return { questions, at: known };
  return { questions: [...questions.slice(0, at + 1), question].slice(-MOST), at: Math.min(at + 1, MOST - 1) };
}

/** What lay ahead is gone: the browser forgets it where something else is opened. */
export const endOfTrail = ({ questions, at }: Trail): Trail => ({ questions: questions.slice(0, at + 1), at });

export const canUndo = ({ at }: Trail): boolean => at > 0;
export const canRedo = ({ questions, at }: Trail): boolean => at < questions.length - 1;

const MOST = 100;
