import { FigureLink } from '../../figure/figure-link.tsx';
import type { FigurePointer } from '../../figure/figure-pointer.ts';
import { useReader } from '../../ui/reader.tsx';
import type { DueRow } from './due-rows.ts';

export interface DueTableProps {
  readonly rows: readonly DueRow[];
  readonly figureOf: (isLate: boolean) => FigurePointer;
}

/** Open cases by the day on which they fall due, each a bar. */
export function DueTable({ rows, figureOf }: DueTableProps) {
  const { say, format } = useReader();
  const most = Math.max(...rows.map(({ count }) => count ?? 0), 1);
  return (
    <table>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{say('due.when')}</th>
          <th scope="col" colSpan={2}>
            {say('figure.unitCases')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.name}</th>
            <td className="due-bar" aria-hidden="true">
              <i data-late={(row.isLate && !!row.count) || undefined} style={{ inlineSize: `${((row.count ?? 0) / most) * 100}%` }} />
            </td>
            <td className="due-count">
              {row.count === null ? (
                '—'
              ) : (
                <FigureLink figure={figureOf(row.isLate)} label={`${row.name}: ${say('count.cases', { n: row.count })}`}>
                  {format.count(row.count)}
                </FigureLink>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
