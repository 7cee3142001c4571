import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admit } from '../admission.ts';
import { compileCalendar } from '../calendar/compile-calendar.ts';
import type { Calendar } from '../calendar/schedule.ts';
import { EVENT_TYPES, type Inquiry } from '../inquiry.ts';
import { formatInstant, parseInstant } from '../instant.ts';
import { compileSettings } from './clock-settings.ts';
import type { Target } from './policy.ts';
import { type InquiryTrace, traceInquiry } from './trace.ts';

const office: Calendar = {
  id: 'office',
  version: '3',
  timeZone: 'UTC',
  week: Object.fromEntries(['sun', 'mon', 'tue', 'wed', 'thu'].map((day) => [day, [['08:00', '16:00']]])),
};
const at = (text: string): number => parseInstant(`2026-01-${text}:00Z`)!;
const settingsFor = (resolution: Target | null) =>
  compileSettings({ clocks: [compileCalendar(office)], defaultCalendar: 'office', override: null, policy: { rules: [{ resolution }] } });

function inquiryOf(events: readonly (readonly [string, string])[], fields: Readonly<Record<string, unknown>> = {}): Inquiry {
  const listed = events.map(([instant, type]) => ({ at: formatInstant(at(instant)), type }));
  return admit({ id: 'a', receivedAt: '2026-01-04T08:00:00Z', events: listed, ...fields }).inquiry!;
}
const trace = (events: readonly (readonly [string, string])[], asOf: string, resolution: Target | null = null, fields = {}): InquiryTrace =>
  traceInquiry(inquiryOf(events, fields), settingsFor(resolution), at(asOf))!;

describe('traceInquiry', () => {
  it('tells counted, closed, paused and standing stretches apart', () => {
    const { resolution } = trace(
      [
        ['04T10:00', 'paused'],
        ['05T09:00', 'resumed'],
        ['05T12:00', 'resolved'],
        ['06T09:00', 'reopened'],
      ],
      '06T20:00',
    );
    expect(resolution!.segments.map((one) => [one.kind, formatInstant(one.from).slice(8, 16), one.workingSeconds / 3600])).toEqual([
      ['counted', '04T08:00', 2],
      ['paused', '04T10:00', 7],
      ['counted', '05T09:00', 3],
      ['resolved-standing', '05T12:00', 5],
      ['counted', '06T09:00', 7],
      ['closed', '06T16:00', 0],
    ]);
    expect(resolution).toMatchObject({ elapsedSeconds: 12 * 3600, endedAt: null, state: 'untargeted', reasons: ['no-target'] });
  });

  it('says why work that ended in closed hours after its due instant is met', () => {
    const { resolution } = trace([['04T20:00', 'resolved']], '06T08:00', { workingHours: 8 });
    expect(resolution).toMatchObject({ state: 'met', reasons: ['ended-in-closed-hours'] });
  });

  it('says which stops moved the due instant, and which came too late', () => {
    const early = trace(
      [
        ['04T09:00', 'paused'],
        ['04T11:00', 'resumed'],
      ],
      '04T12:00',
      { workingHours: 4 },
    );
    expect(early.resolution).toMatchObject({ dueAt: at('04T14:00'), reasons: ['due-moved'] });
    const late = trace([['05T09:00', 'paused']], '05T12:00', { workingHours: 4 });
    expect(late.resolution).toMatchObject({ dueAt: at('04T12:00'), state: 'overdue', reasons: ['paused-now', 'stop-after-breach'] });
  });

  it('says that a promise was never made', () => {
    expect(trace([], '05T00:00', { promised: true }).resolution!.reasons).toEqual(['no-promise']);
  });

  it('ends both clocks with a withdrawal', () => {
    const { response, resolution } = trace([['04T10:00', 'merged']], '09T00:00');
    for (const clock of [response, resolution]) expect(clock).toMatchObject({ elapsedSeconds: 7200, endedAt: at('04T10:00') });
    expect(resolution!.reasons).toContain('merged');
  });

  it('reads no clock of what ended at an unknown time, and nothing of what is not there', () => {
    const unknown = trace([['03T10:00', 'resolved']], '09T00:00');
    expect([unknown.response, unknown.resolution]).toEqual([null, null]);
    expect(traceInquiry(inquiryOf([]), settingsFor(null), at('04T07:59'))).toBeNull();
    expect(traceInquiry(inquiryOf([], { duplicateOf: 'b' }), settingsFor(null), at('09T00:00'))).toBeNull();
  });

  it('counts stretches that follow each other and add up to the elapsed time', () => {
    const events = fc.array(fc.tuple(fc.nat(20 * 86_400), fc.constantFrom(...EVENT_TYPES)), { maxLength: 8 });
    fc.assert(
      fc.property(events, fc.nat(30 * 86_400), (list, later) => {
        const receivedAt = at('04T08:00');
        const inquiry = {
          ...inquiryOf([]),
          events: list.map(([gap, type]) => ({ at: receivedAt + gap, type })).sort((a, b) => a.at - b.at),
        };
        const found = traceInquiry(inquiry, settingsFor({ workingDays: 2 }), receivedAt + later)!;
        for (const clock of [found.response!, found.resolution!]) {
          const counted = clock.segments.filter((one) => one.kind === 'counted').reduce((sum, one) => sum + one.workingSeconds, 0);
          expect(counted).toBe(clock.elapsedSeconds);
          const bounds = [receivedAt, ...clock.segments.map((one) => one.to)];
          expect(clock.segments.map((one) => one.from)).toEqual(bounds.slice(0, -1));
          expect(bounds.at(-1)).toBe(Math.max(clock.endedAt ?? receivedAt + later, receivedAt));
        }
      }),
    );
  });
});
