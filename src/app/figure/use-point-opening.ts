import type { PointOpening } from '../charts/point-reader.tsx';
import { useReader } from '../ui/reader.tsx';
import type { FigurePointer } from './figure-pointer.ts';
import { useFigurePanel } from './use-figure-panel.ts';

/** Lets a chart open the figure of the point that is being read. */
export function usePointOpening(pointerOf: (index: number) => FigurePointer | null): PointOpening {
  const { say } = useReader();
  const { open } = useFigurePanel();
  return {
    hint: say('action.openPoint'),
    onOpen: (index) => {
      const pointer = pointerOf(index);
      if (pointer) open(pointer);
    },
  };
}
