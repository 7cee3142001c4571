import { maskOf, type Selection } from '../core/facts.ts';
import type { Inquiry } from '../core/inquiry.ts';
import { compileFold, type Fold, type Told, TRANSITION_TYPES, type TransitionType } from '../core/lifecycle.ts';
import type { CompiledSettings } from '../core/sla/clock-settings.ts';
import { GrowingColumn } from './growing-column.ts';
import { type CodeColumn, gather } from './narrow.ts';
import { toColumn } from './none.ts';

/** What a transition can leave a row in. There are hundreds, so a transition names its state in two bytes. */
export interface States {
  /** [state], index into TRANSITION_TYPES */
  readonly type: Uint8Array;
  /** [state], see FACT_BIT */
  readonly facts: Int32Array;
  readonly openDelta: Int8Array;
  readonly overdueDelta: Int8Array;
  /** 1: the clock runs */
  readonly responseRuns: Uint8Array;
  readonly resolutionRuns: Uint8Array;
}

/** Every transition of every row, row after row: what another as-of is derived from. `NONE` stands for null and for never. */
export interface Histories {
  /** transitions of row `i` are `first[i] … first[i + 1] − 1`, ascending; one more than rows */
  readonly first: Uint32Array;
  /** [transition] */
  readonly at: Uint32Array;
  /** [transition] */
  readonly state: CodeColumn;
  /** [transition] net working seconds; while the clock runs: the position that it counts from */
  readonly resolution: Uint32Array;
  /** [transition] as the stops so far moved it; NONE: untargeted, or beyond the calendar */
  readonly resolutionDueAt: Uint32Array;
  readonly states: States;
  /** [row], index into the settings' clocks */
  readonly clockIndex: Uint8Array;
  /** [row], position of the receipt: where the response clock counts from */
  readonly receivedPosition: Uint32Array;
  /** [row] working seconds once the clock stands; NONE: it runs to the last transition */
  readonly responseSeconds: Uint32Array;
  readonly responseDueAt: Uint32Array;
}

export const TYPE_CODE = Object.fromEntries(TRANSITION_TYPES.map((type, code) => [type, code])) as Readonly<Record<TransitionType, number>>;

/** Numbers states as they come. */
export class StateTable {
  private readonly numbers = new Map<number, number>();
  private readonly parts: readonly [number[], number[], number[], number[], number[], number[]] = [[], [], [], [], [], []];
  // A map's key is an object where it has more than 31 bits, and most states were there lately. [place] facts; all else; number
  private readonly recent = [new Int32Array(4096), new Int32Array(4096).fill(-1), new Int32Array(4096)] as const;

  /** Parts in the order of `States`: two changes by −1, 0 or 1, two running clocks as 0 or 1. */
  number(type: number, facts: number, openDelta: number, overdueDelta: number, responseRuns: number, resolutionRuns: number): number {
    const rest = ((type * 3 + openDelta + 1) * 3 + overdueDelta + 1) * 4 + responseRuns * 2 + resolutionRuns;
    const place = Math.imul(facts ^ rest, 0x9e37_79b1) >>> 20;
    const [recentFacts, recentRest, recentNumber] = this.recent;
    if (recentFacts[place] !== facts || recentRest[place] !== rest) {
      const key = facts * 1024 + rest;
      if (!this.numbers.has(key)) {
        for (const [i, part] of [type, facts, openDelta, overdueDelta, responseRuns, resolutionRuns].entries()) this.parts[i]!.push(part);
        this.numbers.set(key, this.numbers.size);
      }
      recentFacts[place] = facts;
      recentRest[place] = rest;
      recentNumber[place] = this.numbers.get(key)!;
    }
    return recentNumber[place]!;
  }

  finish(): States {
    const [type, facts, openDelta, overdueDelta, responseRuns, resolutionRuns] = this.parts;
    return {
      type: Uint8Array.from(type),
      facts: Int32Array.from(facts),
      openDelta: Int8Array.from(openDelta),
      overdueDelta: Int8Array.from(overdueDelta),
      responseRuns: Uint8Array.from(responseRuns),
      resolutionRuns: Uint8Array.from(resolutionRuns),
    };
  }
}

/** Histories one after another, in any order of rows. */
export class HistoryWriter {
  private readonly states = new StateTable();
  private readonly ends = new GrowingColumn();
  private readonly at = new GrowingColumn();
  private readonly state = new GrowingColumn();
  private readonly resolution = new GrowingColumn();
  private readonly resolutionDueAt = new GrowingColumn();
  private readonly clockIndex = new GrowingColumn();
  private readonly receivedPosition = new GrowingColumn();
  private readonly responseSeconds = new GrowingColumn();
  private readonly responseDueAt = new GrowingColumn();
  private readonly fold: Fold;

  /** null: none yet, or none at all */
  private last: Told | null = null;

  constructor(settings: CompiledSettings) {
    this.fold = compileFold(settings, this.take);
  }

  push(inquiry: Inquiry): void {
    this.last = null;
    const { clockIndex } = this.fold(inquiry);
    const last = this.last as Told | null;
    this.ends.push(this.at.length);
    this.clockIndex.push(clockIndex);
    this.receivedPosition.push(last?.responseRunsFrom ?? 0);
    this.responseSeconds.push(toColumn(last?.responseSeconds ?? null));
    this.responseDueAt.push(toColumn(last?.responseDueAt ?? null));
  }

  private readonly take = (one: Told): void => {
    const [responseRuns, resolutionRuns] = [one.responseSeconds === null ? 1 : 0, one.resolutionSeconds === null ? 1 : 0];
    this.at.push(one.at);
    this.state.push(this.states.number(TYPE_CODE[one.type], one.facts, one.openDelta, one.overdueDelta, responseRuns, resolutionRuns));
    this.resolution.push(one.resolutionSeconds ?? one.resolutionRunsFrom);
    this.resolutionDueAt.push(toColumn(one.resolutionDueAt));
    this.last = one;
  };

  /** @param order the rows, by when they were pushed */
  finish(order: Uint32Array): Histories {
    const states = this.states.finish();
    const ends = this.ends.values;
    const first = new Uint32Array(order.length + 1);
    for (let row = 0; row < order.length; row++) {
      const pushed = order[row]!;
      first[row + 1] = first[row]! + ends[pushed]! - (pushed === 0 ? 0 : ends[pushed - 1]!);
    }
    const moved = new Uint32Array(first.at(-1)!);
    for (let row = 0, to = 0; row < order.length; row++) {
      const from = order[row] === 0 ? 0 : ends[order[row]! - 1]!;
      for (let i = from; i < ends[order[row]!]!; i++) moved[to++] = i;
    }
    return {
      first,
      at: gather(this.at.values, moved) as Uint32Array,
      state: gather(this.state.values, moved, states.type.length),
      resolution: gather(this.resolution.values, moved) as Uint32Array,
      resolutionDueAt: gather(this.resolutionDueAt.values, moved) as Uint32Array,
      states,
      clockIndex: gather(this.clockIndex.values, order, 0x100) as Uint8Array,
      receivedPosition: gather(this.receivedPosition.values, order) as Uint32Array,
      responseSeconds: gather(this.responseSeconds.values, order) as Uint32Array,
      responseDueAt: gather(this.responseDueAt.values, order) as Uint32Array,
    };
  }
}

/** The transition that says what was known of a row at an as-of not before its receipt. */
export function lastTransition({ first, at }: Histories, row: number, asOf: number): number {
  let last = first[row + 1]! - 1;
  while (at[last]! > asOf) last--;
  return last;
}

/** [state] 1: holds. */
export const statesWith = ({ type }: States, holds: (state: number) => boolean): Uint8Array =>
  Uint8Array.from(type, (_, state) => (holds(state) ? 1 : 0));

/** [state] 1: its facts are selected. */
export function statesOf(states: States, selection: Selection): Uint8Array {
  const { mask, value } = maskOf(selection);
  return statesWith(states, (state) => (states.facts[state]! & mask) === value);
}
