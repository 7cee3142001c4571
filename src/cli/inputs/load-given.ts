import { existsSync } from 'node:fs';
import { findPolicyPreset } from '../../core/sla/policies/index.ts';
import type { Given } from '../database/desk.ts';
import type { OptionSpecs, Options } from '../options.ts';
import { loadCalendar } from './load-calendar.ts';
import { loadPolicy } from './load-policy.ts';

/** What decides how the clock runs. */
export const CLOCK_OPTIONS: OptionSpecs = {
  calendar: { type: 'string', multiple: true },
  'override-calendar': { type: 'string' },
  policy: { type: 'string' },
};

export interface GivenClock extends Given {
  /** an explicit calendar that beats every rule's; null: none */
  readonly override: string | null;
  /** the id of a policy that only the database knows; null: none is named */
  readonly policyId: string | null;
}

/**
 * The calendars and the policy that a command line names.
 * @throws UsageError with everything that is wrong with them
 */
export async function loadGiven(options: Options): Promise<GivenClock> {
  const calendars = await Promise.all(options.texts('calendar').map(loadCalendar));
  const policy = options.text('policy');
  const override = options.text('override-calendar');
  if (override !== null && existsSync(override)) {
    const calendar = await loadCalendar(override);
    return { calendars: [...calendars, calendar], override: calendar.id, ...(await policyOf(policy, options)) };
  }
  return { calendars, override, ...(await policyOf(policy, options)) };
}

async function policyOf(reference: string | null, options: Options): Promise<Pick<GivenClock, 'policy' | 'policyId'>> {
  // A database has a policy in force; files alone have none.
  if (reference === null) return { policy: options.files.length > 0 ? null : undefined, policyId: null };
  if (reference === 'none') return { policy: null, policyId: null };
  const isKnownHere = findPolicyPreset(reference) !== null || existsSync(reference) || options.files.length > 0;
  return isKnownHere ? { policy: await loadPolicy(reference), policyId: null } : { policy: undefined, policyId: reference };
}
