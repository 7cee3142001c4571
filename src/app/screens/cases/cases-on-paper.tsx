import type { CaseRecord } from '../../../contract/cases.ts';
import { useReader } from '../../ui/reader.tsx';
import type { CaseColumn } from './case-columns.ts';
import { slaStateOf } from './case-state.ts';
import { StateMark } from './state-mark.tsx';
import { useCasesWords } from './use-cases-words.ts';

/** Rows of three A4 sheets; whoever needs them all takes the file. */
const MOST = 100;

/** The list as a plain table: paper does not scroll, so it says how many it leaves out and where they are. */
export function CasesOnPaper({
  cases,
  columns,
  total,
}: {
  readonly cases: readonly CaseRecord[];
  readonly columns: readonly CaseColumn[];
  readonly total: number;
}) {
  const { format } = useReader();
  const words = useCasesWords();
  const shown = cases.slice(0, MOST);
  return (
    <>
      {shown.length < total && (
        <p className="note">{words('cases.firstOf', { shown: format.count(shown.length), total: format.count(total) })}</p>
      )}
      <table className="cases-paper">
        <thead>
          <tr>
            {columns.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((record) => (
            <tr key={record.inquiry.id}>
              {columns.map((column) => (
                <td key={column.id} data-number={column.isNumber || undefined}>
                  {column.id === 'response' || column.id === 'resolution' ? (
                    <StateMark state={slaStateOf(record, column.id)} />
                  ) : (
                    <bdi>{column.text(record)}</bdi>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
