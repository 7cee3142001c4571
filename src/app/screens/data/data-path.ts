import { EXCEPTION_KINDS, type ExceptionKind } from '../../../contract/page.ts';

/** Which part of the Data screen an address shows. */
export type DataPlace =
  | { readonly view: 'intake' }
  | { readonly view: 'exceptions'; readonly kind: ExceptionKind }
  | { readonly view: 'guards' }
  | { readonly view: 'calendars' }
  /** `on`: the selected local date; its year is shown. Neither: the year of the data */
  | { readonly view: 'calendar'; readonly id: string; readonly year: number | null; readonly on: string | null }
  | { readonly view: 'policies' }
  | { readonly view: 'policy'; readonly id: string };

/** Address to place; total: what it does not understand is the first view. */
export function parseDataPath(path: string): DataPlace {
  const [view, id, rest] = path
    .replace(/^\/data\/?/, '')
    .split('/')
    .map(decode);
  if (view === 'exceptions') {
    const kind = EXCEPTION_KINDS.find((name) => name === id);
    return kind ? { view, kind } : { view: 'intake' };
  }
  if (view === 'guards') return { view };
  if (view === 'calendars') {
    if (!id) return { view };
    const on = rest && /^\d{4}-\d\d-\d\d$/.test(rest) ? rest : null;
    const year = rest && /^\d{4}$/.test(rest.slice(0, 4)) ? Number(rest.slice(0, 4)) : null;
    return { view: 'calendar', id, on, year: year !== null && year >= 1970 && year <= 2099 ? year : null };
  }
  if (view === 'policies') return id ? { view: 'policy', id } : { view };
  return { view: 'intake' };
}

/** Place to address. */
export function dataPath(place: DataPlace): string {
  switch (place.view) {
    case 'intake':
      return '/data';
    case 'exceptions':
      return `/data/exceptions/${place.kind}`;
    case 'calendar': {
      const last = place.on ?? place.year;
      return `/data/calendars/${encodeURIComponent(place.id)}${last === null ? '' : `/${last}`}`;
    }
    case 'policy':
      return `/data/policies/${encodeURIComponent(place.id)}`;
    default:
      return `/data/${place.view}`;
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
