import { useEffect, useMemo, useState } from 'react';
import { formatView, type ViewState } from '../../url/view-state.ts';
import { canRedo, canUndo, endOfTrail, followTrail, startOfTrail } from './question-trail.ts';

/** The question of a view as one text: without the language, and without the figure that is open over it. */
export function questionText(view: ViewState): string {
  const own = Object.entries(view.own).filter(([name]) => name.startsWith('explore.'));
  return formatView({ ...view, language: null, figure: null, own: Object.fromEntries(own) });
}

/** Undo and redo of the question: the browser's own Back and Forward, offered where they lead to a question of this screen. */
export function useTrail(view: ViewState) {
  const question = questionText(view);
  const [trail, setTrail] = useState(() => startOfTrail(question));
  const isOpen = view.figure !== null;
  const current = useMemo(() => followTrail(trail, question), [trail, question]);
  useEffect(() => setTrail((last) => (isOpen ? endOfTrail(followTrail(last, question)) : followTrail(last, question))), [question, isOpen]);
  return {
    undo: canUndo(current) ? () => history.back() : null,
    redo: canRedo(current) ? () => history.forward() : null,
  };
}
