import { findKpi } from '../../../core/kpis/index.ts';
import { marksOf } from '../../figure/figure-marks.ts';
import { FIGURE_WORDS } from '../../figure/figure-words.ts';
import { useReader } from '../../ui/reader.tsx';
import { useWords } from '../../ui/use-words.ts';
import type { FigureAnswer } from './use-figure-answers.ts';

/** What belongs beside a figure: its fraction or n, its interval, what is pending, and why it is to be read with care. */
export function FigureNotes({ answer }: { readonly answer: FigureAnswer }) {
  const reader = useReader();
  const { say, format } = reader;
  const words = useWords(FIGURE_WORDS);
  const { figure, value, table } = answer;
  const kpi = findKpi(figure.kpi);
  if (!kpi || !table) return null;
  // that the data is made up stands in the header of every screen
  const marks = marksOf(kpi, value, { ...table, isDemonstration: false }, reader, words);
  const { numerator, denominator, n, interval, pending } = value ?? {};
  const beside = value?.isSuppressed
    ? []
    : [
        ...(denominator === undefined ? [] : [format.fraction(numerator, denominator)]),
        ...(n === undefined || figure.part === 'n' ? [] : [format.n(n)]),
        ...(interval ? [say('figure.interval', { value: format.interval(interval) })] : []),
        ...(pending ? [say('count.pending', { n: pending })] : []),
      ];
  return (
    <>
      {beside.length > 0 && <p className="note">{beside.join(' · ')}</p>}
      {marks.length > 0 && (
        <ul className="claim-marks">
          {marks.map((mark) => (
            <li key={mark}>{mark}</li>
          ))}
        </ul>
      )}
    </>
  );
}
