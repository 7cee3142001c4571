import { useState } from 'react';
import { useReader } from '../../ui/reader.tsx';
import { useDataWords } from './use-data-words.ts';

export interface Pages {
  /** of the page that is shown; null: the first */
  readonly cursor: string | null;
  readonly index: number;
  readonly forward: (next: string) => void;
  readonly back: () => void;
}

/** Pages of a list that only knows its next one: the way back is remembered. */
export function usePages(): Pages {
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return {
    cursor: cursors.at(-1) ?? null,
    index: cursors.length - 1,
    forward: (next) => setCursors([...cursors, next]),
    back: () => setCursors(cursors.slice(0, -1)),
  };
}

export interface PagerProps {
  readonly pages: Pages;
  readonly next: string | null;
  readonly shown: number;
  readonly rows: number;
  readonly total: number;
}

export function Pager({ pages, next, shown, rows, total }: PagerProps) {
  const { format } = useReader();
  const words = useDataWords();
  const first = pages.index * rows + 1;
  if (total <= rows) return null;
  return (
    <nav className="data-pager" aria-label={words('pager.label')}>
      <button type="button" className="button" disabled={pages.index === 0} onClick={pages.back}>
        {words('pager.back')}
      </button>
      <span className="note" role="status">
        {words('pager.range', { first: format.count(first), last: format.count(first + shown - 1), total: format.count(total) })}
      </span>
      <button type="button" className="button" disabled={next === null} onClick={() => next !== null && pages.forward(next)}>
        {words('pager.forward')}
      </button>
    </nav>
  );
}
