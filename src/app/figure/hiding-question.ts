import type { KpiQuery } from '../../core/query.ts';
import type { ViewState } from '../url/view-state.ts';
import { type FigurePointer, questionOf } from './figure-pointer.ts';

/**
 * The question whose answer holds the figure, and hides it where the screen does: which of several periods is hidden beside a
 * small one is known of all of them alone.
 */
export function hidingQuestion(pointer: FigurePointer, view: ViewState): KpiQuery {
  const query = questionOf(pointer, view);
  const { period } = pointer;
  const isOfView =
    period !== null && query.grain === view.grain && (view.from === null || period >= view.from) && (view.to === null || period <= view.to);
  return query.suppress && isOfView ? { ...query, from: view.from, to: view.to } : query;
}
