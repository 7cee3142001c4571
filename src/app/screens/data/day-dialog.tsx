import { useMemo, useState } from 'react';
import { parseLocalDate } from '../../../core/calendar/local-date.ts';
import type { Calendar, DayStatus, SpecialDay } from '../../../core/calendar/schedule.ts';
import { createHijriFormat } from '../../../i18n/hijri-date.ts';
import { Modal } from '../../ui/modal.tsx';
import { useReader } from '../../ui/reader.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { withDay } from './calendar-draft.ts';
import { problemsAt, provenanceOf, writtenProvenance } from './entry-form.ts';
import { hoursText, parseHours } from './hours-text.ts';
import { ProvenanceFields } from './provenance-fields.tsx';
import { useDataWords } from './use-data-words.ts';

export interface DayDialogProps {
  readonly calendar: Calendar;
  /** null: a new one */
  readonly day: SpecialDay | null;
  readonly on: string;
  /** what the status starts as */
  readonly status: DayStatus;
  readonly onClose: () => void;
  readonly onKeep: (calendar: Calendar, on: string) => void;
}

/** One special day of the draft. Nothing is stored here. */
export function DayDialog({ calendar, day, on, status, onClose, onKeep }: DayDialogProps) {
  const { say, language, digits } = useReader();
  const words = useDataWords();
  const hijri = useMemo(() => createHijriFormat(language, digits), [language, digits]);
  const [date, setDate] = useState(on);
  const [hours, setHours] = useState(hoursText(day?.hours ?? []));
  const [provenance, setProvenance] = useState(() => ({ ...provenanceOf(day, status), status }));
  const [isAsked, setAsked] = useState(false);

  const intervals = parseHours(hours);
  const entry: SpecialDay = { on: date, hours: intervals ?? [], ...writtenProvenance(provenance) };
  // Judged as the last one listed, so that a date that is there already is its own fault and not the other's.
  const others = (calendar.days ?? []).filter((other) => other.on !== day?.on);
  const found = problemsAt({ ...calendar, days: [...others, entry] }, 'days', others.length, language);
  const problems = isAsked ? found : new Map<string, string>();
  const hoursError = isAsked && intervals === null ? words('form.hoursUnreadable') : problems.get('hours');
  const keep = () => {
    setAsked(true);
    if (intervals !== null && found.size === 0) onKeep(withDay(calendar, entry, day?.on ?? null), date);
  };
  return (
    <Modal title={day ? words('day.edit') : words('day.add')} closeLabel={say('action.close')} isOpen onClose={onClose}>
      <form
        className="entry-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <TextField
          label={words('form.date')}
          type="date"
          value={date}
          onChange={setDate}
          hint={parseLocalDate(date) === null ? undefined : words('day.hijri', { date: hijri.date(date) })}
          error={problems.get('on') ?? problems.get('')}
        />
        <TextField
          label={words('day.hours')}
          value={hours}
          direction="ltr"
          onChange={setHours}
          hint={words('form.hoursHint')}
          error={hoursError}
        />
        <ProvenanceFields value={provenance} onChange={setProvenance} problems={problems} />
        <FormButtons onClose={onClose} />
      </form>
    </Modal>
  );
}

/** Keeping puts the entry into the draft; the draft itself is saved elsewhere, and says so. */
export function FormButtons({ onClose }: { readonly onClose: () => void }) {
  const { say } = useReader();
  const words = useDataWords();
  return (
    <footer className="form-buttons">
      <p className="note">{words('form.draftOnly')}</p>
      <button type="button" className="button" onClick={onClose}>
        {say('action.cancel')}
      </button>
      <button type="submit" className="button button-primary">
        {words('form.keep')}
      </button>
    </footer>
  );
}
