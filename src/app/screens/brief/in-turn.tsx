import { type ReactNode, useMemo } from 'react';
import { ViewAt } from '../../url/use-view.ts';
import type { ViewState } from '../../url/view-state.ts';
import { useTurn } from './use-turn.ts';

interface InTurnProps<T extends { readonly view: ViewState }> {
  /** with the view that it was asked with */
  readonly value: T;
  readonly children: (value: T) => ReactNode;
}

/** Draws a new value when its turn has come. Until then it is said to be busy, as what it shows is of before. */
export function InTurn<T extends { readonly view: ViewState }>({ value, children }: InTurnProps<T>) {
  const [drawn, isLate] = useTurn(value);
  // What is shown depends on the value alone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: children is another function each time
  const picture = useMemo(() => <ViewAt view={drawn.view}>{children(drawn)}</ViewAt>, [drawn]);
  return (
    <div className="in-turn" aria-busy={isLate || undefined}>
      {picture}
    </div>
  );
}
