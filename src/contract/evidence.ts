import * as z from 'zod/mini';
import { CLAIM_PARTS, type Claim, type ClaimFault, faultsOfClaim, isFigureName } from '../core/evidence/claim.ts';
import { type FrozenFigure, SNAPSHOT_FORMAT, type Snapshot } from '../core/evidence/snapshot.ts';
import { canonicalQuery } from '../core/kpi-table.ts';
import { findKpi } from '../core/kpis/index.ts';
import type { Bilingual } from '../core/kpis/kpi.ts';
import { describeIssue } from './describe-issue.ts';
import { isDocumentId } from './document.ts';
import { instantText, kpiQuerySchema } from './kpi-query.ts';
import { type Parsed, type PlacedMessage, problemOf } from './problem.ts';

const MOST_FIGURES = 24;
const LONGEST_SENTENCE = 2000;

const text = z.string().check(z.minLength(1), z.maxLength(500));
const sentence = z.string().check(z.trim(), z.minLength(1), z.maxLength(LONGEST_SENTENCE));
const figureName = z.string().check(z.refine(isFigureName, { error: 'figure-name' }));
const subject = z.strictObject({ model: text, criterion: text, cycle: z._default(z.nullable(text), null) });

const cell = {
  period: z._default(z.nullable(text), null),
  group: z._default(z.nullable(z.array(z.nullable(z.string())).check(z.maxLength(2))), null),
};

export const claimSchema = z.strictObject({
  text: z.strictObject({ en: sentence, ar: sentence }),
  figures: z
    .array(z.strictObject({ name: figureName, kpi: text, part: z._default(z.enum(CLAIM_PARTS), 'value'), ...cell, query: kpiQuerySchema }))
    .check(z.maxLength(MOST_FIGURES)),
  subject: z._default(z.nullable(subject), null),
});

/** Untrusted JSON to a claim whose sentences and figures agree in both languages, or everything that is wrong with it. */
export function parseClaim(untrusted: unknown): Parsed<Claim> {
  const result = claimSchema.safeParse(untrusted);
  if (!result.success) return { ok: false, problem: problemOf('invalid-claim', { problems: result.error.issues.map(describeIssue) }) };
  const claim: Claim = {
    ...result.data,
    figures: result.data.figures.map((figure) => ({ ...figure, query: canonicalQuery({ ...figure.query, kpis: [figure.kpi] }) })),
  };
  const problems = [
    ...faultsOfClaim(claim).map(sayFault),
    ...claim.figures.flatMap(({ kpi }, i) => (findKpi(kpi) === undefined ? [sayUnknownKpi(kpi, i)] : [])),
  ];
  return problems.length === 0 ? { ok: true, value: claim } : { ok: false, problem: problemOf('invalid-claim', { problems }) };
}

function sayFault(fault: ClaimFault): PlacedMessage {
  const { name } = fault;
  switch (fault.fault) {
    case 'unknown-figure':
      return {
        place: `text.${fault.language}`,
        message: {
          en: `There is no figure “${name}”: add it, or take {${name}} out.`,
          ar: `لا رقم باسم «${name}»: أضفه أو احذف {${name}}.`,
        },
      };
    case 'unused-figure':
      return {
        place: `text.${fault.language}`,
        message: {
          en: `The ${fault.language === 'en' ? 'English' : 'Arabic'} sentence does not say {${name}}: both languages say the same figures.`,
          ar: `الجملة ${fault.language === 'en' ? 'الإنجليزية' : 'العربية'} لا تذكر {${name}}: يجب أن تذكر اللغتان الأرقام نفسها.`,
        },
      };
    case 'repeated-figure':
      return { place: 'figures', message: { en: `Two figures are called “${name}”.`, ar: `رقمان باسم «${name}».` } };
  }
}

const sayUnknownKpi = (kpi: string, i: number): PlacedMessage => ({
  place: `figures[${i}].kpi`,
  message: { en: `There is no KPI “${kpi}”.`, ar: `لا يوجد مؤشر «${kpi}».` },
});

/** `POST /v1/snapshots`: freezes a claim as it stands. */
export interface FreezeRequest {
  readonly claim: string;
  /** of the claim; null: the newest */
  readonly version: number | null;
  readonly author: string;
}

export const freezeRequestSchema = z.strictObject({
  claim: z.string().check(z.refine(isDocumentId, { error: 'document-id' })),
  version: z._default(z.nullable(z.int().check(z.gte(1))), null),
  author: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
});

export function parseFreezeRequest(untrusted: unknown): Parsed<FreezeRequest> {
  const result = freezeRequestSchema.safeParse(untrusted);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problem: problemOf('invalid-document', { problems: result.error.issues.map(describeIssue) }) };
}

/** One line of `GET /v1/snapshots`. */
export interface SnapshotEntry {
  readonly id: string;
  readonly sha256: string;
  readonly claim: string;
  /** of the claim, as it was frozen */
  readonly claimVersion: number;
  readonly text: Bilingual;
  /** to fill the sentences with */
  readonly figures: readonly Pick<FrozenFigure, 'name' | 'kpi' | 'part' | 'value'>[];
  readonly subject: Claim['subject'];
  readonly author: string;
  readonly frozenAt: string;
  readonly asOf: string;
  readonly dataVersion: number;
  readonly isDemonstration: boolean;
}

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const whole = z.int().check(z.nonnegative());
const bilingual = z.looseObject({ en: z.string(), ar: z.string() });
const frozenVersion = z.looseObject({ id: text, version: z.string(), sha256: hash });
const figureValue = z.looseObject({ value: z.nullable(z.number()) });

/** Loose: what is not understood is still sealed, so an addition is found by the seal and not lost on the way to it. */
export const snapshotSchema = z.looseObject({
  id: text,
  sha256: hash,
  content: z.looseObject({
    format: z.literal(SNAPSHOT_FORMAT),
    claim: z.looseObject({ id: text, version: whole, text: bilingual }),
    author: z.string(),
    frozenAt: instantText,
    productVersion: z.string(),
    isDemonstration: z.boolean(),
    asOf: instantText,
    dataVersion: whole,
    figures: z
      .array(
        z.looseObject({
          name: figureName,
          kpi: text,
          part: z.enum(CLAIM_PARTS),
          period: z.nullable(text),
          group: z.nullable(z.array(z.nullable(z.string()))),
          query: kpiQuerySchema,
          value: figureValue,
          records: z.looseObject({ count: whole, sha256: hash }),
          exclusions: z.looseObject({ duplicates: whole, withdrawn: whole, endedUnknown: whole }),
          calendars: z.array(frozenVersion),
          hoursFrom: instantText,
          policy: z.nullable(frozenVersion),
          definition: z.looseObject({ text: bilingual, sha256: hash }),
        }),
      )
      .check(z.maxLength(MOST_FIGURES)),
  }),
});

/** Untrusted JSON to what has the shape of a snapshot; whether it is what was sealed, the seal says. Nothing is left out of it. */
export function parseSnapshot(untrusted: unknown): Parsed<Snapshot> {
  const result = snapshotSchema.safeParse(untrusted);
  if (result.success) return { ok: true, value: untrusted as Snapshot };
  return { ok: false, problem: problemOf('invalid-snapshot', { problems: result.error.issues.map(describeIssue) }) };
}
