import { DataCard, TableRegion } from '../../ui/data-card.tsx';
import { useReader } from '../../ui/reader.tsx';
import { State } from '../state.tsx';
import { useEither } from '../use-either.ts';

export function DataCardPiece() {
  const { format } = useReader();
  const either = useEither();
  const title = either('Duplicates', 'المكررات');
  return (
    <>
      <State name="with a subtitle, something to do, and a table" width={420}>
        <DataCard
          title={title}
          subtitle={either('Kept, and counted once.', 'محفوظة، وتُحتسب مرة واحدة.')}
          actions={
            <button type="button" className="button">
              {either('Download', 'تنزيل')}
            </button>
          }
        >
          <TableRegion label={title}>
            <table>
              <tbody>
                {['C-1024', 'C-1031'].map((id) => (
                  <tr key={id}>
                    <th scope="row">{id}</th>
                    <td>{format.count(2)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableRegion>
        </DataCard>
      </State>
      <State name="bare" width={280}>
        <DataCard title={either('Predicted days', 'أيام متوقّعة')}>
          <p>{either('There are none.', 'لا توجد.')}</p>
        </DataCard>
      </State>
    </>
  );
}
