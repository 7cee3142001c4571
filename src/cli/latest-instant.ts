import type { Inquiry } from '../core/inquiry.ts';
import type { Instant } from '../core/instant.ts';

/**
 * The last thing that records say has happened, so that the same file always means the same as-of; later than `now` is a
 * mistake in the source and does not count. Promises lie ahead and do not count either. Null: nothing has happened.
 */
export function latestInstantOf(inquiries: readonly Inquiry[], now: Instant): Instant | null {
  let latest: Instant | null = null;
  const see = (at: Instant | null): void => {
    if (at !== null && at <= now && (latest === null || at > latest)) latest = at;
  };
  for (const { receivedAt, updatedAt, firstRespondedAt, resolvedAt, events } of inquiries) {
    see(receivedAt);
    see(updatedAt);
    see(firstRespondedAt);
    see(resolvedAt);
    for (const event of events ?? []) see(event.at);
  }
  return latest;
}
