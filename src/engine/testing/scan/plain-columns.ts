import { DIMENSIONS, type Dimension, type Inquiry } from '../../../core/inquiry.ts';
import { foldInquiry } from '../../../core/lifecycle.ts';
import type { CompiledSettings } from '../../../core/sla/clock-settings.ts';
import { type CodedColumn, encodeTexts } from './encode-texts.ts';
import { encodeMoments, type Moments } from './moments.ts';
import { type TransitionColumns, TransitionWriter } from './transition-columns.ts';

/**
 * Inquiries on one calendar and policy as columns. Rows `0 … rowCount − 1` are in order of receipt and have transitions; duplicates
 * come after them, since nothing but the list of exclusions knows them.
 */
export interface PlainColumns {
  readonly settings: CompiledSettings;
  /** [row] */
  readonly inquiries: readonly Inquiry[];
  readonly rowCount: number;
  /** [row], ascending within the rows and within the duplicates */
  readonly receivedAt: Uint32Array;
  /** [row], index into the settings' clocks */
  readonly clockIndex: Uint8Array;
  /** [row], position of the receipt: where the response clock counts from */
  readonly receivedPosition: Uint32Array;
  readonly dimensions: Readonly<Record<Dimension, CodedColumn>>;
  /** pseudonyms as codes; the last value may be null */
  readonly citizens: CodedColumn;
  /** transitions of row `i` are `firstTransition[i] … firstTransition[i + 1] − 1`, ascending; `Uint32Array[rowCount + 1]` */
  readonly firstTransition: Uint32Array;
  readonly transitions: TransitionColumns;
  /** what happened to anyone, in the order in which it happened */
  readonly moments: Moments;
}

/** @source definitions, sections 1 and 3: instants become positions once, at load */
export function encodePlainColumns(given: readonly Inquiry[], settings: CompiledSettings): PlainColumns {
  const byReceipt = [...given].sort((a, b) => a.receivedAt - b.receivedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const standing = byReceipt.filter((inquiry) => inquiry.duplicateOf === null);
  const inquiries = [...standing, ...byReceipt.filter((inquiry) => inquiry.duplicateOf !== null)];
  const rowCount = standing.length;
  const clockIndex = new Uint8Array(rowCount);
  const receivedPosition = new Uint32Array(rowCount);
  const firstTransition = new Uint32Array(rowCount + 1);
  const writer = new TransitionWriter(rowCount * 4);
  for (let row = 0; row < rowCount; row++) {
    const lifecycle = foldInquiry(standing[row]!, settings);
    clockIndex[row] = lifecycle.clockIndex;
    receivedPosition[row] = lifecycle.transitions[0]?.responseRunsFrom ?? 0;
    for (const transition of lifecycle.transitions) writer.push(transition);
    firstTransition[row + 1] = writer.length;
  }
  const transitions = writer.finish();
  return {
    settings,
    inquiries,
    rowCount,
    receivedAt: Uint32Array.from(inquiries, (inquiry) => inquiry.receivedAt),
    clockIndex,
    receivedPosition,
    dimensions: Object.fromEntries(
      DIMENSIONS.map((dimension) => [dimension, encodeTexts(inquiries.length, (row) => inquiries[row]![dimension])]),
    ) as Record<Dimension, CodedColumn>,
    citizens: encodeTexts(inquiries.length, (row) => inquiries[row]!.citizen),
    firstTransition,
    transitions,
    moments: encodeMoments(transitions, firstTransition),
  };
}
