import { ApiProblem } from '../answers/api-problem.ts';
import { problemOf } from '../contract/problem.ts';
import type { Calendar } from '../core/calendar/schedule.ts';
import { parseCalendar } from '../core/calendar/validate-calendar.ts';
import { parsePolicy } from '../core/sla/policies/validate-policy.ts';
import type { Policy } from '../core/sla/policy.ts';
import type { Catalogue } from './catalogue.ts';

/** Bodies that are not kept yet. */
export interface Drafts {
  readonly calendar: Readonly<Record<string, unknown>> | null;
  readonly policy: Readonly<Record<string, unknown>> | null;
}

/**
 * The catalogue as it would be with the drafts in place of what has their ids.
 * @throws ApiProblem with every place that is wrong in a draft
 */
export function draftCatalogue(catalogue: Catalogue, drafts: Drafts): Catalogue {
  const calendar = drafts.calendar === null ? null : calendarOf(drafts.calendar);
  const policy = drafts.policy === null ? null : policyOf(drafts.policy);
  return {
    ...catalogue,
    calendar: async (reference) => (calendar !== null && reference === calendar.id ? calendar : catalogue.calendar(reference)),
    policy: async (reference) => (policy !== null && reference === policy.id ? policy : catalogue.policy(reference)),
  };
}

function calendarOf(body: Readonly<Record<string, unknown>>): Calendar {
  const parsed = parseCalendar(body);
  if (!parsed.ok) throw new ApiProblem(problemOf('invalid-calendar', { problems: parsed.problems }));
  return { ...parsed.calendar, version: draftVersion(parsed.calendar) };
}

function policyOf(body: Readonly<Record<string, unknown>>): Policy {
  const parsed = parsePolicy(body);
  if (!parsed.ok) throw new ApiProblem(problemOf('invalid-policy', { problems: parsed.problems }));
  return { ...parsed.policy, version: draftVersion(parsed.policy) };
}

/** Stores keep what they derived by version: two drafts must never share one, and the same draft need not be derived twice. */
function draftVersion(content: { readonly version: string }): string {
  let hash = 0xcbf29ce484222325n;
  for (const unit of JSON.stringify(content)) hash = BigInt.asUintN(64, (hash ^ BigInt(unit.codePointAt(0) ?? 0)) * 0x100000001b3n);
  return `${content.version}~${hash.toString(36)}`;
}
