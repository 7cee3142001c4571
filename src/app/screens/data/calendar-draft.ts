import type { Calendar, Season, SpecialDay } from '../../../core/calendar/schedule.ts';

/** One difference between the stored calendar and the draft. */
export interface CalendarChange {
  readonly layer: 'day' | 'season';
  /** the date, or the season's first */
  readonly on: string;
  readonly what: 'added' | 'changed' | 'removed';
}

/** Puts the day in its place by date, in place of the one on `replaced` (null: none). */
export function withDay(calendar: Calendar, day: SpecialDay, replaced: string | null): Calendar {
  const others = (calendar.days ?? []).filter(({ on }) => on !== replaced);
  return { ...calendar, days: [...others, day].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on))) };
}

export const withoutDay = (calendar: Calendar, on: string): Calendar => ({
  ...calendar,
  days: (calendar.days ?? []).filter((day) => day.on !== on),
});

/** Puts the season in its place, in place of the one that began on `replaced` (null: none). */
export function withSeason(calendar: Calendar, season: Season, replaced: string | null): Calendar {
  const others = (calendar.seasons ?? []).filter(({ from }) => from !== replaced);
  return { ...calendar, seasons: [...others, season].sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from))) };
}

export const withoutSeason = (calendar: Calendar, from: string): Calendar => ({
  ...calendar,
  seasons: (calendar.seasons ?? []).filter((season) => season.from !== from),
});

/** What saving the draft would change. */
export function changesOf(stored: Calendar, draft: Calendar): readonly CalendarChange[] {
  return [
    ...differences('day', stored.days ?? [], draft.days ?? [], ({ on }) => on),
    ...differences('season', stored.seasons ?? [], draft.seasons ?? [], ({ from }) => from),
  ];
}

function differences<T>(layer: CalendarChange['layer'], stored: readonly T[], draft: readonly T[], keyOf: (entry: T) => string) {
  const before = new Map(stored.map((entry) => [keyOf(entry), JSON.stringify(entry)]));
  const after = new Map(draft.map((entry) => [keyOf(entry), JSON.stringify(entry)]));
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((on): CalendarChange[] => {
    if (!before.has(on)) return [{ layer, on, what: 'added' }];
    if (!after.has(on)) return [{ layer, on, what: 'removed' }];
    return before.get(on) === after.get(on) ? [] : [{ layer, on, what: 'changed' }];
  });
}
