import {
  type DefectName,
  EVENT_TYPES,
  type EventType,
  INQUIRY_KINDS,
  type Inquiry,
  type InquiryEvent,
  type InquiryKind,
  type RejectionReason,
} from './inquiry.ts';
import { type Instant, parseInstant } from './instant.ts';

/** A record as a source gives it: nothing is believed yet. Instants are ISO 8601 text with an offset, or whole-second numbers. */
export type Candidate = Readonly<Record<string, unknown>>;

export type Admission =
  | { readonly inquiry: Inquiry; readonly rejected?: undefined }
  | { readonly rejected: RejectionReason; readonly inquiry?: undefined };

/**
 * Untrusted record to inquiry. Without a usable `id` or `receivedAt` it is rejected; any other contradiction drops that
 * field or event alone and is named in `defects`.
 * @source definitions, section 1 ("Defects")
 */
export function admit(candidate: unknown): Admission {
  if (typeof candidate !== 'object' || candidate === null || Array.isArray(candidate)) return { rejected: 'not-a-record' };
  const raw = candidate as Candidate;
  const id = typeof raw.id === 'number' ? String(raw.id) : text(raw.id);
  if (id === null) return { rejected: 'missing-id' };
  if (isBlank(raw.receivedAt)) return { rejected: 'missing-receipt' };
  const receivedAt = instant(raw.receivedAt);
  if (receivedAt === null) return { rejected: isLocalTime(raw.receivedAt) ? 'time-without-offset' : 'invalid-receipt' };

  const defects: DefectName[] = [];
  const events = isBlank(raw.events) ? null : admitEvents(raw.events, receivedAt, defects);
  const hasEvents = events !== null;
  const firstRespondedAt = hasEvents
    ? null
    : dated(raw.firstRespondedAt, receivedAt, 'invalid-response-time', 'response-before-receipt', defects);
  const resolvedAt = hasEvents ? null : dated(raw.resolvedAt, receivedAt, 'invalid-resolution-time', 'resolution-before-receipt', defects);
  const isResolved = hasEvents ? events.some((e) => e.type === 'resolved') : resolvedAt !== null;
  const kind = field(raw.kind, defects);
  const isKind = kind === null || (INQUIRY_KINDS as readonly string[]).includes(kind);
  if (!isKind) defects.push('unknown-kind');

  return {
    inquiry: {
      id,
      receivedAt,
      updatedAt: dated(raw.updatedAt, receivedAt, 'invalid-update-time', null, defects),
      kind: isKind ? (kind as InquiryKind | null) : null,
      channel: field(raw.channel, defects),
      category: field(raw.category, defects),
      directorate: field(raw.directorate, defects),
      governorate: field(raw.governorate, defects),
      priority: field(raw.priority, defects),
      language: field(raw.language, defects),
      citizen: field(raw.citizen, defects),
      events,
      firstRespondedAt,
      resolvedAt,
      promisedAt: dated(raw.promisedAt, receivedAt, 'invalid-promise', 'promise-before-receipt', defects),
      rating: admitRating(raw.rating, defects),
      outcome: field(raw.outcome, defects),
      duplicateOf: field(raw.duplicateOf, defects),
      isEndedUnknown: !isResolved && (hasEvents ? listed(raw.events).some((e) => eventType(e) === 'resolved') : !isBlank(raw.resolvedAt)),
      defects,
    },
  };
}

function dated(value: unknown, receivedAt: Instant, invalid: DefectName, early: DefectName | null, defects: DefectName[]): Instant | null {
  if (isBlank(value)) return null;
  const at = instant(value);
  if (at === null) defects.push(invalid);
  else if (early !== null && at < receivedAt) defects.push(early);
  else return at;
  return null;
}

function field(value: unknown, defects: DefectName[]): string | null {
  if (typeof value === 'string') return text(value);
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  defects.push('invalid-field');
  return null;
}

function admitEvents(value: unknown, receivedAt: Instant, defects: DefectName[]): InquiryEvent[] {
  if (!Array.isArray(value)) {
    defects.push('invalid-field');
    return [];
  }
  // As long as it is going to be: a list that grows takes room for sixteen more.
  const events = new Array<InquiryEvent>(value.length);
  let count = 0;
  let isSorted = true;
  for (let i = 0; i < value.length; i++) {
    const entry = value[i] as unknown;
    const type = eventType(entry);
    const at = instant((entry as Candidate | null)?.at);
    if (type === null) defects.push('unknown-event-type');
    else if (at === null) defects.push('invalid-event-time');
    else if (at < receivedAt) defects.push('event-before-receipt');
    else {
      if (count > 0 && at < events[count - 1]!.at) isSorted = false;
      events[count++] = { at, type };
    }
  }
  events.length = count;
  return isSorted ? events : events.sort((a, b) => a.at - b.at);
}

function admitRating(value: unknown, defects: DefectName[]): number | null {
  if (isBlank(value)) return null;
  const rating = typeof value === 'string' ? Number(value.trim()) : value;
  if (typeof rating === 'number' && Number.isInteger(rating) && rating >= 1 && rating <= 5) return rating;
  defects.push('rating-out-of-range');
  return null;
}

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const EVENT_TYPE = new Map<unknown, EventType>(EVENT_TYPES.map((type) => [type, type]));
const eventType = (entry: unknown): EventType | null => EVENT_TYPE.get((entry as Candidate | null)?.type) ?? null;

function instant(value: unknown): Instant | null {
  if (typeof value === 'string') return parseInstant(value);
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0 && value < 4_102_444_800) return Math.floor(value);
  return null;
}

const isLocalTime = (value: unknown): boolean => typeof value === 'string' && parseInstant(`${value.trim()}Z`) !== null;
const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && !startsPlainly(value) && value.trim() === '');

function text(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  if (startsPlainly(value) && isPlain(value.charCodeAt(value.length - 1))) return value;
  const trimmed = value.trim();
  return trimmed === '' ? null : trimmed;
}

/** Most texts need no trimming, and trimming a dozen a record to find that out takes longer than looking at their ends. */
const isPlain = (code: number): boolean => code > 0x20 && code < 0x7f;
const startsPlainly = (value: string): boolean => isPlain(value.charCodeAt(0));

/**
 * Of two records with one id the later `updatedAt` stands; equal or missing: the later in reading order.
 * @returns whether `later` (read after `earlier`) replaces it
 * @source definitions, section 1
 */
export function replaces(later: Pick<Inquiry, 'updatedAt'>, earlier: Pick<Inquiry, 'updatedAt'>): boolean {
  return later.updatedAt === null || earlier.updatedAt === null || later.updatedAt >= earlier.updatedAt;
}
