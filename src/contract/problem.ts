import type { Bilingual } from '../core/kpis/kpi.ts';
import { PROBLEMS, type ProblemCode } from './problems.ts';

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** One thing that is wrong, and where. */
export interface PlacedMessage {
  /** `where.channel[0]`, `seasons[1].week.thu[0]`; empty: the whole */
  readonly place: string;
  readonly message: Bilingual;
}

/** The body of every failed request (RFC 9457, with its texts in both languages). */
export interface Problem {
  readonly code: ProblemCode;
  readonly status: number;
  /** what to do */
  readonly title: Bilingual;
  /** what exactly was wrong; null: the title says it all */
  readonly detail: Bilingual | null;
  /** where in the request; null: nowhere in particular */
  readonly place: string | null;
  /** everything that is wrong, where there is more to say than one sentence */
  readonly problems?: readonly PlacedMessage[];
}

/** Either a value of its type, or what was wrong with it. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** The problem of that code, with its status and sentences filled in. */
export function problemOf(
  code: ProblemCode,
  more: { readonly detail?: Bilingual; readonly place?: string; readonly problems?: readonly PlacedMessage[] } = {},
): Problem {
  const { status, title } = PROBLEMS[code];
  const first = more.problems?.[0];
  return {
    code,
    status,
    title,
    detail: more.detail ?? first?.message ?? null,
    place: more.place ?? first?.place ?? null,
    ...(more.problems ? { problems: more.problems } : {}),
  };
}

/** The value that was refused, quoted and cut, as a detail. */
export function givenDetail(value: unknown): Bilingual {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');
  const given = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  return { en: `Given: “${given}”.`, ar: `القيمة المرسلة: «${given}».` };
}
