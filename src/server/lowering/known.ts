import type { WorkingClock } from '../../core/calendar/working-clock.ts';
import { DIMENSIONS, type Dimension } from '../../core/inquiry.ts';
import type { Instant } from '../../core/instant.ts';
import type { Where } from '../../core/query.ts';
import { standingAt } from '../store/inquiry-table.ts';
import type { Parameters } from '../store/parameters.ts';

/** What every statement selects from: records that stand at the data version, and what was known of them at the as-of. */
export interface Scope {
  readonly where: Where;
  readonly by: readonly Dimension[];
  readonly asOf: Instant;
  readonly dataVersion: number;
  /** table of transitions under the settings */
  readonly transitions: string;
  readonly clocks: readonly WorkingClock[];
}

/** `g0`, `g1`: the grouping dimensions' columns. */
export const groupColumns = (by: readonly Dimension[]): readonly string[] => by.map((_, index) => `g${index}`);

/** Records after the filter, duplicates included. */
export function standingSql({ where, by, dataVersion }: Scope, parameters: Parameters): string {
  const groups = by.map((dimension, index) => `, ${dimension} AS g${index}`).join('');
  const tests = DIMENSIONS.flatMap((dimension) => {
    const values = where[dimension];
    return values === undefined ? [] : [` AND ${oneOf(dimension, values, parameters)}`];
  });
  return `SELECT seq, id, received_at, citizen, duplicate_of${groups} FROM inquiries
    WHERE ${standingAt(parameters.number(dataVersion))}${tests.join('')}`;
}

/** Null is a value that a filter can list. */
export function oneOf(column: string, values: readonly (string | null)[], parameters: Parameters): string {
  const texts = values.filter((value) => value !== null);
  const tests = [
    ...(texts.length > 0 ? [`${column} IN (${texts.map((value) => parameters.text(value)).join(', ')})`] : []),
    ...(values.includes(null) ? [`${column} IS NULL`] : []),
  ];
  return tests.length === 0 ? 'false' : `(${tests.join(' OR ')})`;
}

/**
 * One row an inquiry received by the as-of, duplicates apart: the transition that was the last then. A running clock shows the
 * as-of's position on the inquiry's own calendar less where it counts from.
 */
export function knownSql({ asOf, transitions, clocks }: Scope, parameters: Parameters): string {
  const at = parameters.number(asOf);
  const positions = `list_value(${clocks.map((clock) => parameters.number(clock.position(asOf))).join(', ')})`;
  const elapsed = (clock: string): string =>
    `coalesce(t.${clock}_seconds, ${positions}[t.clock_index + 1] - t.${clock}_runs_from) AS ${clock}`;
  return `SELECT r.*, t.facts, t.clock_index, t.closed_at, ${elapsed('response')}, ${elapsed('resolution')}
    FROM ${transitions} t JOIN standing r ON r.seq = t.seq WHERE t.since_at <= ${at} AND t.until_at > ${at}`;
}
