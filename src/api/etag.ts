/** A strong tag of a text: 64 bits of two multiplicative hashes, enough to tell answers apart, not to keep secrets. */
export function etagOf(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 13);
  }
  const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');
  return `"${hex(a ^ (b >>> 16))}${hex(Math.imul(b ^ (a >>> 15), 0xc2b2ae35))}"`;
}

/** Whether an `If-None-Match` names the tag; weak and strong forms of it are one here. */
export function isNamed(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((part) => part.trim() === '*' || part.trim().replace(/^W\//, '') === etag);
}
