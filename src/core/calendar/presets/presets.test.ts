import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../instant.ts';
import { compileCalendar } from '../compile-calendar.ts';
import { parseCalendar } from '../validate-calendar.ts';
import { weekStartsOn } from '../week-start.ts';
import { bhGovernment } from './bh-government.ts';
import { BH_HOLIDAYS, BH_RAMADANS } from './bh-government-days.ts';
import { CALENDAR_PRESETS, findCalendarPreset } from './index.ts';

interface Script {
  predictLunarDays(circulars: unknown): unknown;
  readCirculars(): unknown;
}
// The script belongs to no layer's project, so it is loaded by address and not by type.
const SCRIPT: string = new URL('../../../../docs/calendars/predict-lunar-days.ts', import.meta.url).href;

const at = (text: string): number => parseInstant(text)!;
const dayNamed = (on: string) => bhGovernment.days!.find((day) => day.on === on);

describe('calendar presets', () => {
  it('are valid, compile, and are found by their id', () => {
    expect(CALENDAR_PRESETS.map(({ id }) => id)).toEqual(['bh-government', 'uae', 'always']);
    for (const preset of CALENDAR_PRESETS) {
      expect(parseCalendar(preset)).toMatchObject({ ok: true });
      expect(compileCalendar(preset).hasHours).toBe(true);
      expect(findCalendarPreset(preset.id)).toBe(preset);
    }
    expect(findCalendarPreset('nowhere')).toBeNull();
  });

  it('open the week on Sunday in Bahrain, on Monday in the Emirates and around the clock', () => {
    expect(CALENDAR_PRESETS.map(weekStartsOn)).toEqual(['sun', 'mon', 'mon']);
  });
});

describe('bh-government', () => {
  it('is what the committed script computes from the committed circulars', async () => {
    const { predictLunarDays, readCirculars } = (await import(/* @vite-ignore */ SCRIPT)) as Script;
    expect(predictLunarDays(readCirculars())).toEqual({ days: BH_HOLIDAYS, ramadans: BH_RAMADANS });
  });

  it('declares a day only with an address, and names every day in both languages', () => {
    for (const day of bhGovernment.days!) {
      expect(day.status === 'declared', day.on).toBe(/^https?:\/\//.test(day.source ?? ''));
      expect(day.reason!.en).not.toBe('');
      expect(day.reason!.ar).toMatch(/[\u0600-\u06ff]/);
    }
  });

  it('follows the circulars where they differ from Umm al-Qura: Ashura a day later', () => {
    for (const on of ['2017-09-30', '2017-10-01', '2019-09-09', '2019-09-10', '2023-07-28', '2023-07-29', '2025-07-05', '2025-07-06']) {
      expect(dayNamed(on), on).toMatchObject({ status: 'declared', reason: { en: 'Ashura' } });
    }
    for (const on of ['2017-09-29', '2019-09-08', '2023-07-27', '2025-07-04']) expect(dayNamed(on), on).toBeUndefined();
  });

  it('gives working days in lieu of a Friday and a Saturday', () => {
    expect(dayNamed('2022-12-18')).toMatchObject({ status: 'declared', reason: { en: 'In lieu of National Day and Accession Day' } });
    expect(dayNamed('2022-12-19')).toMatchObject({ status: 'declared' });
    expect(dayNamed('2026-05-01')).toMatchObject({ status: 'assumed' });
    expect(dayNamed('2026-05-03')).toMatchObject({ status: 'predicted', reason: { en: 'In lieu of Labour Day' } });
  });

  it('gives every holiday on a weekend its day in lieu, but Arafat on a Friday in two circulars', () => {
    const weekends = BH_HOLIDAYS.filter(({ on }) => [5, 6].includes(new Date(on).getUTCDay()));
    const inLieu = BH_HOLIDAYS.filter((day) => day.isInLieu);
    const arafatFridays = weekends.filter(({ on }) => on === '2014-10-03' || on === '2022-07-08');
    expect(arafatFridays.map(({ holiday }) => holiday)).toEqual(['arafat', 'arafat']);
    expect(inLieu).toHaveLength(weekends.length - arafatFridays.length);
  });

  it('has Ramadan hours by Umm al-Qura in 2026, predicted', () => {
    expect(bhGovernment.seasons!.find(({ from }) => from === '2026-02-18')).toMatchObject({ to: '2026-03-19', status: 'predicted' });
    const clock = compileCalendar(bhGovernment);
    expect(clock.working(at('2026-02-17T00:00:00+03:00'), at('2026-02-18T00:00:00+03:00'))).toBe(7.25 * 3600);
    expect(clock.working(at('2026-02-18T00:00:00+03:00'), at('2026-02-19T00:00:00+03:00'))).toBe(6 * 3600);
  });

  it('assumes the hours before the edict was published, on every ordinary day, and not after', () => {
    const seasonOf = (on: string) => bhGovernment.seasons!.find(({ from, to }) => from <= on && on <= to);
    for (const on of ['1999-06-06', '2014-01-05', '2018-11-11', '2023-03-22', '2023-04-25', '2023-05-14']) {
      expect(seasonOf(on), on).toMatchObject({ status: 'assumed', week: bhGovernment.week });
    }
    expect(seasonOf('2023-05-15')).toBeUndefined();
    expect(seasonOf('2023-04-02')).toMatchObject({ status: 'declared' });
    expect(seasonOf('2020-05-03')).toMatchObject({ status: 'predicted' });
  });

  it('says which figures rest on a prediction', () => {
    const clock = compileCalendar(bhGovernment);
    expect(clock.restsOnPrediction(at('2025-11-01T00:00:00+03:00'), at('2026-01-01T00:00:00+03:00'))).toBe(false);
    expect(clock.restsOnPrediction(at('2026-02-01T00:00:00+03:00'), at('2026-03-01T00:00:00+03:00'))).toBe(true);
    expect(clock.restsOnPrediction(at('2027-12-31T23:59:59+03:00'), at('2028-01-01T00:00:00+03:00'))).toBe(false);
    expect(clock.restsOnPrediction(at('2027-12-31T23:59:59+03:00'), at('2028-01-01T00:00:01+03:00'))).toBe(true);
  });
});
