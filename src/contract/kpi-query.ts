import * as z from 'zod/mini';
import { DIMENSIONS, type Dimension } from '../core/inquiry.ts';
import { parseInstant } from '../core/instant.ts';
import { canonicalQuery } from '../core/kpi-table.ts';
import { EMPTY_QUERY, GRAINS, type KpiQuery } from '../core/query.ts';
import { type CheckName, describeIssue } from './describe-issue.ts';
import { decodeBase64Url } from './encode-query.ts';
import { givenDetail, type Parsed, problemOf } from './problem.ts';

const MOST_KPIS = 64;
const MOST_VALUES = 1000;
const LONGEST_TEXT = 500;

const check = (name: CheckName) => ({ error: name });
const text = z.string().check(z.minLength(1), z.maxLength(LONGEST_TEXT));
const optionalText = z._default(z.nullable(text), null);
const dimension = z._default(z.nullable(z.enum(DIMENSIONS)), null);

/** ISO 8601 with an offset. */
export const instantText = z.string().check(z.refine((value) => parseInstant(value) !== null, check('instant')));

export const whereSchema = z.strictObject(
  Object.fromEntries(
    DIMENSIONS.map((name) => [
      name,
      z.optional(z.array(z.nullable(z.string().check(z.maxLength(LONGEST_TEXT)))).check(z.maxLength(MOST_VALUES))),
    ]),
  ) as Record<Dimension, z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniNullable<z.ZodMiniString>>>>,
);

/** A KpiQuery over the wire: what is left out has its default. */
export const kpiQuerySchema = z
  .strictObject({
    kpis: z.array(text).check(z.minLength(1), z.maxLength(MOST_KPIS)),
    grain: z._default(z.enum(GRAINS), EMPTY_QUERY.grain),
    from: optionalText,
    to: optionalText,
    by: dimension,
    thenBy: dimension,
    where: z._default(whereSchema, {}),
    asOf: z._default(z.nullable(instantText), null),
    dataVersion: z._default(z.nullable(z.int().check(z.nonnegative())), null),
    calendar: optionalText,
    policy: optionalText,
    zone: optionalText,
    suppress: z._default(z.boolean(), false),
  })
  .check(
    z.refine((query) => query.thenBy === null || query.by !== null, { ...check('then-by-alone'), path: ['thenBy'] }),
    z.refine((query) => query.thenBy === null || query.thenBy !== query.by, { ...check('then-by-same'), path: ['thenBy'] }),
  );

/** Untrusted JSON to a canonical query, or everything that is wrong with it, each with its place. */
export function parseQuery(untrusted: unknown): Parsed<KpiQuery> {
  const result = kpiQuerySchema.safeParse(untrusted);
  if (result.success) return { ok: true, value: canonicalQuery(result.data) };
  return { ok: false, problem: problemOf('invalid-query', { problems: result.error.issues.map(describeIssue) }) };
}

/** The `q` of an address to a canonical query. */
export function decodeQuery(encoded: string): Parsed<KpiQuery> {
  const json = decodeBase64Url(encoded);
  try {
    if (json !== null) return parseQuery(JSON.parse(json));
  } catch {
    // falls through: what is no JSON is as malformed as what is no base64url
  }
  return { ok: false, problem: problemOf('malformed-query', { detail: givenDetail(encoded), place: 'q' }) };
}
