import { useValueNames } from '../data/use-value-names.ts';
import { useReader } from '../ui/reader.tsx';
import { useView } from '../url/use-view.ts';
import type { FigurePointer } from './figure-pointer.ts';

/** Period and group of a figure, as one short text: `October 2026 · Phone`. */
export function useScopeOf({ period, by, group = null, thenBy, subgroup = null }: FigurePointer): string {
  const { say, format } = useReader();
  const [{ from, to }] = useView();
  const nameOf = useValueNames();
  const range = from === null && to === null ? say('filter.wholeRange') : format.periodRange(from, to);
  return [
    period === null ? range : format.period(period),
    ...(by ? [nameOf(by, group)] : []),
    ...(thenBy ? [nameOf(thenBy, subgroup)] : []),
  ].join(' · ');
}
