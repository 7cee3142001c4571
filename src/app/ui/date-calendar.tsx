import { CalendarDate, GregorianCalendar, parseDate } from '@internationalized/date';
import { useContext, useMemo } from 'react';
import { Button } from 'react-aria-components/Button';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarStateContext,
} from 'react-aria-components/Calendar';
import { createHijriFormat } from '../../i18n/hijri-date.ts';
import './date-calendar.css';
import { Icon } from './icon.tsx';
import { useReader } from './reader.tsx';

export interface DateCalendarProps {
  readonly label: string;
  /** local dates, `2026-09-30`; null: none is chosen, and the calendar opens at `latest` */
  readonly value: string | null;
  readonly onChange: (on: string) => void;
  readonly earliest: string;
  readonly latest: string;
  readonly weekStartsOn: 'sun' | 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat';
  readonly words: { readonly previous: string; readonly next: string; readonly month: string };
}

/** A month of days, each with its Hijri day beside it (Umm al-Qura), in both languages; weeks begin as the working calendar's do. */
export function DateCalendar({ label, value, onChange, earliest, latest, weekStartsOn, words }: DateCalendarProps) {
  const { format, language, digits } = useReader();
  const hijri = useMemo(() => createHijriFormat(language, digits), [language, digits]);
  return (
    <Calendar
      className="calendar"
      aria-label={label}
      value={value === null ? null : parseDate(value)}
      defaultFocusedValue={parseDate(value ?? latest)}
      minValue={parseDate(earliest)}
      maxValue={parseDate(latest)}
      firstDayOfWeek={weekStartsOn}
      createCalendar={() => new GregorianCalendar()}
      onChange={(date) => onChange(date.toString())}
    >
      <header>
        <Button slot="previous" className="quiet-button calendar-step" aria-label={words.previous}>
          <Icon name="back" />
        </Button>
        <MonthChoice label={words.month} earliest={earliest} latest={latest} nameOf={format.period} />
        <Button slot="next" className="quiet-button calendar-step" aria-label={words.next}>
          <Icon name="forth" />
        </Button>
      </header>
      <HijriMonths nameOf={hijri.months} />
      <CalendarGrid weekdayStyle="short">
        <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
        <CalendarGridBody>
          {(date) => (
            <CalendarCell date={date} className="calendar-day">
              {({ formattedDate }) => (
                <>
                  {formattedDate}
                  <small>{hijri.day(date.toString())}</small>
                </>
              )}
            </CalendarCell>
          )}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}

interface MonthChoiceProps {
  readonly label: string;
  readonly earliest: string;
  readonly latest: string;
  readonly nameOf: (label: string) => string;
}

/** Any month of the range at once: years back is one choice, not dozens of steps. */
function MonthChoice({ label, earliest, latest, nameOf }: MonthChoiceProps) {
  const state = useContext(CalendarStateContext);
  const months = monthsBetween(earliest.slice(0, 7), latest.slice(0, 7));
  return (
    <select
      className="calendar-month"
      aria-label={label}
      value={state?.visibleRange.start.toString().slice(0, 7)}
      onChange={({ target }) => {
        const [year, month] = target.value.split('-').map(Number);
        state?.setFocusedDate(new CalendarDate(year ?? 1970, month ?? 1, 1));
      }}
    >
      {months.map((month) => (
        <option key={month} value={month}>
          {nameOf(month)}
        </option>
      ))}
    </select>
  );
}

function HijriMonths({ nameOf }: { readonly nameOf: (from: string, to: string) => string }) {
  const range = useContext(CalendarStateContext)?.visibleRange;
  return <p className="note calendar-hijri">{range && nameOf(range.start.toString(), range.end.toString())}</p>;
}

/** `2026-10`, both ends included, the latest first. */
function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  let [year, month] = last.split('-').map(Number) as [number, number];
  for (let label = last; label >= first; label = `${year}-${String(month).padStart(2, '0')}`) {
    months.push(label);
    month--;
    if (month === 0) [year, month] = [year - 1, 12];
  }
  return months;
}
