import type { ExportDocument, ExportMark } from '../../../export/export-document.ts';
import { EXPORT_WORDS } from '../../../export/export-words.ts';
import { shortened } from '../../../export/shortened.ts';
import { useReader } from '../../ui/reader.tsx';
import { useWords } from '../../ui/use-words.ts';

/** Longer tables are a spreadsheet: the page says so. */
const MOST_ROWS = 400;

const LONGEST_NAME = 120;

/** Every figure of the answer in words and numbers: one row a mark. */
export function MarksTable({ document }: { readonly document: ExportDocument }) {
  const { format } = useReader();
  const words = useWords(EXPORT_WORDS);
  const unitOf = new Map(document.definitions.map(({ id, title, unit }) => [id, { title, unit }]));
  const rows = document.marks.slice(0, MOST_ROWS);
  const left = document.marks.length - rows.length;
  const basisOf = ({ figure }: ExportMark): string => {
    if (figure.denominator !== undefined) return format.fraction(figure.numerator, figure.denominator);
    return figure.n === undefined ? '' : format.count(figure.n);
  };
  return (
    <>
      <table className="render-marks">
        <thead>
          <tr>
            <th scope="col">{words('export.column.period')}</th>
            {document.groupings.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">{words('export.column.figure')}</th>
            <th scope="col">{words('export.column.value')}</th>
            <th scope="col">{words('export.column.n')}</th>
            <th scope="col">95%</th>
            <th scope="col">{words('export.column.note')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((mark, i) => {
            const known = unitOf.get(mark.kpi);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one answer never move
              <tr key={i}>
                <th scope="row">{mark.periodName}</th>
                {mark.groups.map((name, g) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: one cell a dimension, in their order
                  <td key={g}>
                    <bdi>{shortened(name, LONGEST_NAME)}</bdi>
                  </td>
                ))}
                <td>{known?.title ?? mark.kpi}</td>
                <td>{format.figure(mark.figure.value, known?.unit ?? 'count')}</td>
                <td>{basisOf(mark)}</td>
                <td>{mark.figure.interval ? format.interval(mark.figure.interval) : ''}</td>
                <td>{mark.note}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {left > 0 && <p className="note">{words('export.rowsLeft', { n: format.count(left) })}</p>}
    </>
  );
}
