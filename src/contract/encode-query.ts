import { canonicalQuery } from '../core/kpi-table.ts';
import type { KpiQuery } from '../core/query.ts';

/** One text for one question: what a cache is keyed by, and what an ETag and a snapshot rest on. */
export const canonicalJson = (query: KpiQuery): string => JSON.stringify(canonicalQuery(query));

/** The `q` of `/v1/kpis`: base64url of the canonical JSON, so equal questions are equal addresses. */
export function encodeQuery(query: KpiQuery): string {
  return encodeBase64Url(canonicalJson(query));
}

/** UTF-8 text to base64url without padding. */
export function encodeBase64Url(text: string): string {
  let binary = '';
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Null where it is not base64url of UTF-8. */
export function decodeBase64Url(encoded: string): string | null {
  if (!/^[\w-]*={0,2}$/.test(encoded)) return null;
  try {
    const binary = atob(encoded.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, ''));
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, (letter) => letter.charCodeAt(0)));
  } catch {
    return null;
  }
}
