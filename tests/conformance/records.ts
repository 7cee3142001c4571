import fc from 'fast-check';
import { admit } from '../../src/core/admission.ts';
import type { Inquiry } from '../../src/core/inquiry.ts';
import { civilSeconds, formatInstant } from '../../src/core/instant.ts';

export const FIRST_AT = civilSeconds(2026, 1, 20)!;
export const LAST_AT = civilSeconds(2026, 5, 20)!;

/** Any second, or a quarter of an hour: opening and closing times are hit exactly. */
export const moment = (from: number, to: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.integer({ min: from, max: to }),
    fc.integer({ min: Math.ceil(from / 900), max: Math.floor(to / 900) }).map((quarter) => quarter * 900),
  );

/** How long until the next event: at once, minutes, hours, days, or longer than a pause may last. */
const gap = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 600, 601, 3600) },
  { weight: 3, arbitrary: moment(0, 4 * 3600) },
  { weight: 4, arbitrary: moment(0, 6 * 86_400) },
  { weight: 1, arbitrary: moment(0, 50 * 86_400) },
);

/** Openings, closings and midnights of the calendars, and the stretches between them: every limit is met exactly. */
const edge = fc
  .tuple(
    fc.integer({ min: 0, max: Math.floor((LAST_AT - FIRST_AT) / 86_400) }),
    fc.constantFrom('00:00', '04:00', '05:00', '09:00', '11:00', '11:15', '12:30', '17:00', '21:00'),
  )
  .map(([day, time]) => FIRST_AT + day * 86_400 + Number(time.slice(0, 2)) * 3600 + Number(time.slice(3)) * 60);
const HOUR = 3600;
const DAY = 24 * HOUR;
const stretch = fc.constantFrom(
  0,
  1,
  HOUR,
  2 * HOUR,
  3 * HOUR,
  7.25 * HOUR,
  16.75 * HOUR,
  DAY,
  2 * DAY,
  3 * DAY,
  7 * DAY,
  30 * DAY,
  30 * DAY + 1,
);

const STORIES: readonly (readonly string[])[] = [
  ['acknowledged', 'responded', 'resolved', 'rated'],
  ['responded', 'paused', 'resumed', 'resolved'],
  ['paused', 'responded', 'resolved', 'reopened', 'paused', 'resumed', 'resolved', 'rated'],
  ['responded', 'resolved', 'reopened', 'resolved', 'reopened', 'resolved'],
  ['responded', 'paused'],
  ['responded', 'withdrawn'],
  ['paused', 'withdrawn', 'resumed', 'resolved'],
  ['resolved', 'withdrawn', 'reopened', 'merged', 'rated'],
  ['responded', 'resolved', 'reopened', 'escalated'],
  ['resolved', 'responded'],
  [],
];
const anything = fc.array(
  fc.constantFrom(
    'acknowledged',
    'responded',
    'paused',
    'resumed',
    'resolved',
    'reopened',
    'escalated',
    'transferred',
    'rated',
    'withdrawn',
    'merged',
    'shouted',
  ),
  { maxLength: 9 },
);
const steps: fc.Arbitrary<readonly string[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...STORIES) },
  { weight: 2, arbitrary: anything },
);

const oneOf = (...values: string[]): fc.Arbitrary<string | null> => fc.constantFrom(...values, null, '  ');

const timesOf = (receivedAt: fc.Arbitrary<number>, gaps: fc.Arbitrary<number>) =>
  fc.record({ receivedAt, gaps: fc.array(gaps, { minLength: 9, maxLength: 9 }), promise: fc.option(gaps, { freq: 4 }) });

/** A record as a source might give it: contradictions, blanks and duplicates among them. */
const candidate = fc
  .record({
    times: fc.oneof(timesOf(moment(FIRST_AT, LAST_AT), gap), timesOf(edge, stretch)),
    types: steps,
    startsEarly: fc.integer({ min: 0, max: 11 }),
    form: fc.constantFrom('events', 'events', 'events', 'shorthand'),
    kind: oneOf('enquiry', 'complaint', 'suggestion', 'observation', 'poem'),
    channel: oneOf('tawasul', 'phone', 'visit'),
    category: oneOf('roof', 'Roof', 'سكن', 'rent'),
    directorate: oneOf('north', 'south'),
    governorate: oneOf('capital', 'muharraq'),
    priority: oneOf('high'),
    language: oneOf('ar', 'en'),
    citizen: fc.oneof(
      fc.integer({ min: 1, max: 40 }).map((n) => `c-${n}`),
      fc.constantFrom(null, ' '),
    ),
    rating: fc.constantFrom(null, 1, 3, 4, 5, 9),
    outcome: fc.constantFrom(null, 'adopted', 'declined'),
    isDuplicate: fc.integer({ min: 0, max: 11 }),
  })
  .map(({ times, types, startsEarly, form, isDuplicate, ...fields }) => {
    const { receivedAt, gaps, promise } = times;
    let at = startsEarly === 0 ? receivedAt - 7200 : receivedAt;
    const events = types.map((type, i) => {
      at += gaps[i]!;
      return { at: formatInstant(at), type };
    });
    const first = (type: string): string | null => events.find((event) => event.type === type)?.at ?? null;
    return {
      ...fields,
      receivedAt: formatInstant(receivedAt),
      promisedAt: promise === null ? null : formatInstant(receivedAt + promise),
      duplicateOf: isDuplicate === 0 ? 'inquiry-0' : null,
      ...(form === 'events' ? { events } : { firstRespondedAt: first('responded'), resolvedAt: first('resolved') }),
    };
  });

/** Inquiries as admitted, each id once. */
export const inquiriesOf = (length: { minLength: number; maxLength: number }): fc.Arbitrary<readonly Inquiry[]> =>
  fc.array(candidate, length).map((list) => list.flatMap((one, i) => admit({ id: `inquiry-${i}`, ...one }).inquiry ?? []));
