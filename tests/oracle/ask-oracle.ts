import type { Dimension, Inquiry } from '../../src/core/inquiry.ts';
import type { Period } from '../../src/core/period.ts';
import type { Where } from '../../src/core/query.ts';
import type { ClockSettings } from '../../src/core/sla/clock-settings.ts';
import { type Cell, type Figure, ORACLE } from './catalogue.ts';
import { type Held, heldTo, type Judged, judge } from './judge.ts';

export interface OracleQuestion {
  readonly kpis: readonly string[];
  /** of the whole range, contiguous */
  readonly periods: readonly Period[];
  /** false: rows begin with the first receipt */
  readonly hasFrom: boolean;
  readonly by: readonly Dimension[];
  readonly where: Where;
  readonly asOf: number;
}
type Figures = Readonly<Record<string, Figure>>;
type Key = readonly (string | null)[];

export interface OracleRow {
  readonly period: Period | null;
  readonly key: Key;
  readonly figures: Figures;
  /** null: outside the data */
  readonly cell: Cell | null;
}

export interface OracleAnswer {
  readonly rows: readonly OracleRow[];
  readonly groups: readonly OracleRow[];
  readonly total: OracleRow;
  readonly clockIndexes: readonly number[];
  readonly firstReceivedAt: number | null;
  /** received in the range and in no rate: duplicates, withdrawn, ended with time unknown; ids by receipt */
  readonly excluded: readonly string[];
}

/** The slow, plain answer: every record is replayed for every instant that anything asks about. */
export function askOracle(inquiries: readonly Inquiry[], settings: ClockSettings, question: OracleQuestion): OracleAnswer {
  const { periods, by, where, asOf } = question;
  const passing = inquiries
    .filter((one) => one.receivedAt <= asOf && Object.entries(where).every(([name, values]) => values.includes(one[name as Dimension])))
    .sort((a, b) => a.receivedAt - b.receivedAt || (a.id < b.id ? -1 : 1));
  const held = new Map<Inquiry, Held>(passing.map((one) => [one, heldTo(one, settings)]));
  const judgedAt = new Map<number, readonly Judged[]>();
  const asOfThen = (at: number): readonly Judged[] => {
    const known = passing.filter((one) => one.duplicateOf === null && one.receivedAt <= at);
    const found = judgedAt.get(at) ?? known.map((one) => judge(one, held.get(one)!, at));
    judgedAt.set(at, found);
    return found;
  };
  const now = asOfThen(asOf);
  const first = now.length === 0 ? null : Math.min(...now.map((one) => one.inquiry.receivedAt));
  const [startsAt, endsAt] = [periods[0]?.startsAt ?? 0, periods.at(-1)?.endsAt ?? 0];
  const isKnown = (period: Period): boolean => first !== null && first < period.endsAt && period.startsAt <= asOf;
  const listed = periods.filter((period) => question.hasFrom || (first !== null && first < period.endsAt));

  const keyOf = (one: Judged): Key => by.map((dimension) => one.inquiry[dimension]);
  const occurring = now.filter(({ inquiry, closedAt }) => inquiry.receivedAt < endsAt && (closedAt === null || closedAt >= startsAt));
  const keys =
    by.length === 0 ? [[]] : [...new Map(occurring.map((one) => [JSON.stringify(keyOf(one)), keyOf(one)])).values()].sort(compareKeys);

  const cellOf = (from: number, to: number, key: Key | null): Cell => {
    const isOfGroup = (one: Judged): boolean => key === null || JSON.stringify(keyOf(one)) === JSON.stringify(key);
    const everyone = now.filter(isOfGroup);
    const holds = (at: number): boolean => at >= from && at < to;
    return {
      everyone,
      cohort: everyone.filter((one) => holds(one.inquiry.receivedAt)),
      atEnd: asOfThen(Math.min(to - 1, asOf)).filter(isOfGroup),
      holds,
    };
  };
  const row = (period: Period | null, key: Key | null): OracleRow => {
    const isOutside = period === null ? !listed.some(isKnown) : !isKnown(period);
    const cell = isOutside ? null : cellOf(period?.startsAt ?? startsAt, period?.endsAt ?? endsAt, key);
    const figures = question.kpis.map((id): [string, Figure] => [id, cell === null ? { value: null } : ORACLE[id]!.figure(cell)]);
    return { period, key: key ?? [], figures: Object.fromEntries(figures), cell };
  };
  const inRange = (at: number): boolean => at >= startsAt && at < endsAt;
  const isExcluded = (one: Inquiry): boolean =>
    one.duplicateOf !== null || one.isEndedUnknown || judge(one, held.get(one)!, asOf).withdrawnAt !== null;
  return {
    rows: listed.flatMap((period) => keys.map((key) => row(period, key))),
    groups: by.length === 0 ? [] : keys.map((key) => row(null, key)),
    total: row(null, null),
    clockIndexes: [...new Set(now.filter((one) => inRange(one.inquiry.receivedAt)).map((one) => one.clockIndex))].sort((a, b) => a - b),
    firstReceivedAt: first,
    excluded: passing.filter((one) => inRange(one.receivedAt) && isExcluded(one)).map((one) => one.id),
  };
}

function compareKeys(a: Key, b: Key): number {
  const i = a.findIndex((value, index) => value !== b[index]);
  if (i < 0) return 0;
  if (a[i] === null) return 1;
  if (b[i] === null) return -1;
  return a[i]! < b[i]! ? -1 : 1;
}
