import { describe, expect, it } from 'vitest';
import { admit } from '../admission.ts';
import { compileCalendar } from '../calendar/compile-calendar.ts';
import { always } from '../calendar/presets/always.ts';
import { bhGovernment } from '../calendar/presets/bh-government.ts';
import type { Inquiry } from '../inquiry.ts';
import { type ClockSettings, compileSettings, InvalidSettingsError } from './clock-settings.ts';
import type { PolicyRule } from './policy.ts';

const clocks = [bhGovernment, always, { ...always, id: 'never', week: {} }].map(compileCalendar);
const settings = (rules: readonly PolicyRule[], override: string | null = null): ClockSettings => ({
  clocks,
  defaultCalendar: 'bh-government',
  policy: { rules },
  override,
});
const inquiryOf = (fields: Readonly<Record<string, unknown>> = {}): Inquiry =>
  admit({ id: 'a', receivedAt: '2026-03-01T00:00:00+03:00', ...fields }).inquiry!;
const target = { workingHours: 8 } as const;

describe('compileSettings', () => {
  it('lets the first matching rule decide, one without a target too', () => {
    const { applicable } = compileSettings(settings([{ where: { kind: ['complaint'] } }, { response: target }]));
    expect(applicable(inquiryOf({ kind: 'complaint' })).response).toBeNull();
    expect(applicable(inquiryOf({ kind: 'enquiry' })).response).toEqual(target);
  });

  it('matches null where a rule lists it, and only there', () => {
    const { applicable } = compileSettings(settings([{ where: { channel: ['phone', null] }, response: target }]));
    expect(applicable(inquiryOf()).response).toEqual(target);
    expect(applicable(inquiryOf({ channel: 'visit' })).response).toBeNull();
  });

  it('begins a rule at midnight of its own calendar’s zone', () => {
    const local = compileSettings(settings([{ from: '2026-03-01', response: target }]));
    expect(local.applicable(inquiryOf()).response).toEqual(target);
    const utc = compileSettings(settings([{ from: '2026-03-01', calendar: 'always', response: target }]));
    expect(utc.applicable(inquiryOf()).response).toBeNull();
  });

  it('lets an explicit calendar beat every rule', () => {
    const compiled = compileSettings(settings([{ calendar: 'bh-government', response: target }], 'always'));
    expect(compiled.applicable(inquiryOf()).clock.id).toBe('always');
    expect(compiled.reportingClock.id).toBe('always');
  });

  it('has the default calendar and no target where no rule matches, or there is no policy', () => {
    const compiled = compileSettings({ ...settings([]), policy: null });
    expect(compiled.applicable(inquiryOf())).toMatchObject({ clockIndex: 0, response: null, resolution: null });
  });

  it.each<[string, ClockSettings]>([
    ['a rule that names an unknown calendar', settings([{ calendar: 'nowhere' }])],
    ['an unknown default', { ...settings([]), defaultCalendar: 'nowhere' }],
    ['an unknown override', settings([], 'nowhere')],
    ['a target on a calendar without hours', settings([{ calendar: 'never', response: target }])],
    ['a date that is none', settings([{ from: '1 March' }])],
  ])('refuses %s', (_, invalid) => {
    expect(() => compileSettings(invalid)).toThrow(InvalidSettingsError);
  });
});
