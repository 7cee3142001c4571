import { describe, expect, it } from 'vitest';
import { admit } from './admission.ts';
import { compileCalendar } from './calendar/compile-calendar.ts';
import { always } from './calendar/presets/always.ts';
import type { Calendar } from './calendar/schedule.ts';
import { FACT_BIT, FACTS, type Fact } from './facts.ts';
import { formatInstant, NEVER, parseInstant } from './instant.ts';
import { foldInquiry, type Lifecycle } from './lifecycle.ts';
import { compileSettings } from './sla/clock-settings.ts';
import type { Target } from './sla/policy.ts';
import { knownAt, readResolution } from './sla/reading.ts';

const office: Calendar = {
  id: 'office',
  version: '1',
  timeZone: 'UTC',
  week: Object.fromEntries(['sun', 'mon', 'tue', 'wed', 'thu'].map((day) => [day, [['08:00', '16:00']]])),
};
const clocks = [office, always].map(compileCalendar);
const at = (text: string): number => parseInstant(`2026-01-${text}:00Z`)!;

interface Told {
  readonly resolution?: Target;
  readonly response?: Target;
  readonly promisedAt?: string;
  readonly calendar?: string;
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** Received on Sunday 4 January at 08:00; events as `day hour:minute type`. */
function fold(events: readonly string[], { resolution, response, promisedAt, calendar = 'office', fields }: Told = {}): Lifecycle {
  const listed = events.map((event) => {
    const [, instant, type] = /^(\S+) (\S+)$/.exec(event)!;
    return { at: `2026-01-${instant}:00Z`, type };
  });
  const promise = promisedAt && { promisedAt: `2026-01-${promisedAt}:00Z` };
  const { inquiry } = admit({ id: 'a', receivedAt: '2026-01-04T08:00:00Z', events: listed, ...promise, ...fields });
  return foldInquiry(
    inquiry!,
    compileSettings({ clocks, defaultCalendar: calendar, override: null, policy: { rules: [{ response, resolution }] } }),
  );
}

const has = (lifecycle: Lifecycle, instant: string, fact: Fact): boolean =>
  ((knownAt(lifecycle, at(instant))?.facts ?? 0) & FACT_BIT[fact]) !== 0;
const told = ({ transitions }: Lifecycle): string[] => transitions.map((row) => `${formatInstant(row.at).slice(8, 16)} ${row.type}`);

describe('foldInquiry', () => {
  it('hands over from one transition to the next without a gap', () => {
    const { transitions } = fold(['04T09:00 responded', '05T08:00 paused', '05T10:00 resumed', '06T08:00 resolved'], {
      resolution: { workingHours: 4 },
    });
    for (const [i, row] of transitions.entries()) expect(row.nextAt).toBe(transitions[i + 1]?.at ?? NEVER);
    expect(transitions.map((row) => row.type)).toEqual(['received', 'responded', 'resolution-breached', 'paused', 'resumed', 'resolved']);
  });

  it('does not nest pauses, and ignores what changes nothing', () => {
    const events = ['04T09:00 resumed', '04T10:00 paused', '04T11:00 paused', '04T12:00 resumed', '04T13:00 resumed', '04T14:00 reopened'];
    expect(told(fold(events))).toEqual(['04T08:00 received', '04T10:00 paused', '04T12:00 resumed']);
  });

  it('ignores everything after a withdrawal, and a withdrawal of what is resolved', () => {
    expect(told(fold(['04T09:00 withdrawn', '04T10:00 resolved']))).toEqual(['04T08:00 received', '04T09:00 withdrawn']);
    expect(told(fold(['04T09:00 resolved', '04T10:00 merged', '04T11:00 reopened']))).toHaveLength(3);
  });

  it('has no history for a duplicate, and one row for an inquiry that ended at an unknown time', () => {
    expect(fold([], { fields: { duplicateOf: 'b' } }).transitions).toEqual([]);
    const unknown = fold(['03T09:00 resolved', '05T09:00 withdrawn']);
    expect(told(unknown)).toEqual(['04T08:00 received']);
    expect(unknown.transitions[0]).toMatchObject({ openDelta: 0, facts: FACT_BIT['ended-unknown'], closedAt: at('04T08:00') });
  });

  it('keeps a resolution known as final until the reopening', () => {
    const { transitions } = fold(['04T10:00 resolved', '05T10:00 reopened', '06T10:00 resolved']);
    expect(transitions.filter((row) => row.type === 'resolved').map((row) => row.supersededAt)).toEqual([at('05T10:00'), NEVER]);
  });

  it('lets every backlog come back to nothing when all is resolved', () => {
    const { transitions } = fold(['05T10:00 paused', '06T10:00 resolved', '06T11:00 reopened', '07T10:00 resolved'], {
      resolution: { workingHours: 4 },
    });
    expect(transitions.reduce((sum, row) => sum + row.openDelta, 0)).toBe(0);
    expect(transitions.reduce((sum, row) => sum + row.overdueDelta, 0)).toBe(0);
    expect(transitions.filter((row) => row.overdueDelta > 0).map((row) => row.type)).toEqual(['resolution-breached', 'reopened']);
  });

  it('meets a target exactly at its due instant and breaches with the next working second', () => {
    const target = { resolution: { workingHours: 8 } };
    expect(has(fold(['04T16:00 resolved'], target), '06T08:00', 'resolution-met')).toBe(true);
    expect(has(fold(['05T07:59 resolved'], target), '06T08:00', 'resolution-met')).toBe(true);
    expect(has(fold(['05T08:01 resolved'], target), '06T08:00', 'resolution-missed')).toBe(true);
    expect(formatInstant(fold([], target).transitions[1]!.at)).toBe('2026-01-05T08:00:01Z');
  });

  it('does not let a stop after the breach mend it', () => {
    const lifecycle = fold(['04T12:00 paused', '06T12:00 resumed'], { resolution: { workingHours: 2 } });
    expect(has(lifecycle, '07T08:00', 'resolution-overdue')).toBe(true);
    expect(lifecycle.transitions.at(-1)!.resolutionDueAt).toBe(at('04T10:00'));
  });

  it('is paused long only after more than thirty days', () => {
    const paused = fold(['04T09:00 paused']).transitions.find((row) => row.type === 'paused-long')!;
    expect(paused.at).toBe(at('04T09:00') + 30 * 86_400 + 1);
    expect(has(fold(['04T09:00 paused', '30T09:00 resumed']), '31T09:00', 'paused-long')).toBe(false);
  });

  it('is reopened soon until the close of the fifth working day', () => {
    const reopened = (instant: string) => has(fold(['04T10:00 resolved', `${instant} reopened`]), '31T00:00', 'reopened-soon');
    expect(reopened('11T16:00')).toBe(true);
    expect(reopened('11T16:01')).toBe(false);
  });

  it('counts a rating from its last event, and always where there is none', () => {
    const rated = { fields: { rating: 4 } };
    const lifecycle = fold(['04T10:00 rated', '06T10:00 rated'], rated);
    expect([has(lifecycle, '05T10:00', 'rated'), has(lifecycle, '06T10:00', 'satisfied')]).toEqual([false, true]);
    expect(has(fold([], rated), '04T08:00', 'rated')).toBe(true);
  });

  describe('with a promise', () => {
    // Promised for 18:00, in closed hours.
    const promised = { resolution: { promised: true }, promisedAt: '04T18:00' } as const;

    it('compares the instants, closed hours included', () => {
      expect(has(fold(['04T18:00 resolved'], promised), '05T00:00', 'resolution-met')).toBe(true);
      expect(has(fold(['04T18:01 resolved'], promised), '05T00:00', 'resolution-missed')).toBe(true);
    });

    it('breaches when the clock runs again, where the promise lapsed under a stop of no working time', () => {
      for (const stop of [
        ['04T17:00 paused', '04T19:00 resumed'],
        ['04T17:00 resolved', '04T19:00 reopened'],
      ]) {
        const lifecycle = fold(stop, promised);
        expect(told(lifecycle).slice(-2)).toEqual([`04T19:00 ${stop[1]!.slice(9)}`, '04T19:00 resolution-breached']);
        expect(has(lifecycle, '04T18:30', 'resolution-overdue')).toBe(false);
      }
    });

    it('is not moved by a stop that began after it had lapsed', () => {
      const lifecycle = fold(['04T17:00 paused', '04T19:00 resolved', '05T12:00 reopened'], promised);
      expect(lifecycle.transitions.at(-1)).toMatchObject({
        type: 'resolution-breached',
        at: at('05T12:00'),
        resolutionDueAt: at('04T18:00'),
      });
    });

    it('moves on by the working time of a stop that began before it', () => {
      const lifecycle = fold(['04T15:00 paused', '05T10:00 resumed'], promised);
      expect(formatInstant(lifecycle.transitions.at(-1)!.resolutionDueAt!)).toBe('2026-01-05T11:00:00Z');
      const known = knownAt(lifecycle, at('05T09:00'))!;
      expect(readResolution(lifecycle, known, clocks[0]!, at('05T09:00'))).toMatchObject({ state: 'pending', dueAt: at('05T10:00') });
    });
  });

  it('holds exactly one state of each targeted clock on an answerable inquiry', () => {
    const { transitions } = fold(['05T08:00 responded', '06T08:00 resolved', '07T08:00 reopened'], {
      response: { workingHours: 2 },
      resolution: { workingDays: 1 },
    });
    for (const { facts } of transitions) {
      for (const clock of ['response', 'resolution']) {
        const states = FACTS.filter((fact) => new RegExp(`^${clock}-(met|missed|pending|overdue)$`).test(fact) && facts & FACT_BIT[fact]);
        expect(states).toHaveLength(1);
      }
    }
  });
});
