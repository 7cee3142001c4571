import { useCallback } from 'react';
import { useView } from '../url/use-view.ts';
import { type FigurePointer, pointerIn, pointingAt } from './figure-pointer.ts';

/** Left in the history entry of a panel that was opened from a screen: closing it is then the same as going back. */
export const OPENED_HERE = { openedHere: true } as const;

export interface FigurePanelControl {
  /** null: no figure is open */
  readonly pointer: FigurePointer | null;
  readonly open: (pointer: FigurePointer) => void;
  readonly close: () => void;
}

/** Opens the panel of any figure and closes it; the address says which is open. */
export function useFigurePanel(): FigurePanelControl {
  const [view, change] = useView();
  // As a link does: what opens is the figure that is seen, of the view that it stands at.
  const open = useCallback(
    (pointer: FigurePointer) => change({ ...view, ...pointingAt('figure', pointer, view) }, { state: OPENED_HERE }),
    [change, view],
  );
  const close = useCallback(() => {
    const state = history.state as Partial<typeof OPENED_HERE> | null;
    if (state?.openedHere) history.back();
    else change((latest) => pointingAt('figure', null, latest), { replace: true });
  }, [change]);
  return { pointer: pointerIn('figure', view), open, close };
}
