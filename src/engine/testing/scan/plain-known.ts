import { MEASURES, type Measure } from '../../../core/facts.ts';
import type { Instant } from '../../../core/instant.ts';
import { countBefore } from '../../instant-order.ts';
import { NONE } from '../../none.ts';
import type { PlainColumns } from './plain-columns.ts';

/** What was known of each row at an as-of: one word of facts, two durations, one instant. */
export interface PlainKnown {
  readonly asOf: Instant;
  /** rows received by then: `0 … rowCount − 1` */
  readonly rowCount: number;
  readonly facts: Int32Array;
  /** working seconds of each clock, running ones up to the as-of */
  readonly seconds: Readonly<Record<Measure, Uint32Array>>;
  /** NONE: open */
  readonly closedAt: Uint32Array;
}

/** The last transition not after the as-of says everything; a running clock adds one subtraction. @source definitions, section 2 */
export function plainKnownAsOf(columns: PlainColumns, asOf: Instant): PlainKnown {
  const { transitions, firstTransition, clockIndex, receivedPosition } = columns;
  const rowCount = countBefore(columns.receivedAt.subarray(0, columns.rowCount), asOf + 1);
  const positions = columns.settings.clocks.map((clock) => clock.position(asOf));
  const [response, resolution] = MEASURES.map(() => new Uint32Array(rowCount)) as [Uint32Array, Uint32Array];
  const facts = new Int32Array(rowCount);
  const closedAt = new Uint32Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    let last = firstTransition[row + 1]! - 1;
    while (transitions.at[last]! > asOf) last--;
    const position = positions[clockIndex[row]!]!;
    const [responded, resolved] = [transitions.responseSeconds[last]!, transitions.resolutionSeconds[last]!];
    facts[row] = transitions.facts[last]!;
    response[row] = responded === NONE ? position - receivedPosition[row]! : responded;
    resolution[row] = resolved === NONE ? position - transitions.resolutionRunsFrom[last]! : resolved;
    closedAt[row] = transitions.closedAt[last]!;
  }
  return { asOf, rowCount, facts, seconds: { response, resolution }, closedAt };
}
