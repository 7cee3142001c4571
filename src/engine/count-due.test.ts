import { describe, expect, it } from 'vitest';
import { compileCalendar } from '../core/calendar/compile-calendar.ts';
import { always } from '../core/calendar/presets/always.ts';
import { compileSettings } from '../core/sla/clock-settings.ts';
import { createEngine } from './create-engine.ts';
import { at, inquiry } from './testing/ask-one.ts';

const NOBODY = { overdue: 0, standing: 0, byEdge: [0, 0, 0] };

/** One clock alone, so that nothing else keeps an inquiry among those that wait. */
const ask = (clock: 'response' | 'resolution', where = {}) => {
  const ground = { clocks: [compileCalendar(always)], defaultCalendar: 'always', override: null };
  const settings = compileSettings({ ...ground, policy: { rules: [{ [clock]: { workingHours: 10 } }] } });
  const inquiries = [
    inquiry('01-05T00:00', [], { channel: 'phone' }),
    inquiry('01-05T20:00', [], { channel: 'phone' }),
    inquiry('01-05T21:00', [], { channel: 'visit' }),
    inquiry('01-05T21:00', ['01-05T22:00 responded', '01-05T22:00 resolved']),
  ];
  const asOf = at('01-05T23:00');
  return createEngine(inquiries, settings).due({ where, asOf, edges: [asOf, at('01-06T06:30')] });
};

describe('countDue', () => {
  it.each(['response', 'resolution'] as const)('counts what is late and what is still due by the %s clock alone', (clock) => {
    const none = clock === 'response' ? 'resolution' : 'response';
    expect(ask(clock)).toEqual({ [clock]: { overdue: 1, standing: 0, byEdge: [0, 1, 1] }, [none]: NOBODY });
    expect(ask(clock, { channel: ['visit'] })).toEqual({ [clock]: { overdue: 0, standing: 0, byEdge: [0, 0, 1] }, [none]: NOBODY });
    expect(ask(clock, { channel: [null] })).toEqual({ response: NOBODY, resolution: NOBODY });
  });
});
