/** Which part of the Evidence screen an address shows. */
export type EvidencePlace =
  | { readonly view: 'list' }
  /** null: a new one */
  | { readonly view: 'claim'; readonly id: string | null }
  | { readonly view: 'snapshot'; readonly id: string };

/** Address to place; total: what it does not understand is the list. */
export function parseEvidencePath(path: string): EvidencePlace {
  const [view, id] = path
    .replace(/^\/evidence\/?/, '')
    .split('/')
    .map(decode);
  if (view === 'new') return { view: 'claim', id: null };
  if (view === 'claims' && id) return { view: 'claim', id };
  if (view === 'snapshots' && id) return { view: 'snapshot', id };
  return { view: 'list' };
}

/** Place to address. */
export function evidencePath(place: EvidencePlace): string {
  if (place.view === 'list') return '/evidence';
  if (place.id === null) return '/evidence/new';
  return `/evidence/${place.view}s/${encodeURIComponent(place.id)}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
