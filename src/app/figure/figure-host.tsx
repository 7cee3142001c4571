import { lazy, Suspense } from 'react';
import { useFigurePanel } from './use-figure-panel.ts';

const FigurePanel = lazy(async () => ({ default: (await import('./figure-panel.tsx')).FigurePanel }));

/** Shows the figure that the address points at, over whatever screen. */
export function FigureHost() {
  const { pointer, close } = useFigurePanel();
  return (
    pointer && (
      <Suspense>
        <FigurePanel pointer={pointer} onClose={close} />
      </Suspense>
    )
  );
}
