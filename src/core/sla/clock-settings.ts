import { DAY_SECONDS, parseLocalDate } from '../calendar/local-date.ts';
import type { WorkingClock } from '../calendar/working-clock.ts';
import { compileZone } from '../calendar/zone.ts';
import { DIMENSIONS, type Inquiry } from '../inquiry.ts';
import { type Instant, NEVER } from '../instant.ts';
import type { Policy, PolicyRule, Target } from './policy.ts';

/** Everything that turns an inquiry's history into clock readings: a policy, its calendars, and which of them holds by default. */
export interface ClockSettings {
  readonly clocks: readonly WorkingClock[];
  /** id of the calendar that holds where no rule names one */
  readonly defaultCalendar: string;
  /** null: nothing is targeted */
  readonly policy: Pick<Policy, 'rules'> | null;
  /** id of an explicit calendar that beats every rule's; null: none */
  readonly override: string | null;
}

/** The calendar and targets that one inquiry is held to. */
export interface Applicable {
  readonly clock: WorkingClock;
  /** index of `clock` in the settings' `clocks` */
  readonly clockIndex: number;
  readonly response: Target | null;
  readonly resolution: Target | null;
}

interface CompiledRule extends Applicable {
  readonly fromAt: Instant;
  readonly tests: readonly { readonly dimension: (typeof DIMENSIONS)[number]; readonly values: readonly (string | null)[] }[];
}

/** Answers, per inquiry, which calendar and which targets apply. */
export interface CompiledSettings {
  readonly clocks: readonly WorkingClock[];
  /** clock of the default or explicit calendar */
  readonly reportingClock: WorkingClock;
  applicable(inquiry: Inquiry): Applicable;
}

export class InvalidSettingsError extends Error {}

/**
 * @throws InvalidSettingsError where a rule names a calendar that is not there, or targets one without hours
 * @source definitions, section 4
 */
export function compileSettings(settings: ClockSettings): CompiledSettings {
  const { clocks, policy, override, defaultCalendar } = settings;
  const indexOf = (id: string): number => {
    const index = clocks.findIndex((clock) => clock.id === id);
    if (index < 0) throw new InvalidSettingsError(`No calendar "${id}".`);
    return index;
  };
  const clockAt = (index: number): WorkingClock => clocks[index] as WorkingClock;
  const fallback = indexOf(override ?? defaultCalendar);
  const rules = (policy?.rules ?? []).map((rule): CompiledRule => {
    const own = clockAt(indexOf(rule.calendar ?? defaultCalendar));
    const clockIndex = override === null ? indexOf(rule.calendar ?? defaultCalendar) : fallback;
    const clock = clockAt(clockIndex);
    if (!clock.hasHours && (rule.response || rule.resolution)) {
      throw new InvalidSettingsError(`The calendar "${clock.id}" has no hours: it cannot carry targets.`);
    }
    return {
      clock,
      clockIndex,
      response: rule.response ?? null,
      resolution: rule.resolution ?? null,
      fromAt: rule.from === undefined ? -NEVER : startOfDate(rule.from, own.timeZone),
      tests: testsOf(rule),
    };
  });
  const untargeted: Applicable = { clock: clockAt(fallback), clockIndex: fallback, response: null, resolution: null };
  return {
    clocks,
    reportingClock: clockAt(fallback),
    applicable(inquiry) {
      for (const rule of rules) if (inquiry.receivedAt >= rule.fromAt && passes(rule, inquiry)) return rule;
      return untargeted;
    },
  };
}

function passes({ tests }: CompiledRule, inquiry: Inquiry): boolean {
  for (const { dimension, values } of tests) if (!values.includes(inquiry[dimension])) return false;
  return true;
}

const testsOf = (rule: PolicyRule): CompiledRule['tests'] =>
  DIMENSIONS.flatMap((dimension) => {
    const values = rule.where?.[dimension];
    return values === undefined ? [] : [{ dimension, values }];
  });

function startOfDate(date: string, timeZone: string): Instant {
  const day = parseLocalDate(date);
  if (day === null) throw new InvalidSettingsError(`"${date}" is not a date (YYYY-MM-DD).`);
  return compileZone(timeZone).toInstant(day * DAY_SECONDS);
}
