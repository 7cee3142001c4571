import { FACT_BIT, MEASURES, type Measure } from '../core/facts.ts';
import type { Instant } from '../core/instant.ts';
import type { CompiledSettings } from '../core/sla/clock-settings.ts';
import type { Columns } from './columns.ts';
import { lastTransition, TYPE_CODE } from './histories.ts';
import { type CodeColumn, codeColumn } from './narrow.ts';
import { NONE } from './none.ts';
import { countReceivedBefore } from './receipts.ts';

/** What was known of each row at an as-of: its state, and two durations. */
export interface Known {
  readonly asOf: Instant;
  /** rows received by then: `0 … rowCount − 1` */
  readonly rowCount: number;
  /** [row], see `States` */
  readonly state: CodeColumn;
  /** [row] working seconds of each clock, running ones up to the as-of */
  readonly seconds: Readonly<Record<Measure, Uint32Array>>;
}

/** The last transition not after the as-of says everything; a running clock adds one subtraction. @source definitions, section 2 */
export function knownAsOf({ receipts, histories }: Columns, { clocks }: CompiledSettings, asOf: Instant): Known {
  const { states, clockIndex, receivedPosition, responseSeconds } = histories;
  const rowCount = countReceivedBefore(receipts, asOf + 1);
  const positions = clocks.map((clock) => clock.position(asOf));
  const [response, resolution] = MEASURES.map(() => new Uint32Array(rowCount)) as [Uint32Array, Uint32Array];
  const state = codeColumn(rowCount, states.type.length);
  for (let row = 0; row < rowCount; row++) {
    const last = lastTransition(histories, row, asOf);
    const own = histories.state[last]!;
    const position = positions[clockIndex[row]!]!;
    const resolved = histories.resolution[last]!;
    state[row] = own;
    response[row] = states.responseRuns[own] ? position - receivedPosition[row]! : responseSeconds[row]!;
    resolution[row] = states.resolutionRuns[own] ? position - resolved : resolved;
  }
  return { asOf, rowCount, state, seconds: { response, resolution } };
}

/** When a row was last resolved or withdrawn, as known at the as-of, while that stands; NONE: open. */
export function closedAt({ histories }: Columns, { state, asOf }: Known, row: number): number {
  const { first, at, states } = histories;
  const facts = states.facts[state[row]!]!;
  if (facts & FACT_BIT.open) return NONE;
  let closing = lastTransition(histories, row, asOf);
  // Ended at an unknown time: as long ago as it can be.
  while (closing > first[row]! && !CLOSING.has(states.type[histories.state[closing]!]!)) closing--;
  return at[closing]!;
}

const CLOSING = new Set([TYPE_CODE.resolved, TYPE_CODE.withdrawn]);
