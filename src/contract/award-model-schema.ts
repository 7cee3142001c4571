import * as z from 'zod/mini';
import { DEFAULT_READINESS, READINESS_NUMBERS, READINESS_RANGES, type ReadinessNumber } from '../core/awards/readiness-rules.ts';
import { DIMENSIONS, type Dimension } from '../core/inquiry.ts';

const text = z.string().check(z.minLength(1));
const bilingual = z.object({ en: text, ar: text });
const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));

const whole = (name: ReadinessNumber, meaning: string) => {
  const [least, most] = READINESS_RANGES[name];
  return z.int().check(z.gte(least), z.lte(most), z.describe(meaning));
};
const defaultNumbers = READINESS_NUMBERS.map((name) => `${name} ${DEFAULT_READINESS[name]}`).join(', ');

const criterion = z.object({
  id: text,
  title: bilingual,
  kpi: text.check(z.describe('id of an indicator (docs/kpis.md)')),
  where: z.strictObject(
    Object.fromEntries(DIMENSIONS.map((name) => [name, z.optional(z.array(z.nullable(z.string())))])) as Record<
      Dimension,
      z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniNullable<z.ZodMiniString>>>
    >,
  ),
  weight: z.number().check(z.gte(0), z.lte(100), z.describe('weights sum to 100; 0: shown, not scored')),
  floor: z.number().check(z.describe('scores 0; ratios 0 to 1, durations in working seconds')),
  target: z.number().check(z.describe('scores 80; between floor and stretch')),
  stretch: z.number().check(z.describe('scores 100')),
  source: bilingual.check(z.describe('where floor, target and stretch come from')),
  evidence: z.array(bilingual),
});

const awardModelSchema = z.object({
  $schema: z.optional(z.string()),
  id: text,
  version: text,
  title: bilingual,
  isOfficial: z.boolean().check(z.describe('is the rubric published?')),
  source: bilingual,
  cycles: z.array(
    z.object({
      id: text,
      title: bilingual,
      from: month,
      to: month.check(z.describe('inclusive')),
      calendar: z.optional(text).check(z.describe('in force in it, "id" or "id@version"; absent: the one in force now')),
      policy: z.optional(text),
      modelVersion: z.optional(text).check(z.describe('the version of this model that scored it')),
    }),
  ),
  criteria: z.array(criterion),
  benchmarks: z.array(z.object({ kpi: text, value: z.number(), title: bilingual, source: text })),
  readiness: z
    .optional(
      z.object({
        cellN: whole('cellN', 'n that a kind and channel need to count as covered'),
        scopeMonths: whole('scopeMonths', 'closed months in which kinds and channels are looked for, and whose figure is compared'),
        trendYears: whole('trendYears', 'full years that a trend needs'),
        youngTrend: whole('youngTrend', 'the most that a trend of fewer years scores'),
        steadyTrend: whole('steadyTrend', 'what a steady trend scores'),
        targetMonths: whole('targetMonths', 'closed months of which the share on target is taken'),
        source: bilingual,
      }),
    )
    .check(z.describe(`numbers of the readiness profile; absent: ${defaultNumbers}`)),
});

/** An award model's JSON Schema (draft 2020-12), as published in docs/. The sum and the order of numbers are judged beside it. */
export function awardModelJsonSchema(): Readonly<Record<string, unknown>> {
  return { title: 'Tajawub award model', ...(z.toJSONSchema(awardModelSchema, { io: 'input' }) as Record<string, unknown>) };
}

/** Whether a value has the published shape. */
export const hasAwardModelShape = (value: unknown): boolean => awardModelSchema.safeParse(value).success;
