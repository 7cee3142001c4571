import type { Candidate } from '../core/admission.ts';
import type { Random } from './random.ts';

/** Spoils a record now and then, as real sources do: one contradiction, which admission drops and names. */
export function spoil(candidate: Candidate, random: Random): Candidate {
  if (!random.isOneIn(450)) return candidate;
  const receivedAt = candidate.receivedAt as number;
  const events = candidate.events as readonly { readonly at: number; readonly type: string }[];
  switch (random.index(6)) {
    case 0:
      return { ...candidate, events: [{ at: receivedAt - 86_400, type: 'responded' }, ...events] };
    case 1:
      return { ...candidate, rating: 9 };
    case 2:
      return { ...candidate, events: [...events, { at: receivedAt + 60, type: 'archived' }] };
    case 3:
      return { ...candidate, promisedAt: receivedAt - 3600 };
    case 4:
      return { ...candidate, kind: 'petition' };
    default:
      return { ...candidate, events: events.map((event) => (event.type === 'resolved' ? { ...event, at: receivedAt - 1800 } : event)) };
  }
}

/** Records that no inquiry can be made of: they belong in the quarantine. */
export function unusable(candidate: Candidate, random: Random): Candidate {
  const { id: _id, ...withoutId } = candidate;
  const { receivedAt: _receivedAt, ...withoutReceipt } = candidate;
  const choices: readonly Candidate[] = [
    withoutId,
    withoutReceipt,
    { ...candidate, receivedAt: '2024-02-11 09:30' },
    { ...candidate, receivedAt: '31/02/2024' },
  ];
  return choices[random.index(choices.length)] as Candidate;
}
