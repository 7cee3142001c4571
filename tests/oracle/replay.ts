import type { Inquiry, InquiryEvent } from '../../src/core/inquiry.ts';

interface Stop {
  readonly from: number;
  readonly to: number;
}

/** What had happened to an inquiry by an instant, event after event. */
export interface Replay {
  respondedAt: number | null;
  /** null: not resolved now */
  resolvedAt: number | null;
  pausedAt: number | null;
  withdrawnAt: number | null;
  isMerged: boolean;
  /** effective ones, in order */
  readonly resolutions: number[];
  readonly reopenings: Stop[];
  /** pauses and times spent resolved that are over */
  readonly stops: Stop[];
  /** how it stood when it was withdrawn, and when it was first resolved */
  beforeWithdrawal: Replay | null;
  atFirstResolution: Replay | null;
}

/** @source definitions, section 1 ("Folding events") */
export function replay(inquiry: Inquiry, until: number): Replay {
  const state: Replay = {
    respondedAt: null,
    resolvedAt: null,
    pausedAt: null,
    withdrawnAt: null,
    isMerged: false,
    resolutions: [],
    reopenings: [],
    stops: [],
    beforeWithdrawal: null,
    atFirstResolution: null,
  };
  const snapshot = (): Replay => ({ ...state, stops: [...state.stops] });
  const endPause = (at: number): void => {
    if (state.pausedAt !== null) state.stops.push({ from: state.pausedAt, to: at });
    state.pausedAt = null;
  };
  for (const { at, type } of listed(inquiry)) {
    if (at > until || state.withdrawnAt !== null) continue;
    const isOpen = state.resolvedAt === null;
    if (type === 'responded') state.respondedAt ??= at;
    if (type === 'paused' && isOpen) state.pausedAt ??= at;
    if (type === 'resumed') endPause(at);
    if (type === 'resolved' && isOpen) {
      endPause(at);
      state.resolvedAt = at;
      state.resolutions.push(at);
      state.atFirstResolution ??= snapshot();
    }
    if (type === 'reopened' && state.resolvedAt !== null) {
      const stood = { from: state.resolvedAt, to: at };
      state.stops.push(stood);
      state.reopenings.push(stood);
      state.resolvedAt = null;
    }
    if ((type === 'withdrawn' || type === 'merged') && isOpen) {
      state.beforeWithdrawal = snapshot();
      endPause(at);
      state.withdrawnAt = at;
      state.isMerged = type === 'merged';
    }
  }
  return state;
}

/** The events, or what stands for them, the response before the resolution at one instant. */
function listed({ events, firstRespondedAt, resolvedAt }: Inquiry): readonly InquiryEvent[] {
  if (events !== null) return events.map((event, i) => ({ ...event, i })).sort((a, b) => a.at - b.at || a.i - b.i);
  const found: InquiryEvent[] = [];
  if (firstRespondedAt !== null) found.push({ at: firstRespondedAt, type: 'responded' });
  if (resolvedAt !== null) found.push({ at: resolvedAt, type: 'resolved' });
  return found.sort((a, b) => a.at - b.at);
}

/** When its rating began to count. @source definitions, section 1 */
export function ratedSince(inquiry: Inquiry): number | null {
  if (inquiry.rating === null) return null;
  const rated = (inquiry.events ?? []).filter((event) => event.type === 'rated').map((event) => event.at);
  return rated.length === 0 ? inquiry.receivedAt : Math.max(...rated);
}
