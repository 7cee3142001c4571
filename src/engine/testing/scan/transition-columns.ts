import { TRANSITION_TYPES, type Transition, type TransitionType } from '../../../core/lifecycle.ts';
import { toColumn } from '../../none.ts';

/** Every transition of every row, row after row. `NONE` stands for null and for never. */
export interface TransitionColumns {
  readonly length: number;
  readonly at: Uint32Array;
  /** index into TRANSITION_TYPES */
  readonly type: Uint8Array;
  /** see FACT_BIT */
  readonly facts: Int32Array;
  /** working seconds, frozen; NONE while the clock runs */
  readonly responseSeconds: Uint32Array;
  /** net working seconds, frozen; NONE while the clock runs */
  readonly resolutionSeconds: Uint32Array;
  /** position from which the running resolution clock counts */
  readonly resolutionRunsFrom: Uint32Array;
  /** as the stops so far moved them; NONE: untargeted, or beyond the calendar */
  readonly responseDueAt: Uint32Array;
  readonly resolutionDueAt: Uint32Array;
  /** NONE: open */
  readonly closedAt: Uint32Array;
  /** of a `resolved`: when it was reopened, NONE if not */
  readonly supersededAt: Uint32Array;
  readonly openDelta: Int8Array;
  readonly overdueDelta: Int8Array;
}

export const TYPE_CODE = Object.fromEntries(TRANSITION_TYPES.map((type, code) => [type, code])) as Readonly<Record<TransitionType, number>>;

const allocate = (capacity: number) => ({
  at: new Uint32Array(capacity),
  type: new Uint8Array(capacity),
  facts: new Int32Array(capacity),
  responseSeconds: new Uint32Array(capacity),
  resolutionSeconds: new Uint32Array(capacity),
  resolutionRunsFrom: new Uint32Array(capacity),
  responseDueAt: new Uint32Array(capacity),
  resolutionDueAt: new Uint32Array(capacity),
  closedAt: new Uint32Array(capacity),
  supersededAt: new Uint32Array(capacity),
  openDelta: new Int8Array(capacity),
  overdueDelta: new Int8Array(capacity),
});
type Buffers = ReturnType<typeof allocate>;

/** Fills the columns without knowing beforehand how many transitions there are. */
export class TransitionWriter {
  length = 0;
  private capacity: number;
  private buffers: Buffers;

  constructor(capacity: number) {
    this.capacity = Math.max(capacity, 16);
    this.buffers = allocate(this.capacity);
  }

  push(transition: Transition): void {
    if (this.length === this.capacity) this.grow();
    const i = this.length++;
    const columns = this.buffers;
    columns.at[i] = transition.at;
    columns.type[i] = TYPE_CODE[transition.type];
    columns.facts[i] = transition.facts;
    columns.responseSeconds[i] = toColumn(transition.responseSeconds);
    columns.resolutionSeconds[i] = toColumn(transition.resolutionSeconds);
    columns.resolutionRunsFrom[i] = transition.resolutionRunsFrom;
    columns.responseDueAt[i] = toColumn(transition.responseDueAt);
    columns.resolutionDueAt[i] = toColumn(transition.resolutionDueAt);
    columns.closedAt[i] = toColumn(transition.closedAt);
    columns.supersededAt[i] = toColumn(transition.supersededAt);
    columns.openDelta[i] = transition.openDelta;
    columns.overdueDelta[i] = transition.overdueDelta;
  }

  finish(): TransitionColumns {
    const cut = Object.entries(this.buffers).map(([name, column]) => [name, column.subarray(0, this.length)]);
    return { ...(Object.fromEntries(cut) as Buffers), length: this.length };
  }

  private grow(): void {
    const smaller = this.buffers;
    this.capacity *= 2;
    this.buffers = allocate(this.capacity);
    for (const name of Object.keys(smaller) as (keyof Buffers)[]) this.buffers[name].set(smaller[name]);
  }
}
