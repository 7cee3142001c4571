import { useMemo } from 'react';
import type { Season, SpecialDay } from '../../../core/calendar/schedule.ts';
import { createHijriFormat } from '../../../i18n/hijri-date.ts';
import { useReader } from '../../ui/reader.tsx';
import { hoursText } from './hours-text.ts';
import { useDataWords } from './use-data-words.ts';
import type { PlannedDay } from './year-model.ts';

export interface DayPanelProps {
  readonly day: PlannedDay;
  readonly onEdit: (day: SpecialDay | null) => void;
  readonly onRemove: (on: string) => void;
  readonly onDeclare: (day: SpecialDay) => void;
  readonly onEditSeason: (season: Season) => void;
}

/** The selected day: what it is, why, and on whose word. */
export function DayPanel({ day, onEdit, onRemove, onDeclare, onEditSeason }: DayPanelProps) {
  const { format, language, digits } = useReader();
  const words = useDataWords();
  const hijri = useMemo(() => createHijriFormat(language, digits), [language, digits]);
  const { from } = day;
  const other = language === 'ar' ? 'en' : 'ar';
  return (
    <section className="day-panel" aria-label={words('day.selected')}>
      <h3>{format.dateWithWeekday(day.on)}</h3>
      <p className="note">{words('day.hijri', { date: hijri.date(day.on) })}</p>
      <dl>
        <div>
          <dt>{words('day.what')}</dt>
          <dd>{words(`dayKind.${day.kind}`)}</dd>
        </div>
        <div>
          <dt>{words('day.hours')}</dt>
          <dd>{day.hours.length > 0 ? <bdi dir="ltr">{hoursText(day.hours)}</bdi> : words('day.closed')}</dd>
        </div>
        {day.reason && (
          <div>
            <dt>{words('day.reason')}</dt>
            <dd>
              {day.reason[language]}
              <span className="note data-block">
                <bdi lang={other}>{day.reason[other]}</bdi>
              </span>
            </dd>
          </div>
        )}
        {day.status && (
          <div>
            <dt>{words('day.status')}</dt>
            <dd>
              <strong>{words(`dayStatus.${day.status}`)}</strong>
              <span className="note data-block">{words(`dayStatusLong.${day.status}`)}</span>
            </dd>
          </div>
        )}
        {day.source && (
          <div>
            <dt>{words('data.source')}</dt>
            <dd className="day-source">
              <SourceText text={day.source} />
            </dd>
          </div>
        )}
        {day.isUncovered && (
          <div>
            <dt>{words('calendars.coveredTo')}</dt>
            <dd>{words('year.uncovered')}</dd>
          </div>
        )}
      </dl>
      <div className="data-actions">
        {from?.layer === 'day' ? (
          <>
            {from.day.status !== 'declared' && (
              <button type="button" className="button button-primary" onClick={() => onDeclare(from.day)}>
                {words('day.declare')}
              </button>
            )}
            <button type="button" className="button" onClick={() => onEdit(from.day)}>
              {words('day.edit')}
            </button>
            <button type="button" className="button" onClick={() => onRemove(from.day.on)}>
              {words('day.remove')}
            </button>
          </>
        ) : (
          <>
            <button type="button" className="button" onClick={() => onEdit(null)}>
              {words('day.add')}
            </button>
            {from?.layer === 'season' && (
              <button type="button" className="button" onClick={() => onEditSeason(from.season)}>
                {words('season.edit')}
              </button>
            )}
          </>
        )}
      </div>
    </section>
  );
}

/** Words as they were written, one run of one direction; addresses in them can be opened. */
function SourceText({ text }: { readonly text: string }) {
  return (
    <bdi>
      {text.split(/(https?:\S+)/).map((part, i) =>
        i % 2 === 0 ? (
          part
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text stay where they are
          <a key={i} href={part} target="_blank" rel="noreferrer">
            <bdi dir="ltr">{part}</bdi>
          </a>
        ),
      )}
    </bdi>
  );
}
