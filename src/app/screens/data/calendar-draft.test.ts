import { describe, expect, it } from 'vitest';
import { findCalendarPreset } from '../../../core/calendar/presets/index.ts';
import { changesOf, withDay, withoutDay, withoutSeason } from './calendar-draft.ts';

const bahrain = findCalendarPreset('bh-government')!;

describe('a draft of a calendar', () => {
  it('knows what was added, changed, moved and removed', () => {
    const added = withDay(bahrain, { on: '2026-11-10', hours: [] }, null);
    expect(changesOf(bahrain, added)).toEqual([{ layer: 'day', on: '2026-11-10', what: 'added' }]);
    const changed = withDay(bahrain, { on: '2026-12-16', hours: [['08:00', '10:00']] }, '2026-12-16');
    expect(changesOf(bahrain, changed)).toEqual([{ layer: 'day', on: '2026-12-16', what: 'changed' }]);
    const moved = withDay(bahrain, { on: '2026-12-18', hours: [] }, '2026-12-16');
    expect(changesOf(bahrain, moved).map(({ on, what }) => `${on} ${what}`)).toEqual(['2026-12-16 removed', '2026-12-18 added']);
    const season = bahrain.seasons!.at(-1)!.from;
    expect(changesOf(bahrain, withoutSeason(bahrain, season))).toEqual([{ layer: 'season', on: season, what: 'removed' }]);
  });

  it('is no change once it is undone by hand', () => {
    const day = bahrain.days!.find(({ on }) => on === '2026-12-16')!;
    expect(changesOf(bahrain, withDay(withoutDay(bahrain, day.on), day, null))).toEqual([]);
  });
});
