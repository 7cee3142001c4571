import type { Calendar } from '../schedule.ts';
import { always } from './always.ts';
import { bhGovernment } from './bh-government.ts';
import { uae } from './uae.ts';

/** The calendars that come with the product, the default one first. */
export const CALENDAR_PRESETS: readonly Calendar[] = [bhGovernment, uae, always];

/** The preset of that id, or null. */
export function findCalendarPreset(id: string): Calendar | null {
  return CALENDAR_PRESETS.find((calendar) => calendar.id === id) ?? null;
}
