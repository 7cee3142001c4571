/** Turns requesters into pseudonyms, batch by batch; the names live only as long as the run. */
export interface Pseudonyms {
  /** computes what is not known yet; `of` answers afterwards */
  readonly learn: (names: Iterable<string>) => Promise<void>;
  readonly of: (name: string) => string;
}

/**
 * HMAC-SHA-256 under the salt, first 96 bits: stable across files, not reversible without the salt.
 * Spelling differences that do not make another person (case, blanks, letter forms) give one pseudonym.
 */
export async function keyedHash(salt: string): Promise<Pseudonyms> {
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey('raw', encoder.encode(salt), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const known = new Map<string, string>();
  return {
    learn: async (names) => {
      const fresh = [...new Set(names)].filter((name) => !known.has(name));
      await Promise.all(
        fresh.map(async (name) => {
          const plain = name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
          const digest = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(plain)));
          known.set(name, `p-${Array.from(digest.subarray(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('')}`);
        }),
      );
    },
    of: (name) => known.get(name)!,
  };
}
