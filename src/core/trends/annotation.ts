import { parseLocalDate } from '../calendar/local-date.ts';
import type { Bilingual } from '../kpis/kpi.ts';
import type { Grain } from '../query.ts';

/** What an annotation is about. */
export const ANNOTATION_CATEGORIES = ['disruption', 'channel', 'award', 'other'] as const;
export type AnnotationCategory = (typeof ANNOTATION_CATEGORIES)[number];

/** Something that happened and explains figures: kept as a document, drawn on every time axis, exported. */
export interface Annotation {
  readonly category: AnnotationCategory;
  /** local dates, both inclusive; the same date where it is a point in time */
  readonly from: string;
  readonly to: string;
  /** in at least one language */
  readonly title: Partial<Bilingual>;
}

/** Either an annotation or the field that is wrong. */
export type ParsedAnnotation =
  | { readonly ok: true; readonly value: Annotation }
  | { readonly ok: false; readonly place: 'category' | 'from' | 'to' | 'title' };

const LONGEST_TITLE = 80;

/** Untrusted JSON to an annotation; `to` may be left out. */
export function parseAnnotation(untrusted: unknown): ParsedAnnotation {
  const { category, from, to, title } = (typeof untrusted === 'object' && untrusted !== null ? untrusted : {}) as Readonly<
    Record<string, unknown>
  >;
  const known = ANNOTATION_CATEGORIES.find((name) => name === category);
  if (!known) return { ok: false, place: 'category' };
  if (typeof from !== 'string' || parseLocalDate(from) === null) return { ok: false, place: 'from' };
  const end = to ?? from;
  if (typeof end !== 'string' || parseLocalDate(end) === null || end < from) return { ok: false, place: 'to' };
  const { en, ar } = (typeof title === 'object' && title !== null ? title : {}) as { en?: unknown; ar?: unknown };
  const named = { ...titleOf('en', en), ...titleOf('ar', ar) };
  if (Object.keys(named).length === 0) return { ok: false, place: 'title' };
  return { ok: true, value: { category: known, from, to: end, title: named } };
}

function titleOf(language: 'en' | 'ar', text: unknown): Partial<Bilingual> {
  const trimmed = typeof text === 'string' ? text.trim().slice(0, LONGEST_TITLE) : '';
  return trimmed === '' ? {} : { [language]: trimmed };
}

/**
 * Which of these periods an annotation covers: indexes, both inclusive; null where it covers none of them.
 * @param labels of months, quarters or years, ascending
 */
export function annotatedPeriods(
  { from, to }: Pick<Annotation, 'from' | 'to'>,
  labels: readonly string[],
  grain: Grain,
): { readonly from: number; readonly to: number } | null {
  const [first, last] = [periodLabelOf(from, grain), periodLabelOf(to, grain)];
  const start = labels.findIndex((label) => label >= first);
  const end = labels.findLastIndex((label) => label <= last);
  return start < 0 || end < start ? null : { from: start, to: end };
}

/** The label of the month, quarter or year that holds a local date; the date itself of any finer grain. */
export function periodLabelOf(on: string, grain: Grain): string {
  if (grain === 'year') return on.slice(0, 4);
  if (grain === 'quarter') return `${on.slice(0, 4)}-Q${Math.ceil(Number(on.slice(5, 7)) / 3)}`;
  return grain === 'month' ? on.slice(0, 7) : on;
}
