import { describe, expect, it } from 'vitest';
import { CALENDAR_PRESETS } from '../../calendar/presets/index.ts';
import { findPolicyPreset, POLICY_PRESETS } from './index.ts';
import { parsePolicy } from './validate-policy.ts';

const text = { en: 'Text', ar: 'نص' };
const policy = (...rules: unknown[]) => ({ id: 'p', version: '1', title: text, source: text, rules });
const problemsOf = (untrusted: unknown) => {
  const parsed = parsePolicy(untrusted);
  return parsed.ok ? [] : parsed.problems.map(({ place, code }) => `${place} ${code}`);
};

describe('parsePolicy', () => {
  it('returns a valid policy as it was written', () => {
    const written = policy(
      { from: '2024-01-01', where: { kind: ['complaint', null], channel: ['app'] }, calendar: 'uae', response: { workingHours: 1.5 } },
      { response: { workingDays: 3 }, resolution: { promised: true } },
      { response: null },
    );
    expect(parsePolicy(written)).toEqual({ ok: true, policy: written });
  });

  it.each([
    ['text', 'policy wrong-type'],
    [{ ...policy(), rules: undefined }, 'rules missing'],
    [{ ...policy(), title: { en: 'Only English' } }, 'title.ar missing'],
    [policy({ from: '2024-02-30' }), 'rules[0].from malformed-date'],
    [policy({ were: { kind: ['complaint'] } }), 'rules[0].were unknown-field'],
    [policy({ where: { colour: ['red'] } }), 'rules[0].where.colour unknown-dimension'],
    [policy({ where: { kind: [] } }), 'rules[0].where.kind no-values'],
    [policy({ where: { kind: ['query'] } }), 'rules[0].where.kind[0] unknown-kind'],
    [policy({}, { response: { workingDays: 2.5 } }), 'rules[1].response.workingDays not-whole'],
    [policy({ response: { workingHours: 0 } }), 'rules[0].response.workingHours not-positive'],
    [policy({ response: { workingHours: '8' } }), 'rules[0].response.workingHours not-positive'],
    [policy({ resolution: { days: 8 } }), 'rules[0].resolution target'],
    [policy({ resolution: { promised: false } }), 'rules[0].resolution target'],
    [policy({ resolution: { workingDays: 3, workingHours: 2 } }), 'rules[0].resolution target'],
    [policy({ resolution: 3 }), 'rules[0].resolution wrong-type'],
  ])('refuses %j: %s', (untrusted, problem) => {
    expect(problemsOf(untrusted)).toContain(problem);
  });

  it('names the place in both languages', () => {
    const parsed = parsePolicy(policy({ response: { workingHours: -1 } }));
    if (parsed.ok) throw new Error('accepted');
    expect(parsed.problems[0]?.message.en).toContain('rules[0].response.workingHours');
    expect(parsed.problems[0]?.message.ar).toContain('rules[0].response.workingHours');
  });
});

describe('POLICY_PRESETS', () => {
  it.each(POLICY_PRESETS)('$id is valid and names calendars that exist', (preset) => {
    expect(parsePolicy(preset)).toEqual({ ok: true, policy: preset });
    for (const rule of preset.rules) if (rule.calendar) expect(CALENDAR_PRESETS.map((calendar) => calendar.id)).toContain(rule.calendar);
    expect(findPolicyPreset(preset.id)).toBe(preset);
  });

  it('has one policy for each id', () => {
    expect(new Set(POLICY_PRESETS.map((preset) => preset.id)).size).toBe(POLICY_PRESETS.length);
  });
});
