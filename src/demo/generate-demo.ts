import { admit, type Candidate } from '../core/admission.ts';
import { compileCalendar } from '../core/calendar/compile-calendar.ts';
import { bhGovernment } from '../core/calendar/presets/bh-government.ts';
import type { WorkingClock } from '../core/calendar/working-clock.ts';
import { EVENT_TYPES, type EventType, type Inquiry } from '../core/inquiry.ts';
import type { Instant } from '../core/instant.ts';
import { writeHistory } from './demo-history.ts';
import { spoil, unusable } from './flawed-records.ts';
import type { DemoChannel } from './labels.ts';
import { CATEGORIES, CHANNELS, GOVERNORATES } from './ministry.ts';
import { createRandom, type Random } from './random.ts';
import { citizensOf } from './volume.ts';

/** The last second of October 2026 in Bahrain: the demonstration holds whole months. */
export const DEMO_AS_OF: Instant = Date.UTC(2026, 9, 31, 20, 59, 59) / 1000;
const MONTHS = 72;
const SEED = 20_261_101;

/** Counters were closed from March to June 2021, Bahrain's second wave: the spring of 2020 lies before the data. */
const FIRST_CLOSED = 4;
const LAST_CLOSED = 7;

const BAHRAIN_OFFSET = 3 * 3600;
const DAY = 86_400;
const CITIZENS = 42_000;

/** Everything in it is invented. */
export interface DemoData {
  readonly source: string;
  readonly asOf: Instant;
  readonly recorded: readonly EventType[];
  readonly inquiries: readonly Inquiry[];
  /** what admission refused; `row` counts from 1 */
  readonly rejections: readonly { readonly source: string; readonly row: number; readonly reason: string; readonly raw: string }[];
}

export interface DemoOptions {
  readonly seed?: number;
  /** how many of the 72 months, the last ones */
  readonly months?: number;
}

/** Demonstration data of an invented housing ministry: the same for the same options, in every runtime. */
export function generateDemo({ seed = SEED, months = MONTHS }: DemoOptions = {}): DemoData {
  const clock = compileCalendar(bhGovernment);
  const source = 'demonstration';
  const inquiries: Inquiry[] = [];
  const rejections: DemoData['rejections'][number][] = [];
  const seen = new Int32Array(CITIZENS).fill(-1);
  let row = 0;
  for (let index = MONTHS - months; index < MONTHS; index++) {
    // A month draws from its own sequence, so that fewer months are the same months.
    const random = createRandom(seed + index * 7919);
    for (const candidate of writeMonth(index, seen, clock, random)) {
      row += 1;
      const isUnusable = random.isOneIn(4000);
      const offered = isUnusable ? unusable(candidate, random) : spoil(candidate, random);
      const admission = admit(offered);
      if (admission.inquiry) inquiries.push(admission.inquiry);
      else rejections.push({ source, row, reason: admission.rejected, raw: JSON.stringify(offered) });
    }
  }
  return { source, asOf: DEMO_AS_OF, recorded: EVENT_TYPES, inquiries, rejections };
}

function writeMonth(index: number, seen: Int32Array, clock: WorkingClock, random: Random): readonly Candidate[] {
  const startsAt = monthStart(index);
  const endsAt = monthStart(index + 1);
  const progress = index / (MONTHS - 1);
  const citizens: (number | null)[] = [];
  for (let wanted = citizensOf({ startsAt, endsAt, index, of: MONTHS }, random); wanted > 0; ) {
    const citizen = Math.floor(CITIZENS * random.next() ** 1.5);
    if (seen[citizen] === index) continue;
    seen[citizen] = index;
    citizens.push(citizen);
    wanted -= 1;
  }
  const again = Math.round(citizens.length * 0.028);
  for (let i = 0; i < again; i++) citizens.push(citizens[random.index(citizens.length)] ?? null);
  for (let i = 0; i < citizens.length * 0.013; i++) citizens.push(null);

  const days = dayWeights(startsAt, endsAt, clock);
  const receipts = citizens.map((citizen) => ({ citizen, receivedAt: receiptOn(random.weighted(days), random) }));
  receipts.sort((a, b) => a.receivedAt - b.receivedAt);
  const channels = channelWeights(index, progress);
  const year = new Date((startsAt + BAHRAIN_OFFSET) * 1000).getUTCFullYear();
  const month = String(new Date((startsAt + BAHRAIN_OFFSET) * 1000).getUTCMonth() + 1).padStart(2, '0');
  let lastId = '';
  return receipts.map(({ citizen, receivedAt }, i) => {
    const id = `D-${year}${month}-${String(i + 1).padStart(4, '0')}`;
    const isDuplicate = lastId !== '' && random.isOneIn(170);
    const candidate = writeCandidate({ id, citizen, receivedAt, progress, channels }, clock, random);
    const duplicateOf = isDuplicate ? lastId : null;
    if (!isDuplicate) lastId = id;
    return duplicateOf === null ? candidate : { ...candidate, duplicateOf, events: [], rating: null, outcome: null };
  });
}

interface Receipt {
  readonly id: string;
  readonly citizen: number | null;
  readonly receivedAt: Instant;
  readonly progress: number;
  readonly channels: readonly (readonly [(typeof CHANNELS)[number], number])[];
}

const PRIORITIES = [
  ['normal', 84],
  ['high', 13],
  ['urgent', 3],
] as const;
const CATEGORY_WEIGHTS = CATEGORIES.map((category) => [category, category.weight] as const);

function writeCandidate({ id, citizen, receivedAt, progress, channels }: Receipt, clock: WorkingClock, random: Random): Candidate {
  const category = random.weighted(CATEGORY_WEIGHTS);
  const channel = random.weighted(channels);
  const kind = random.weighted(category.kinds);
  const priority = random.weighted(PRIORITIES);
  const { events, rating, outcome } = writeHistory(
    { receivedAt, kind, category, channel: channel.id, channelFactor: channel.responseFactor, isUrgent: priority === 'urgent', progress },
    clock,
    DEMO_AS_OF,
    random,
  );
  return {
    id,
    receivedAt,
    updatedAt: events.reduce((latest, event) => Math.max(latest, event.at), receivedAt),
    kind,
    channel: random.isOneIn(400) ? null : channel.id,
    category: category.id,
    directorate: category.directorate,
    governorate: random.weighted(GOVERNORATES),
    priority,
    language: random.hasChance(0.83) ? 'ar' : 'en',
    citizen: citizen === null ? null : `c-${(Math.imul(citizen + 1, 2_654_435_761) >>> 0).toString(36).padStart(7, '0')}`,
    events,
    promisedAt: isPromised(channel.id) && category.limitDays !== null ? clock.closeOfWorkingDay(receivedAt, category.limitDays) : null,
    rating,
    outcome,
  };
}

/** The channels whose replies name the day by which the case shall be settled. */
const isPromised = (channel: DemoChannel): boolean => channel === 'tawasul' || channel === 'mobile-app';

/** Local midnight, Bahrain, of the first of the month; index 0 is November 2020. */
const monthStart = (index: number): Instant => Date.UTC(2020, 10 + index, 1) / 1000 - BAHRAIN_OFFSET;

/** People write on working days, and a little on the others. */
function dayWeights(startsAt: Instant, endsAt: Instant, clock: WorkingClock): readonly (readonly [Instant, number])[] {
  const days: (readonly [Instant, number])[] = [];
  for (let day = startsAt; day < endsAt; day += DAY) days.push([day, clock.working(day, day + DAY) > 0 ? 1 : 0.33]);
  return days;
}

/** Most write in the morning, some in the evening, few at night. */
function receiptOn(day: Instant, random: Random): Instant {
  const part = random.next();
  const hour = part < 0.72 ? 10 + 2.2 * random.normal() : part < 0.95 ? 19 + 2 * random.normal() : 24 * random.next();
  return day + Math.min(Math.max(Math.floor(hour * 3600), 0), DAY - 1);
}

function channelWeights(index: number, progress: number): Receipt['channels'] {
  const isClosed = index >= FIRST_CLOSED && index <= LAST_CLOSED;
  return CHANNELS.map(
    (channel) => [channel, isClosed ? channel.closed : channel.first + (channel.last - channel.first) * progress] as const,
  );
}
