import type { Sha256 } from '../../core/evidence/snapshot.ts';

/** SHA-256 of a text's UTF-8, by the platform. */
export async function sha256(text: string): Promise<Sha256> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
