import type { PromiseName } from '../../../core/brief/brief-facts.ts';
import { type Reader, useReader } from '../../ui/reader.tsx';
import type { BriefModel } from './brief-model.ts';
import { budgetOfCycle, budgetOfPeriod, type PromiseBudget } from './promise-budget.ts';

/** How many more may be late of the period, and of the award cycle, and the target still holds. */
export function BudgetSentences({ model, promise }: { readonly model: BriefModel; readonly promise: PromiseName }) {
  const reader = useReader();
  const { say, format } = reader;
  const ofPeriod = budgetOfPeriod(model, promise);
  const ofCycle = budgetOfCycle(model, promise);
  const sentences = [
    ...(ofPeriod ? [sentenceOf(ofPeriod, format.period(model.rows[model.focus]?.period ?? null), reader)] : []),
    ...(ofCycle ? [sentenceOf(ofCycle, say('due.cycle', { cycle: format.period(ofCycle.cycle) }), reader)] : []),
  ];
  return (
    <div className="due-budget">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

function sentenceOf({ budget, pending, target, isSmall }: PromiseBudget, of: string, { say, format }: Reader): string {
  const words = { of, target: format.percent(target, 0) };
  if (budget === null) return say('due.budgetNothing', words);
  if (isSmall) return say('due.budgetSmall', words);
  if (pending === 0) return say(budget < 0 ? 'due.budgetMissed' : 'due.budgetMet', words);
  if (budget < 0) return say('due.budgetGone', { ...words, n: -budget });
  if (budget >= pending) return say('due.budgetSafe', { ...words, n: pending });
  return say('due.budgetLeft', { ...words, n: budget, pending: format.count(pending) });
}
