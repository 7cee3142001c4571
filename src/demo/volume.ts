import { BH_RAMADANS } from '../core/calendar/presets/bh-government-days.ts';
import type { Random } from './random.ts';

/** How busy each calendar month is, January first: summer is quiet, autumn is not. */
const SEASON = [1.05, 1.01, 1.02, 1, 1.01, 0.98, 0.92, 0.91, 1.05, 1.07, 1.03, 0.97] as const;

const FEWEST = 1015;
const MOST = 1685;

/** Distinct citizens of a month: slow growth, seasons, a dip in Ramadan, and noise. */
export function citizensOf(
  month: { readonly startsAt: number; readonly endsAt: number; readonly index: number; readonly of: number },
  random: Random,
): number {
  const growth = 1265 + 225 * (month.index / Math.max(month.of - 1, 1));
  const season = SEASON[new Date((month.startsAt + 10 * 86_400) * 1000).getUTCMonth()] ?? 1;
  const dip = 1 - 0.17 * ramadanShare(month.startsAt, month.endsAt);
  const citizens = Math.round(growth * season * dip * (1 + 0.02 * random.normal()));
  return Math.min(Math.max(citizens, FEWEST), MOST);
}

function ramadanShare(startsAt: number, endsAt: number): number {
  let seconds = 0;
  for (const { from, to } of BH_RAMADANS) {
    const first = Date.parse(`${from}T00:00:00+03:00`) / 1000;
    const end = Date.parse(`${to}T00:00:00+03:00`) / 1000 + 86_400;
    seconds += Math.max(0, Math.min(end, endsAt) - Math.max(first, startsAt));
  }
  return seconds / (endsAt - startsAt);
}
