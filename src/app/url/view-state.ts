import { DIMENSIONS, type Dimension } from '../../core/inquiry.ts';
import { GRAINS, type Grain, type Where } from '../../core/query.ts';
import { LANGUAGES, type Language } from '../../i18n/language.ts';

/** All that one would send to a colleague; what a viewer merely likes (theme, digits) is a preference and stays on the machine. */
export interface ViewState {
  /** null: the viewer's own */
  readonly language: Language | null;
  readonly grain: Grain;
  /** labels of `grain`, inclusive; null: the screen's own choice */
  readonly from: string | null;
  readonly to: string | null;
  /** canonical: no empty list, no value twice, sorted, "not recorded" last */
  readonly where: Where;
  /** ISO 8601 with offset; null: the data's own as-of */
  readonly asOf: string | null;
  /** id of the KPI that is open over the screen; null: none */
  readonly figure: string | null;
  /** what one screen alone understands, as `screen.name`; the others carry it along as it is */
  readonly own: Readonly<Record<string, string>>;
}

export const DEFAULT_VIEW: ViewState = {
  language: null,
  grain: 'month',
  from: null,
  to: null,
  where: {},
  asOf: null,
  figure: null,
  own: {},
};

/** Raised when a parameter changes its meaning; a link of an unknown version opens the default view instead of a wrong one. */
const VERSION = '1';

const periodLabel: Readonly<Record<Grain, RegExp>> = {
  day: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  week: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\/P7D$/,
  month: /^\d{4}-(0[1-9]|1[0-2])$/,
  quarter: /^\d{4}-Q[1-4]$/,
  year: /^\d{4}$/,
};
const kpiId = /^[a-z][a-z0-9-]{0,63}$/;
const ownName = /^[a-z]{2,20}\.[a-z][a-z-]{0,30}$/;
const LONGEST_OWN = 600;
const instantText = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/;

/** Query string to view state; total: what it does not understand it leaves at its default. */
export function parseView(search: string): ViewState {
  const params = new URLSearchParams(search);
  const language = oneOf(LANGUAGES, params.get('lang'));
  if ((params.get('v') ?? VERSION) !== VERSION) return { ...DEFAULT_VIEW, language };
  const grain = oneOf(GRAINS, params.get('grain')) ?? DEFAULT_VIEW.grain;
  const from = matching(periodLabel[grain], params.get('from'));
  const to = matching(periodLabel[grain], params.get('to'));
  const isReversed = from !== null && to !== null && from > to;
  const lists = DIMENSIONS.map((dimension) => [dimension, params.getAll(dimension).map((value) => value.trim() || null)] as const);
  return {
    language,
    grain,
    from: isReversed ? null : from,
    to,
    where: canonicalWhere(Object.fromEntries(lists)),
    asOf: matching(instantText, params.get('asOf')),
    figure: matching(kpiId, params.get('figure')),
    own: canonicalOwn(Object.fromEntries(params)),
  };
}

/** View state to query string, without `?`; defaults are left out, so the start page has a bare address. */
export function formatView(view: ViewState): string {
  const params = new URLSearchParams();
  const put = (name: string, value: string | null, fallback: string | null = null) => {
    if (value !== null && value !== fallback) params.append(name, value);
  };
  put('lang', view.language);
  put('grain', view.grain, DEFAULT_VIEW.grain);
  put('from', view.from);
  put('to', view.to);
  const where = canonicalWhere(view.where);
  for (const dimension of DIMENSIONS) for (const value of where[dimension] ?? []) params.append(dimension, value ?? '');
  put('asOf', view.asOf);
  put('figure', view.figure);
  for (const [name, value] of Object.entries(canonicalOwn(view.own))) put(name, value);
  const isOnlyLanguage = [...params.keys()].every((name) => name === 'lang');
  if (!isOnlyLanguage) params.append('v', VERSION);
  return params.toString();
}

/** The same filter is always the same object shape: one address, one cache entry. */
export function canonicalWhere(where: Where): Where {
  const canonical: Partial<Record<Dimension, readonly (string | null)[]>> = {};
  for (const dimension of DIMENSIONS) {
    const values = where[dimension];
    if (values?.length) canonical[dimension] = [...new Set(values)].sort(nullsLast);
  }
  return canonical;
}

/** Sorted; nothing empty, nothing too long to be meant. */
function canonicalOwn(own: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const entries = Object.entries(own).filter(([name, value]) => ownName.test(name) && value !== '' && value.length <= LONGEST_OWN);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function nullsLast(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : Number(a > b);
}

function oneOf<T extends string>(list: readonly T[], value: string | null): T | null {
  return list.find((entry) => entry === value) ?? null;
}

function matching(pattern: RegExp, value: string | null): string | null {
  return value !== null && pattern.test(value) ? value : null;
}
