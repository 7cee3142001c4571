import { useMemo, useState } from 'react';
import { parseLocalDate } from '../../../core/calendar/local-date.ts';
import { type Calendar, type Season, WEEKDAYS, type Weekday, type WeekHours } from '../../../core/calendar/schedule.ts';
import { createHijriFormat } from '../../../i18n/hijri-date.ts';
import { Modal } from '../../ui/modal.tsx';
import { useReader } from '../../ui/reader.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { withoutSeason, withSeason } from './calendar-draft.ts';
import { FormButtons } from './day-dialog.tsx';
import { problemsAt, provenanceOf, writtenProvenance } from './entry-form.ts';
import { hoursText, parseHours } from './hours-text.ts';
import { ProvenanceFields } from './provenance-fields.tsx';
import { useDataWords } from './use-data-words.ts';

export interface SeasonDialogProps {
  readonly calendar: Calendar;
  /** null: a new one */
  readonly season: Season | null;
  readonly onClose: () => void;
  readonly onKeep: (calendar: Calendar) => void;
}

/** 4 January 2026 is a Sunday; the seven dates from it name the weekdays. */
const WEEKDAY_DATES = ['04', '05', '06', '07', '08', '09', '10'].map((day) => `2026-01-${day}`);

/** A span of dates with hours of its own, such as Ramadan. Nothing is stored here. */
export function SeasonDialog({ calendar, season, onClose, onKeep }: SeasonDialogProps) {
  const { say, language, digits, format } = useReader();
  const words = useDataWords();
  const hijri = useMemo(() => createHijriFormat(language, digits), [language, digits]);
  const [from, setFrom] = useState(season?.from ?? '');
  const [to, setTo] = useState(season?.to ?? '');
  const [hours, setHours] = useState<Readonly<Record<Weekday, string>>>(() => {
    const week: WeekHours = season?.week ?? calendar.week;
    return Object.fromEntries(WEEKDAYS.map((name) => [name, hoursText(week[name] ?? [])])) as Record<Weekday, string>;
  });
  const [provenance, setProvenance] = useState(() => provenanceOf(season, 'declared'));
  const [isAsked, setAsked] = useState(false);

  const parsed = WEEKDAYS.map((name) => [name, parseHours(hours[name])] as const);
  const week = Object.fromEntries(parsed.map(([name, intervals]) => [name, intervals ?? []]));
  const entry: Season = { from, to, week, ...writtenProvenance(provenance) };
  const others = (calendar.seasons ?? []).filter((other) => other.from !== season?.from);
  const found = problemsAt({ ...calendar, seasons: [...others, entry] }, 'seasons', others.length, language);
  const isReadable = parsed.every(([, intervals]) => intervals !== null);
  const problems = isAsked ? found : new Map<string, string>();
  const hijriOf = (on: string) => (parseLocalDate(on) === null ? undefined : words('day.hijri', { date: hijri.date(on) }));
  const keep = () => {
    setAsked(true);
    if (isReadable && found.size === 0) onKeep(withSeason(calendar, entry, season?.from ?? null));
  };
  return (
    <Modal title={season ? words('season.edit') : words('season.add')} closeLabel={say('action.close')} isOpen onClose={onClose}>
      <form
        className="entry-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <div className="form-pair">
          <TextField
            label={words('season.from')}
            type="date"
            value={from}
            onChange={setFrom}
            hint={hijriOf(from)}
            error={problems.get('from') ?? problems.get('')}
          />
          <TextField label={words('season.to')} type="date" value={to} onChange={setTo} hint={hijriOf(to)} error={problems.get('to')} />
        </div>
        <fieldset className="week-hours">
          <legend>{words('season.hours')}</legend>
          <p className="note">{words('form.hoursHint')}</p>
          {WEEKDAYS.map((name, i) => (
            <TextField
              key={name}
              label={format.weekday(WEEKDAY_DATES[i] ?? null)}
              value={hours[name]}
              direction="ltr"
              onChange={(text) => setHours({ ...hours, [name]: text })}
              error={isAsked && parsed[i]?.[1] === null ? words('form.hoursUnreadable') : problems.get(`week.${name}`)}
            />
          ))}
        </fieldset>
        <ProvenanceFields value={provenance} onChange={setProvenance} problems={problems} />
        {season && (
          <button type="button" className="button season-remove" onClick={() => onKeep(withoutSeason(calendar, season.from))}>
            {words('season.remove')}
          </button>
        )}
        <FormButtons onClose={onClose} />
      </form>
    </Modal>
  );
}
