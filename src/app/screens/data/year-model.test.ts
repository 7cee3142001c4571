import { describe, expect, it } from 'vitest';
import { findCalendarPreset } from '../../../core/calendar/presets/index.ts';
import { planDay, planYear, workedMinutes } from './year-model.ts';

const bahrain = findCalendarPreset('bh-government')!;

describe('a year of a calendar', () => {
  it('has every date once, in weeks from the asked weekday', () => {
    const months = planYear(bahrain, 2028, 'sun');
    const dates = months.flatMap(({ weeks }) => weeks.flat()).flatMap((day) => day?.on ?? []);
    expect(dates).toHaveLength(366);
    expect(new Set(dates).size).toBe(366);
    expect(months[1]!.label).toBe('2028-02');
    for (const { weeks } of months) for (const week of weeks) expect(week).toHaveLength(7);
    // 1 February 2028 is a Tuesday
    expect(months[1]!.weeks[0]!.findIndex((day) => day !== null)).toBe(2);
  });

  it('lets a special day beat a season, and a season the week', () => {
    expect(planDay(bahrain, '2026-12-16')).toMatchObject({ kind: 'holiday', hours: [], reason: { en: 'National Day and Accession Day' } });
    expect(planDay(bahrain, '2026-03-01')).toMatchObject({ kind: 'season', hours: [['08:00', '14:00']] });
    expect(planDay(bahrain, '2026-11-03')).toMatchObject({ kind: 'working', from: null });
    expect(planDay(bahrain, '2026-11-06')).toMatchObject({ kind: 'weekend' });
  });

  it('marks what lies past the coverage', () => {
    expect(planDay(bahrain, '2027-12-31').isUncovered).toBe(false);
    expect(planDay(bahrain, '2028-01-02').isUncovered).toBe(true);
  });

  it('calls the Emirates’ Friday short', () => {
    expect(planDay(findCalendarPreset('uae')!, '2026-11-06').kind).toBe('short');
  });

  it('counts minutes up to 24:00', () => {
    expect(
      workedMinutes([
        ['07:00', '14:15'],
        ['20:00', '24:00'],
      ]),
    ).toBe(435 + 240);
  });
});
