/** Which part of the Award screen an address shows. */
export type AwardPlace =
  | { readonly view: 'workspace' | 'cycles' | 'readiness' | 'models' | 'new' }
  | { readonly view: 'model'; readonly id: string };

const VIEWS = ['cycles', 'readiness', 'new'] as const;

/** Address to place; total: what it does not understand is the first view. */
export function parseAwardPath(path: string): AwardPlace {
  const [view = '', id = ''] = path
    .replace(/^\/award\/?/, '')
    .split('/')
    .map(decode);
  if (view === 'models') return id === '' ? { view: 'models' } : { view: 'model', id };
  return { view: VIEWS.find((name) => name === view) ?? 'workspace' };
}

/** Place to address. */
export function awardPath(place: AwardPlace): string {
  if (place.view === 'workspace') return '/award';
  return place.view === 'model' ? `/award/models/${encodeURIComponent(place.id)}` : `/award/${place.view}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
