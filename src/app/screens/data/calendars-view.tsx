import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { Asked } from '../../data/asked.tsx';
import { useEngine } from '../../data/engine-context.tsx';
import { metaOptions } from '../../data/query-options.ts';
import { DataCard, TableRegion } from '../../ui/data-card.tsx';
import { useReader } from '../../ui/reader.tsx';
import { addressOf, useView } from '../../url/use-view.ts';
import { dataPath } from './data-path.ts';
import { useDataWords } from './use-data-words.ts';

/** The calendars that figures can be measured on. */
export function CalendarsView() {
  const { say, format, language } = useReader();
  const words = useDataWords();
  const [view] = useView();
  const meta = useQuery(metaOptions(useEngine()));
  return (
    <Asked result={meta} height={240}>
      {({ calendars, calendar: inForce }) => (
        <DataCard title={words('calendars.list')} subtitle={words('calendars.listNote')}>
          <TableRegion label={words('calendars.list')}>
            <table className="data-table">
              <thead>
                <tr>
                  <th scope="col">{say('time.calendar')}</th>
                  <th scope="col">{words('data.version')}</th>
                  <th scope="col">{say('time.zone')}</th>
                  <th scope="col">{words('calendars.coveredTo')}</th>
                  <th scope="col">{words('data.origin')}</th>
                  <th scope="col">{words('data.use')}</th>
                </tr>
              </thead>
              <tbody>
                {calendars.map(({ id, version, title, timeZone, coveredTo, isPreset }) => (
                  <tr key={id}>
                    <th scope="row">
                      <Link href={addressOf(dataPath({ view: 'calendar', id, year: null, on: null }), view)}>
                        <bdi>{title?.[language] ?? id}</bdi>
                      </Link>
                    </th>
                    <td>
                      <bdi dir="ltr">{version}</bdi>
                    </td>
                    <td>
                      <bdi dir="ltr">{timeZone}</bdi>
                    </td>
                    <td>{coveredTo === null ? words('calendars.coveredAlways') : format.date(coveredTo)}</td>
                    <td>{isPreset ? words('data.preset') : words('data.edited')}</td>
                    <td>{id === inForce ? <span className="in-force">● {words('data.inForce')}</span> : ''}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableRegion>
        </DataCard>
      )}
    </Asked>
  );
}
