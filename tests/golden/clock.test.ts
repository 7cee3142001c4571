import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { admit } from '../../src/core/admission.ts';
import { compileCalendar } from '../../src/core/calendar/compile-calendar.ts';
import type { Calendar } from '../../src/core/calendar/schedule.ts';
import { FACT_BIT } from '../../src/core/facts.ts';
import { formatInstant, parseInstant } from '../../src/core/instant.ts';
import { foldInquiry } from '../../src/core/lifecycle.ts';
import { compileSettings } from '../../src/core/sla/clock-settings.ts';
import type { Target } from '../../src/core/sla/policy.ts';
import { type ClockReading, knownAt, readResolution, readResponse } from '../../src/core/sla/reading.ts';

interface ExpectedClock {
  readonly elapsed: number;
  readonly budget: number | null;
  readonly due: string | null;
  readonly state: string;
}
interface Case {
  readonly name: string;
  readonly calendar: string;
  readonly policy: { readonly response?: Target; readonly resolution?: Target };
  readonly record: Readonly<Record<string, unknown>>;
  readonly asOf: string;
  readonly expected: {
    readonly response: ExpectedClock;
    readonly resolution: ExpectedClock;
    readonly reopens: number;
    readonly paused: boolean;
  };
}

const folder = process.env.VECTORS || import.meta.dirname;
const { calendars, cases } = JSON.parse(readFileSync(join(folder, 'clock.json'), 'utf8')) as {
  calendars: Record<string, Calendar>;
  cases: Case[];
};

function read({ calendar, policy, record, asOf: asOfText }: Case): Case['expected'] {
  const clock = compileCalendar(calendars[calendar]!);
  const settings = compileSettings({
    clocks: [clock],
    defaultCalendar: clock.id,
    policy: { rules: [{ calendar: clock.id, ...policy }] },
    override: null,
  });
  const { inquiry } = admit({ id: 'case', ...record });
  const asOf = parseInstant(asOfText)!;
  const lifecycle = foldInquiry(inquiry!, settings);
  const known = knownAt(lifecycle, asOf)!;
  const expectedOf = ({ elapsedSeconds, budgetSeconds, dueAt, state }: ClockReading): ExpectedClock => ({
    elapsed: elapsedSeconds,
    budget: budgetSeconds,
    due: dueAt === null ? null : formatInstant(dueAt),
    state,
  });
  return {
    response: expectedOf(readResponse(lifecycle, known, clock, asOf)),
    resolution: expectedOf(readResolution(lifecycle, known, clock, asOf)),
    reopens: lifecycle.transitions.filter((transition) => transition.type === 'reopened' && transition.at <= asOf).length,
    paused: (known.facts & FACT_BIT.paused) !== 0,
  };
}

describe('golden: clock', () => {
  it('has cases', () => expect(cases.length).toBeGreaterThan(0));

  it.each(cases.map((one, i) => ({ ...one, label: `${i}: ${one.name}` })))('$label', (one) => {
    expect(read(one)).toEqual(one.expected);
  });
});
