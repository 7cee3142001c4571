/**
 * Writes src/core/calendar/presets/bh-government-days.ts: the holidays and Ramadans of Bahrain's government, 2014 to 2027.
 *
 *   npx tsx docs/calendars/predict-lunar-days.ts
 *
 * Lunar days come from the Umm al-Qura tables inside ICU (`islamic-umalqura`) and are `predicted`; what a circular announced,
 * with the address where it was read, stands in bh-government-circulars.json beside this file, is `declared`, and wins.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { DAY_SECONDS, type EpochDay, formatLocalDate, parseLocalDate, weekdayIndexOf } from '../../src/core/calendar/local-date.ts';
import type { BahrainHoliday, HolidayDay, RamadanSpan } from '../../src/core/calendar/presets/bh-government-days.ts';
import type { DayStatus } from '../../src/core/calendar/schedule.ts';

const FIRST_YEAR = 2014;
const LAST_YEAR = 2027;
const OUTPUT = new URL('../../src/core/calendar/presets/bh-government-days.ts', import.meta.url);
const CIRCULARS = new URL('./bh-government-circulars.json', import.meta.url);

type Group = Exclude<BahrainHoliday, 'arafat'>;

interface Circulars {
  readonly holidays: readonly { holiday: Group; days: readonly string[]; inLieu?: readonly string[]; source: string }[];
  readonly ramadanStarts: readonly { on: string; source: string }[];
  readonly ramadanHours: readonly { year: number; source: string }[];
}

interface Holiday {
  readonly group: Group;
  readonly days: readonly EpochDay[];
  readonly status: DayStatus;
  /** null: the rule decides */
  readonly inLieu: readonly EpochDay[] | null;
  readonly source: string | null;
}

const LUNAR: readonly { group: Group; month: number; day: number; length: number }[] = [
  { group: 'hijri-new-year', month: 1, day: 1, length: 1 },
  { group: 'ashura', month: 1, day: 9, length: 2 },
  { group: 'prophets-birthday', month: 3, day: 12, length: 1 },
  { group: 'eid-al-fitr', month: 10, day: 1, length: 3 },
  { group: 'eid-al-adha', month: 12, day: 9, length: 4 },
];
const FIXED: readonly { group: Group; date: string; length: number }[] = [
  { group: 'new-year', date: '01-01', length: 1 },
  { group: 'labour-day', date: '05-01', length: 1 },
  { group: 'national-day', date: '12-16', length: 2 },
];

const dayOf = (text: string): EpochDay => parseLocalDate(text) ?? raise(`not a date: ${text}`);
const raise = (message: string): never => {
  throw new Error(message);
};
const consecutive = (first: EpochDay, length: number): EpochDay[] => Array.from({ length }, (_, i) => first + i);
const isWeekend = (day: EpochDay): boolean => weekdayIndexOf(day) >= 5;
const compareDays = (a: { on: string }, b: { on: string }): number => (a.on < b.on ? -1 : 1);

/** Every day from the first of January 2014 to the end of 2027 with its Umm al-Qura month and day. */
function ummAlQura(): { on: EpochDay; month: number; day: number }[] {
  const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
  const first = dayOf(`${FIRST_YEAR}-01-01`);
  return consecutive(first, dayOf(`${LAST_YEAR}-12-31`) - first + 1).map((on) => {
    const parts = format.formatToParts(on * DAY_SECONDS * 1000);
    const part = (type: string): number => Number(parts.find((p) => p.type === type)?.value ?? raise(`no ${type}`));
    return { on, month: part('month'), day: part('day') };
  });
}

function holidaysOf(circulars: Circulars, hijri: ReturnType<typeof ummAlQura>): Holiday[] {
  const computed: Holiday[] = [
    ...FIXED.flatMap(({ group, date, length }) =>
      consecutive(FIRST_YEAR, LAST_YEAR - FIRST_YEAR + 1).map((year): Holiday => {
        return { group, days: consecutive(dayOf(`${year}-${date}`), length), status: 'assumed', inLieu: null, source: null };
      }),
    ),
    ...LUNAR.flatMap(({ group, month, day, length }) =>
      hijri
        .filter((h) => h.month === month && h.day === day)
        .map((h): Holiday => ({ group, days: consecutive(h.on, length), status: 'predicted', inLieu: null, source: null })),
    ),
  ];
  for (const circular of circulars.holidays) {
    const days = circular.days.map(dayOf);
    const i = computed.findIndex((h) => h.group === circular.holiday && Math.abs(h.days[0]! - days[0]!) <= 3);
    if (i < 0) raise(`no computed ${circular.holiday} near ${circular.days[0]}`);
    computed[i] = {
      group: circular.holiday,
      days,
      status: 'declared',
      inLieu: circular.inLieu?.map(dayOf) ?? null,
      source: circular.source,
    };
  }
  return computed.sort((a, b) => a.days[0]! - b.days[0]!);
}

/** Holidays and Ramadans as the preset holds them; pure but for ICU's tables. */
export function predictLunarDays(circulars: Circulars): { days: HolidayDay[]; ramadans: RamadanSpan[] } {
  const hijri = ummAlQura();
  const holidays = holidaysOf(circulars, hijri);
  const rows = new Map<EpochDay, HolidayDay>();
  const isEid = (group: Group): boolean => group === 'eid-al-fitr' || group === 'eid-al-adha';
  const taken = new Set(holidays.flatMap((h) => [...h.days, ...(h.inLieu ?? [])]));
  const earned: { holiday: Holiday; after: EpochDay }[] = [];
  for (const holiday of holidays) {
    holiday.days.forEach((day, i) => {
      const meetsAnother = holidays.some((other) => other !== holiday && other.days.includes(day));
      const name: BahrainHoliday = holiday.group === 'eid-al-adha' && i === 0 ? 'arafat' : holiday.group;
      if (!rows.has(day) || isEid(holiday.group)) rows.set(day, row(day, name, holiday.status, holiday.source, false));
      if (holiday.inLieu === null && (isWeekend(day) || (isEid(holiday.group) && meetsAnother))) earned.push({ holiday, after: day });
    });
    for (const day of holiday.inLieu ?? []) rows.set(day, row(day, holiday.group, 'declared', holiday.source, true));
  }
  for (const { holiday, after } of earned.sort((a, b) => a.after - b.after)) {
    let day = after + 1;
    while (taken.has(day) || isWeekend(day)) day++;
    taken.add(day);
    rows.set(day, row(day, holiday.group, 'predicted', null, true));
  }
  return { days: [...rows.values()].sort(compareDays), ramadans: ramadansOf(circulars, hijri, holidays) };
}

function row(day: EpochDay, holiday: BahrainHoliday, status: DayStatus, source: string | null, isInLieu: boolean): HolidayDay {
  return { on: formatLocalDate(day), holiday, status, ...(isInLieu && { isInLieu }), ...(source !== null && { source }) };
}

function ramadansOf(circulars: Circulars, hijri: ReturnType<typeof ummAlQura>, holidays: readonly Holiday[]): RamadanSpan[] {
  return hijri
    .filter((h) => h.month === 9 && h.day === 1)
    .map(({ on }): RamadanSpan => {
      const announced = circulars.ramadanStarts.find((start) => Math.abs(dayOf(start.on) - on) <= 3);
      const first = announced ? dayOf(announced.on) : on;
      const eid = holidays.find((h) => h.group === 'eid-al-fitr' && h.days[0]! > first) ?? raise('Ramadan without Eid');
      const hours = circulars.ramadanHours.find((h) => h.year === Number(formatLocalDate(first).slice(0, 4)));
      return {
        from: formatLocalDate(first),
        to: formatLocalDate(eid.days[0]! - 1),
        datesStatus: announced && eid.status === 'declared' ? 'declared' : 'predicted',
        ...(announced && { datesSource: announced.source }),
        ...(hours && { hoursSource: hours.source }),
      };
    });
}

/** The circulars that stand beside this script. */
export function readCirculars(): Circulars {
  return JSON.parse(readFileSync(CIRCULARS, 'utf8')) as Circulars;
}

function render({ days, ramadans }: ReturnType<typeof predictLunarDays>): string {
  const literal = (entry: object): string => {
    const fields = Object.entries(entry).map(([key, value]) => `${key}: ${typeof value === 'string' ? `'${value}'` : String(value)}`);
    const line = `  { ${fields.join(', ')} },`;
    return line.length <= 140 ? line : `  {\n${fields.map((field) => `    ${field},`).join('\n')}\n  },`;
  };
  const header = readFileSync(OUTPUT, 'utf8').split('\n// computed from here on')[0];
  return `${header}
// computed from here on

/** Holidays from 2014 to 2027, those on weekends too, and the days given in lieu of them. */
export const BH_HOLIDAYS: readonly HolidayDay[] = [
${days.map(literal).join('\n')}
];

/** Every Ramadan that starts from 2014 to 2027. */
export const BH_RAMADANS: readonly RamadanSpan[] = [
${ramadans.map(literal).join('\n')}
];
`;
}

if (argv[1] === fileURLToPath(import.meta.url)) writeFileSync(OUTPUT, render(predictLunarDays(readCirculars())));
