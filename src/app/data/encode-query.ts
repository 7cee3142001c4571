import type { KpiQuery } from '../../core/query.ts';

/** base64url of canonical JSON: keys sorted at every depth, so equal questions are equal addresses and cache entries. */
export function encodeQuery(query: KpiQuery): string {
  const bytes = new TextEncoder().encode(canonicalJson(query));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

const canonicalJson = (value: unknown): string => JSON.stringify(value, (_, part: unknown) =>
  part !== null && typeof part === 'object' && !Array.isArray(part)
    ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
    : part);
