import type { Bilingual } from '../kpis/kpi.ts';
import { type CalendarProblem, type CalendarProblemCode, calendarProblem } from './calendar-problem.ts';
import { parseLocalDate } from './local-date.ts';
import type { Calendar, DayStatus, Interval, Season, SpecialDay, Weekday, WeekHours } from './schedule.ts';
import { WEEKDAYS } from './schedule.ts';
import { parseWallTime } from './wall-time.ts';
import { compileZone } from './zone.ts';

export type ParsedCalendar =
  | { readonly ok: true; readonly calendar: Calendar }
  | { readonly ok: false; readonly problems: readonly CalendarProblem[] };

type Fields = Readonly<Record<string, unknown>>;

/**
 * Untrusted document to calendar, or everything that is wrong with it, each with its place. Fields it does not know are left out.
 * @source definitions, section 3
 */
export function parseCalendar(untrusted: unknown): ParsedCalendar {
  const parser = new CalendarParser();
  const calendar = parser.calendar(untrusted);
  return parser.problems.length === 0 && calendar !== null ? { ok: true, calendar } : { ok: false, problems: parser.problems };
}

class CalendarParser {
  readonly problems: CalendarProblem[] = [];

  calendar(value: unknown): Calendar | null {
    const raw = this.fields(value, 'calendar');
    if (raw === null) return null;
    const id = this.text(raw.id, 'id');
    const version = this.text(raw.version, 'version');
    const timeZone = this.zone(raw.timeZone);
    const coveredTo = isAbsent(raw.coveredTo) ? null : this.date(raw.coveredTo, 'coveredTo').text;
    const week = this.week(raw.week, 'week');
    const title = this.bilingual(raw.title, 'title');
    return {
      id,
      version,
      ...(title && { title }),
      timeZone,
      coveredTo,
      week,
      seasons: this.seasons(raw.seasons),
      days: this.days(raw.days),
    };
  }

  private seasons(value: unknown): readonly Season[] {
    const spans: { from: number; to: number }[] = [];
    return this.list(value, 'seasons').flatMap((entry, i) => {
      const place = `seasons[${i}]`;
      const raw = this.fields(entry, place);
      if (raw === null) return [];
      const from = this.date(raw.from, `${place}.from`);
      const to = this.date(raw.to, `${place}.to`);
      if (from.day !== null && to.day !== null) {
        const span = { from: from.day, to: to.day };
        if (span.to < span.from) this.report(place, 'reversed-season');
        else if (spans.some((other) => other.from <= span.to && span.from <= other.to)) this.report(place, 'overlapping-seasons');
        spans.push(span);
      }
      return [{ from: from.text, to: to.text, week: this.week(raw.week, `${place}.week`), ...this.provenance(raw, place) }];
    });
  }

  private days(value: unknown): readonly SpecialDay[] {
    const seen = new Set<number>();
    return this.list(value, 'days').flatMap((entry, i) => {
      const place = `days[${i}]`;
      const raw = this.fields(entry, place);
      if (raw === null) return [];
      const on = this.date(raw.on, `${place}.on`);
      if (on.day !== null && seen.has(on.day)) this.report(place, 'duplicate-day');
      if (on.day !== null) seen.add(on.day);
      return [{ on: on.text, hours: this.intervals(raw.hours, `${place}.hours`, 'required'), ...this.provenance(raw, place) }];
    });
  }

  private week(value: unknown, place: string): WeekHours {
    const raw = this.fields(value, place) ?? {};
    const week: Partial<Record<Weekday, readonly Interval[]>> = {};
    for (const [name, hours] of Object.entries(raw)) {
      if ((WEEKDAYS as readonly string[]).includes(name)) week[name as Weekday] = this.intervals(hours, `${place}.${name}`);
      else this.report(`${place}.${name}`, 'unknown-weekday');
    }
    return week;
  }

  private intervals(value: unknown, place: string, need?: 'required'): readonly Interval[] {
    if (need === 'required' && isAbsent(value)) this.report(place, 'missing');
    let previous: { from: number; to: number } | null = null;
    return this.list(value, place).flatMap((entry, i) => {
      const at = `${place}[${i}]`;
      if (!Array.isArray(entry) || entry.length !== 2 || !entry.every((time) => typeof time === 'string')) {
        this.report(at, 'wrong-type');
        return [];
      }
      const [from, to] = (entry as [string, string]).map(parseWallTime) as [number | null, number | null];
      if (from === null || to === null) {
        this.report(at, to === null && isLateHour(entry[1]!) ? 'past-midnight' : 'malformed-time');
        return [];
      }
      if (from === 24 * 3600) this.report(at, 'start-at-24');
      else if (to === from) this.report(at, 'empty-interval');
      else if (to < from) this.report(at, 'past-midnight');
      else if (previous !== null && from < previous.from) this.report(at, 'unsorted-intervals');
      else if (previous !== null && from < previous.to) this.report(at, 'overlapping-intervals');
      previous = { from, to };
      return [[entry[0], entry[1]] as Interval];
    });
  }

  private provenance(raw: Fields, place: string): { status?: DayStatus; reason?: Bilingual; source?: string } {
    const reason = this.bilingual(raw.reason, `${place}.reason`);
    const source = isAbsent(raw.source) ? undefined : this.text(raw.source, `${place}.source`);
    const isStatus = raw.status === 'declared' || raw.status === 'predicted' || raw.status === 'assumed';
    if (!isStatus && !isAbsent(raw.status)) this.report(`${place}.status`, 'unknown-status');
    return { ...(isStatus && { status: raw.status as DayStatus }), ...(reason && { reason }), ...(source && { source }) };
  }

  private bilingual(value: unknown, place: string): Bilingual | undefined {
    if (isAbsent(value)) return undefined;
    const raw = this.fields(value, place);
    return raw ? { en: this.text(raw.en, `${place}.en`), ar: this.text(raw.ar, `${place}.ar`) } : undefined;
  }

  private zone(value: unknown): string {
    const name = this.text(value, 'timeZone');
    if (name === '') return name;
    try {
      compileZone(name);
    } catch {
      this.report('timeZone', 'unknown-zone');
    }
    return name;
  }

  private date(value: unknown, place: string): { text: string; day: number | null } {
    const text = this.text(value, place);
    const day = parseLocalDate(text);
    if (day === null && text !== '') this.report(place, 'malformed-date');
    return { text, day };
  }

  private text(value: unknown, place: string): string {
    if (typeof value === 'string' && value.trim() !== '') return value;
    this.report(place, isAbsent(value) || value === '' ? 'missing' : 'wrong-type');
    return '';
  }

  private fields(value: unknown, place: string): Fields | null {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
    this.report(place, isAbsent(value) ? 'missing' : 'wrong-type');
    return null;
  }

  private list(value: unknown, place: string): readonly unknown[] {
    if (Array.isArray(value)) return value;
    if (!isAbsent(value)) this.report(place, 'wrong-type');
    return [];
  }

  private report(place: string, code: CalendarProblemCode): void {
    this.problems.push(calendarProblem(place, code));
  }
}

const isAbsent = (value: unknown): boolean => value === undefined || value === null;
// "26:00" is how shift plans write two in the morning.
const isLateHour = (time: string): boolean => /^(?:24:(?!00)|2[5-9]:|3\d:|4[0-8]:)[0-5]?\d?$/.test(time);
