import { type KeyboardEvent, useMemo, useRef } from 'react';
import { formatLocalDate, parseLocalDate } from '../../../core/calendar/local-date.ts';
import { WEEKDAYS, type Weekday } from '../../../core/calendar/schedule.ts';
import { createHijriFormat, type HijriFormat } from '../../../i18n/hijri-date.ts';
import { useReader } from '../../ui/reader.tsx';
import { hoursText } from './hours-text.ts';
import { type DataWords, useDataWords } from './use-data-words.ts';
import type { PlannedDay, PlannedMonth } from './year-model.ts';
import './year-grid.css';

export interface YearGridProps {
  readonly months: readonly PlannedMonth[];
  readonly weekStartsOn: Weekday;
  readonly selected: string | null;
  /** dates that the draft changes */
  readonly changed: ReadonlySet<string>;
  readonly onSelect: (on: string) => void;
}

/** A Sunday: weekday names are taken from the days after it. */
const SUNDAY = '2026-01-04';

/** Twelve small months. One stop of the Tab key; arrows walk by day and week, Page keys by month. */
export function YearGrid({ months, weekStartsOn, selected, changed, onSelect }: YearGridProps) {
  const { language, digits, format } = useReader();
  const words = useDataWords();
  const hijri = useMemo(() => createHijriFormat(language, digits), [language, digits]);
  const grid = useRef<HTMLDivElement>(null);
  const first = `${months[0]?.label}-01`;
  const year = first.slice(0, 4);
  const stop = selected?.startsWith(year) ? selected : first;
  const names = WEEKDAYS.map((_, i) => format.weekday(shifted(SUNDAY, WEEKDAYS.indexOf(weekStartsOn) + i)));

  const walk = (event: KeyboardEvent) => {
    const on = (event.target as HTMLElement).closest<HTMLElement>('[data-on]')?.dataset.on;
    const forward = format.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = format.direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const steps: Record<string, number> = { [forward]: 1, [back]: -1, ArrowDown: 7, ArrowUp: -7, PageDown: 28, PageUp: -28 };
    const step = steps[event.key];
    if (on === undefined || step === undefined) return;
    event.preventDefault();
    const next = shifted(on, step);
    const cell = grid.current?.querySelector<HTMLElement>(`[data-on="${next}"]`);
    cell?.focus();
    if (cell) onSelect(next);
  };

  return (
    <div className="year-grid" ref={grid} onKeyDown={walk} role="group" aria-label={words('year.grid', { year: format.period(year) })}>
      {months.map(({ label, weeks }) => {
        const days = weeks.flat().flatMap((day) => day ?? []);
        return (
          <table key={label} className="month">
            <caption>
              <span className="month-name">
                <strong>{format.period(label)}</strong>
                <span className="note">{hijri.months(days[0]?.on ?? first, days.at(-1)?.on ?? first)}</span>
              </span>
            </caption>
            <thead>
              <tr>
                {names.map((name) => (
                  <th key={name} scope="col" abbr={name}>
                    <span aria-hidden="true">{language === 'ar' ? name.replace(/^ال/, '').slice(0, 1) : name.slice(0, 2)}</span>
                    <span className="visually-hidden">{name}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeks.map((week, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a week of a month is its place
                <tr key={i}>
                  {week.map((day, at) =>
                    day === null ? (
                      // biome-ignore lint/suspicious/noArrayIndexKey: an empty cell is its place
                      <td key={at} />
                    ) : (
                      <td key={day.on}>
                        <button
                          type="button"
                          className="day"
                          data-on={day.on}
                          data-kind={day.kind}
                          data-status={day.status ?? undefined}
                          data-changed={changed.has(day.on) || undefined}
                          data-uncovered={day.isUncovered || undefined}
                          aria-pressed={day.on === selected}
                          tabIndex={day.on === stop ? 0 : -1}
                          aria-label={dayLabel(day, {
                            words,
                            dateOf: format.dateWithWeekday,
                            hijri,
                            language,
                            isChanged: changed.has(day.on),
                          })}
                          onClick={() => onSelect(day.on)}
                        >
                          <span>{format.decimal(Number(day.on.slice(8)))}</span>
                          <small>{hijri.day(day.on)}</small>
                        </button>
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </div>
  );
}

const shifted = (on: string, days: number): string => formatLocalDate((parseLocalDate(on) ?? 0) + days);

interface LabelWords {
  readonly words: DataWords;
  readonly dateOf: (on: string) => string;
  readonly hijri: HijriFormat;
  readonly language: 'en' | 'ar';
  readonly isChanged: boolean;
}

function dayLabel(day: PlannedDay, { words, dateOf, hijri, language, isChanged }: LabelWords): string {
  const parts = [
    dateOf(day.on),
    hijri.date(day.on),
    words(`dayKind.${day.kind}`),
    day.hours.length > 0 ? hoursText(day.hours) : null,
    day.reason?.[language] ?? null,
    day.status === null ? null : words(`dayStatus.${day.status}`),
    day.isUncovered ? words('year.uncovered') : null,
    isChanged ? words('year.changed') : null,
  ];
  return parts.filter((part) => part !== null).join(language === 'ar' ? '، ' : ', ');
}

/** What the shapes mean, in words. */
export function YearLegend() {
  const words = useDataWords();
  const kinds = ['working', 'short', 'season', 'weekend', 'special'] as const;
  const statuses = ['declared', 'predicted', 'assumed'] as const;
  return (
    <ul className="year-legend" aria-label={words('year.legend')}>
      {kinds.map((kind) => (
        <li key={kind}>
          <i className="day" data-kind={kind} aria-hidden="true" />
          {words(`dayKind.${kind}`)}
        </li>
      ))}
      {statuses.map((status) => (
        <li key={status}>
          <i className="day" data-kind="holiday" data-status={status} aria-hidden="true" />
          {words('year.legendStatus', { status: words(`dayStatus.${status}`) })}
        </li>
      ))}
    </ul>
  );
}
