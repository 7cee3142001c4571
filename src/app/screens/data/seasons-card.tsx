import type { Calendar, Season } from '../../../core/calendar/schedule.ts';
import { WEEKDAYS } from '../../../core/calendar/schedule.ts';
import { DataCard, TableRegion } from '../../ui/data-card.tsx';
import { useReader } from '../../ui/reader.tsx';
import { hoursText } from './hours-text.ts';
import { useDataWords } from './use-data-words.ts';

/** The seasons that touch a year, with their hours, and the ordinary week beside them. */
export function SeasonsCard({
  calendar,
  year,
  onEdit,
}: {
  readonly calendar: Calendar;
  readonly year: number;
  /** null: a new one */
  readonly onEdit: (season: Season | null) => void;
}) {
  const { format, language } = useReader();
  const words = useDataWords();
  const seasons = (calendar.seasons ?? []).filter(({ from, to }) => from <= `${year}-12-31` && to >= `${year}-01-01`);
  return (
    <DataCard
      title={words('season.title', { year: format.period(String(year)) })}
      subtitle={words('season.note')}
      actions={
        <button type="button" className="button" onClick={() => onEdit(null)}>
          {words('season.add')}
        </button>
      }
    >
      <TableRegion label={words('season.title', { year: format.period(String(year)) })}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{words('season.span')}</th>
              {WEEKDAYS.map((name, i) => (
                <th key={name} scope="col">
                  {format.weekday(`2026-01-${String(4 + i).padStart(2, '0')}`)}
                </th>
              ))}
              <th scope="col">{words('day.status')}</th>
              <th scope="col">
                <span className="visually-hidden">{words('season.edit')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{words('season.ordinary')}</th>
              {WEEKDAYS.map((name) => (
                <td key={name}>
                  <Hours text={hoursText(calendar.week[name] ?? [])} />
                </td>
              ))}
              <td />
              <td />
            </tr>
            {seasons.map((season) => (
              <tr key={season.from}>
                <th scope="row">
                  {format.periodRange(season.from, season.to)}
                  <span className="note data-block data-prose">{season.reason?.[language]}</span>
                </th>
                {WEEKDAYS.map((name) => (
                  <td key={name}>
                    <Hours text={hoursText(season.week[name] ?? [])} />
                  </td>
                ))}
                <td>{season.status ? words(`dayStatus.${season.status}`) : ''}</td>
                <td>
                  <button
                    type="button"
                    className="button"
                    aria-label={words('season.editOf', { span: format.periodRange(season.from, season.to) })}
                    onClick={() => onEdit(season)}
                  >
                    {words('data.edit')}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </DataCard>
  );
}

function Hours({ text }: { readonly text: string }) {
  const words = useDataWords();
  return text === '' ? <span className="note">{words('day.closed')}</span> : <bdi dir="ltr">{text}</bdi>;
}
