import type { WorkingClock } from '../core/calendar/working-clock.ts';
import type { EventType, InquiryKind } from '../core/inquiry.ts';
import type { Instant } from '../core/instant.ts';
import type { DemoChannel } from './labels.ts';
import type { CategoryProfile } from './ministry.ts';
import type { Random } from './random.ts';

const HOUR = 3600;
const DAY = 86_400;
/** a working day of Bahrain's government, on average */
const WORKING_DAY = 7.2 * HOUR;

/** of the logarithm of the time to settle a case */
const SPREAD = 0.78;

/** Citizens rate replies since then, within 14 days of them, as Tawasul has it. */
const RATINGS_SINCE: Instant = Date.UTC(2023, 1, 1) / 1000;
const RATING_WINDOW = 14 * DAY;
const RATED_CHANNELS: readonly DemoChannel[] = ['tawasul', 'mobile-app', 'website'];
/** The one directorate that is getting slower, and since when: something for the screens to find. */
const SLOWING_SINCE: Instant = Date.UTC(2026, 2, 1) / 1000;

export interface DemoSubject {
  readonly receivedAt: Instant;
  readonly kind: InquiryKind;
  readonly category: CategoryProfile;
  readonly channel: DemoChannel;
  readonly channelFactor: number;
  readonly isUrgent: boolean;
  /** 0 at the first month, 1 at the last */
  readonly progress: number;
}

export interface DemoHistory {
  readonly events: readonly { readonly at: Instant; readonly type: EventType }[];
  readonly rating: number | null;
  readonly outcome: string | null;
}

/** What happens to one inquiry until `asOf`; what lies after it is not known yet. */
export function writeHistory(subject: DemoSubject, clock: WorkingClock, asOf: Instant, random: Random): DemoHistory {
  const { receivedAt, kind, channel } = subject;
  const events: { at: Instant; type: EventType }[] = [];
  const note = (at: Instant, type: EventType): void => {
    if (at <= asOf) events.push({ at, type });
  };
  const worked = (from: Instant, seconds: number): Instant => clock.earliest(clock.position(from) + Math.max(60, Math.round(seconds)));

  if (channel !== 'service-centre' && channel !== 'social-media') note(receivedAt + 2 + random.index(80), 'acknowledged');
  if (random.hasChance(0.022)) {
    note(receivedAt + Math.round(random.exponential(6 * DAY)) + HOUR, random.hasChance(0.7) ? 'withdrawn' : 'merged');
    return { events, rating: null, outcome: null };
  }
  if (random.hasChance(0.07)) note(worked(receivedAt, random.exponential(0.6 * WORKING_DAY)), 'transferred');

  // Now and then one is forgotten until somebody asks again.
  const forgottenSeconds = random.hasChance(0.004) ? 40 * DAY + random.exponential(200 * DAY) : 0;
  const respondedAt = worked(receivedAt + Math.round(forgottenSeconds), responseSeconds(subject, random));
  const isLate = clock.position(respondedAt) - clock.position(receivedAt) > 14 * WORKING_DAY;
  if (isLate && random.hasChance(0.55)) note(worked(receivedAt, 14.5 * WORKING_DAY), 'escalated');
  note(respondedAt, 'responded');

  const resolvedAt = resolve(subject, respondedAt, { note, worked }, random);
  if (resolvedAt !== null && random.hasChance(0.042)) {
    const reopenedAt = resolvedAt + HOUR + Math.round(random.exponential(9 * DAY));
    note(reopenedAt, 'reopened');
    note(worked(reopenedAt, random.logNormal(4.5 * WORKING_DAY, 1)), 'resolved');
  }
  const isOver = resolvedAt !== null && resolvedAt <= asOf;
  return {
    events,
    rating: rate(channel, respondedAt, isLate, note, asOf, random),
    outcome:
      kind === 'suggestion' && isOver
        ? random.weighted([
            ['adopted', 21],
            ['declined', 52],
            ['noted', 27],
          ])
        : null,
  };
}

function responseSeconds({ category, channelFactor, isUrgent, progress, receivedAt }: DemoSubject, random: Random): number {
  const isSlowing = category.directorate === 'maintenance' && receivedAt >= SLOWING_SINCE;
  const medianDays = (2.75 - 0.95 * progress) * category.responseFactor * channelFactor * (isUrgent ? 0.45 : 1) * (isSlowing ? 1.55 : 1);
  return random.logNormal(medianDays * WORKING_DAY, 0.93);
}

interface Pen {
  readonly note: (at: Instant, type: EventType) => void;
  readonly worked: (from: Instant, seconds: number) => Instant;
}

/** Null: nobody will ever close it. */
function resolve({ kind, category, progress }: DemoSubject, respondedAt: Instant, { note, worked }: Pen, random: Random): Instant | null {
  const isWaiting = random.hasChance(category.waitingShare);
  const isSettledByReply = !isWaiting && random.hasChance(kind === 'enquiry' ? 0.74 : category.resolutionDays < 20 ? 0.3 : 0.12);
  let at = respondedAt;
  if (isSettledByReply) {
    at = worked(respondedAt, random.hasChance(0.85) ? random.index(50 * 60) : random.exponential(WORKING_DAY));
  } else {
    if (random.hasChance(0.2)) {
      const pausedAt = worked(respondedAt, random.exponential(1.5 * WORKING_DAY));
      note(pausedAt, 'paused');
      at = pausedAt + 2 * HOUR + Math.round(random.isOneIn(12) ? random.exponential(45 * DAY) : random.exponential(6 * DAY));
      // A citizen who never comes back is taken to have dropped it.
      if (random.hasChance(0.03)) {
        note(pausedAt + 150 * DAY, 'withdrawn');
        return null;
      }
      note(at, 'resumed');
    }
    at = worked(at, random.logNormal(category.resolutionDays * (1.12 - 0.24 * progress) * WORKING_DAY, SPREAD));
    // Projects and budgets are waited for by the year; less so than they used to be.
    if (isWaiting) at += Math.round(60 * DAY + random.exponential((640 - 200 * progress) * DAY));
    if (random.hasChance(0.003)) return null;
  }
  note(at, 'resolved');
  return at;
}

function rate(
  channel: DemoChannel,
  respondedAt: Instant,
  isLate: boolean,
  note: Pen['note'],
  asOf: Instant,
  random: Random,
): number | null {
  if (respondedAt < RATINGS_SINCE || !RATED_CHANNELS.includes(channel) || !random.hasChance(0.36)) return null;
  const ratedAt = respondedAt + HOUR + random.index(RATING_WINDOW - HOUR);
  if (ratedAt > asOf) return null;
  note(ratedAt, 'rated');
  return random.weighted(
    isLate
      ? [
          [5, 12],
          [4, 20],
          [3, 22],
          [2, 20],
          [1, 26],
        ]
      : [
          [5, 56],
          [4, 28],
          [3, 8],
          [2, 4],
          [1, 4],
        ],
  );
}
