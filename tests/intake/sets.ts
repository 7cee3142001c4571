import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import type { IntakeInput } from '../../src/intake/files/intake-input.ts';
import type { Mapping } from '../../src/intake/mapping/mapping-schema.ts';
import { parseMapping } from '../../src/intake/mapping/parse-mapping.ts';
import type { IntakeResult } from '../../src/intake/report.ts';
import { runIntake } from '../../src/intake/run-intake.ts';

const MAPPINGS = new URL('../../docs/mappings/', import.meta.url);
const SETS = new URL('../../../shared/data/', import.meta.url);

/** Why a set's tests do not run here; null: its files are there. */
export const missingSet = (set: string): string | null =>
  existsSync(new URL(`${set}/`, SETS)) ? null : `../shared/data/${set} is not on this machine`;

/** One of the worked mappings. */
export function mappingNamed(name: string): Mapping {
  const parsed = parseMapping(readFileSync(new URL(`${name}.json`, MAPPINGS), 'utf8'));
  if (!parsed.ok) throw new Error(parsed.problems.map(({ at, message }) => `${at}: ${message.en}`).join('\n'));
  return parsed.mapping;
}

/** The set's files that match, in the order of their names. */
export function filesOf(set: string, pattern: RegExp): IntakeInput[] {
  return readdirSync(new URL(`${set}/`, SETS))
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => {
      const file = new URL(`${set}/${name}`, SETS);
      return { name, bytes: createReadStream(file), sizeBytes: statSync(file).size };
    });
}

/** What the set's own reference answers say. */
export interface Expected {
  readonly rows_read: number;
  readonly cases: number;
  readonly distinct_requesters: number | null;
  readonly overall: ExpectedFigures & { readonly negative_duration: number };
  readonly monthly: readonly (ExpectedFigures & { readonly month: string })[];
  readonly open_to_RESOLVED_overall?: ExpectedFigures;
  readonly open_to_RESOLVED_monthly?: readonly (ExpectedFigures & { readonly month: string })[];
  readonly goal_days_met?: { readonly within_goal: number };
  readonly by_channel: Readonly<Record<string, number>>;
  readonly distinct_category: number;
}
export interface ExpectedFigures {
  readonly opened: number;
  readonly valid_closed: number;
  readonly p90_hours_nearest_rank: number | null;
  readonly within_5d: number;
  readonly within_10d: number;
  readonly first_response?: { readonly present: number; readonly negative: number };
  readonly sla_due?: { readonly with_due: number; readonly closed_with_due: number; readonly closed_by_due: number };
}
export const expectedOf = (set: string): Expected => JSON.parse(readFileSync(new URL(`${set}/expected.json`, SETS), 'utf8')) as Expected;

/** Runs a worked mapping over its set. */
export async function takeIn(mapping: string, set: string, pattern: RegExp): Promise<IntakeResult> {
  const outcome = await runIntake(filesOf(set, pattern), mappingNamed(mapping));
  if (!outcome.ok) throw new Error(outcome.problem.message.en);
  return outcome;
}
