import { DIMENSIONS, type Inquiry } from '../inquiry.ts';
import type { Instant } from '../instant.ts';

/**
 * What is known of a record at the as-of, as one line of text: equal lines are equal records for every figure of that as-of.
 * What happened later is left out, or every evidence would change with the next working day. Fields without an instant
 * (dimensions, outcome, promise) hold the value of the data version.
 * @source definitions, sections 1 and 2
 */
export function knownRecord(inquiry: Inquiry, asOf: Instant): string {
  const until = (at: Instant | null): Instant | null => (at !== null && at <= asOf ? at : null);
  const { events } = inquiry;
  const lastRatedAt = events?.findLast(({ type }) => type === 'rated')?.at ?? null;
  // Of texts, numbers and lists this is canonical JSON as it stands, and there are a hundred thousand of them.
  return JSON.stringify([
    inquiry.id,
    inquiry.receivedAt,
    ...DIMENSIONS.map((dimension) => inquiry[dimension]),
    inquiry.citizen,
    events?.filter(({ at }) => at <= asOf).map(({ at, type }) => [at, type]) ?? null,
    events === null ? until(inquiry.firstRespondedAt) : null,
    events === null ? until(inquiry.resolvedAt) : null,
    inquiry.promisedAt,
    lastRatedAt !== null && lastRatedAt > asOf ? null : inquiry.rating,
    inquiry.outcome,
    inquiry.duplicateOf,
    inquiry.isEndedUnknown,
  ]);
}

/** Ascending by Unicode code point: the order in which databases sort texts byte by byte too. */
export function compareIds(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (x === y) continue;
    // A surrogate stands for a code point above every other unit.
    const [isHighX, isHighY] = [x >= 0xd800 && x <= 0xdfff, y >= 0xd800 && y <= 0xdfff];
    return isHighX === isHighY ? x - y : isHighX ? 1 : -1;
  }
  return a.length - b.length;
}
