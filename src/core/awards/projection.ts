import type { Kpi } from '../kpis/kpi.ts';
import type { KpiValue } from '../query.ts';
import { wilson } from '../statistics/wilson.ts';
import { xmrChart } from '../statistics/xmr-chart.ts';

/** A month of a series, with whether it had wholly passed at the as-of. */
export interface MonthFigure {
  readonly period: string;
  readonly isClosed: boolean;
  readonly value: KpiValue;
}

/** What a criterion's value may become by the cycle's end. */
export interface Outlook {
  readonly kpi: Pick<Kpi, 'unit' | 'asks'>;
  /** of the cycle so far */
  readonly figure: KpiValue;
  /** every month with data, oldest first, older cycles too */
  readonly history: readonly MonthFigure[];
  readonly remainingMonths: number;
  /** the median that counts open work as well, where there is one: `response-median-all`; null: there is none */
  readonly withOpenWork: KpiValue | null;
}

/** Where a range comes from. */
export type ProjectionBasis =
  /** nothing is pending and no month is left: the value itself */
  | 'final'
  /** the natural process limits of the closed months */
  | 'process-limits'
  /** too few months for limits: the interval of the rate so far */
  | 'wilson'
  /** too few months for limits: the extremes of the months there are */
  | 'months'
  /** no month is left, and open work alone may still move it */
  | 'open-work';

/** A range, never a promise. */
export interface Projection {
  readonly low: number;
  /** null: without bound, as more than half is still open */
  readonly high: number | null;
  readonly basis: ProjectionBasis;
  /** inquiries still to come, by the mean month of the last twelve closed; null: the unit has none */
  readonly expected: number | null;
  /** of the inquiries already received, not yet due */
  readonly pending: number;
}

/** Months whose mean says how many inquiries a month brings. */
const VOLUME_MONTHS = 12;

/**
 * The range of a criterion's value at the cycle's end. What is decided stays as it is; of the pending none (all) become good;
 * each remaining month brings the mean number of inquiries, at the lower (upper) natural process limit of the months so far.
 * The limits are those of a single month and are not narrowed by the number of months: a process that stays inside what it has
 * shown, even leaning to one side all the time, stays inside the range. They are widened to hold the rate of the cycle so far. A pooled quantile lies between those of its parts, so
 * durations have the extremes of the parts, the median over open work among them.
 * @returns null where there is nothing to go by
 * @source docs/adr/0009; definitions, sections 4 and 7
 */
export function projectValue(outlook: Outlook): Projection | null {
  const { figure, kpi } = outlook;
  if (figure.notRecorded || figure.isSuppressed) return null;
  if (kpi.unit === 'working-seconds') return projectDuration(outlook);
  return kpi.unit === 'ratio' ? projectRate(outlook) : projectCount(outlook);
}

/** Limits of closed, final months; null: too few. */
function limitsOf({ history }: Pick<Outlook, 'history'>): { readonly lower: number; readonly upper: number } | null {
  return xmrChart(history.map(({ value, isClosed }) => ({ value: value.value, isProvisional: !isClosed || value.isProvisional === true })))
    .limits;
}

const isSettled = ({ isClosed, value }: MonthFigure): boolean => isClosed && !value.isProvisional && value.value !== null;

/** How many inquiries the rest of the cycle is expected to bring into a figure. */
export function expectedVolume({ history, remainingMonths }: Pick<Outlook, 'history' | 'remainingMonths'>): number {
  const months = history.filter(({ isClosed }) => isClosed).slice(-VOLUME_MONTHS);
  if (months.length === 0) return 0;
  const sum = months.reduce((total, { value }) => total + (value.denominator ?? value.n ?? 0) + (value.pending ?? 0), 0);
  return Math.round((sum / months.length) * remainingMonths);
}

function projectRate(outlook: Outlook): Projection | null {
  const { figure, remainingMonths } = outlook;
  const [k, n, pending] = [figure.numerator ?? 0, figure.denominator ?? 0, figure.pending ?? 0];
  const expected = expectedVolume(outlook);
  const all = n + pending + expected;
  if (all === 0) return null;
  const isShare = figure.interval !== undefined;
  const limits = limitsOf(outlook);
  const interval = isShare ? wilson(k, n) : null;
  const running = n === 0 ? [] : [k / n];
  const [least, most] = limits ? [limits.lower, limits.upper] : (interval ?? (isShare ? [0, 1] : [figure.value ?? 0, figure.value ?? 0]));
  // A process that has left its limits may stay where it is: the range holds the rate of the cycle so far.
  const [lower, upper] = [Math.min(least, ...running), Math.max(most, ...running)];
  const low = Math.floor(expected * Math.max(0, lower));
  const high = Math.ceil(expected * (isShare ? Math.min(1, upper) : upper));
  const isFinal = remainingMonths === 0 && pending === 0;
  return {
    low: (k + low) / all,
    high: (k + pending + high) / all,
    basis: isFinal ? 'final' : expected === 0 ? 'open-work' : limits ? 'process-limits' : 'wilson',
    expected,
    pending,
  };
}

function projectDuration(outlook: Outlook): Projection | null {
  const { figure, history, remainingMonths, withOpenWork } = outlook;
  const parts = figure.value === null ? [] : [figure.value];
  let basis: ProjectionBasis = 'final';
  if (withOpenWork !== null && (withOpenWork.n ?? 0) > 0) {
    if (withOpenWork.value !== null) parts.push(withOpenWork.value);
    if (withOpenWork.value !== figure.value) basis = 'open-work';
  }
  if (remainingMonths > 0) {
    const limits = limitsOf(outlook);
    const settled = history.filter(isSettled).map(({ value }) => value.value as number);
    if (limits) parts.push(Math.max(0, limits.lower), limits.upper);
    else parts.push(...settled);
    basis = limits ? 'process-limits' : 'months';
  }
  if (parts.length === 0) return null;
  const isUnbounded = withOpenWork !== null && (withOpenWork.n ?? 0) > 0 && withOpenWork.value === null;
  return {
    low: Math.min(...parts),
    high: isUnbounded ? null : Math.max(...parts),
    basis,
    expected: expectedVolume(outlook),
    pending: 0,
  };
}

function projectCount(outlook: Outlook): Projection | null {
  const { figure, history, remainingMonths, kpi } = outlook;
  if (figure.value === null) return null;
  if (remainingMonths === 0) return { low: figure.value, high: figure.value, basis: 'final', expected: null, pending: 0 };
  const limits = limitsOf(outlook);
  const settled = history.filter(isSettled).map(({ value }) => value.value as number);
  const [lower, upper] = limits ? [limits.lower, limits.upper] : [Math.min(...settled, figure.value), Math.max(...settled, figure.value)];
  const isStock = Object.values(kpi.asks).some(({ kind }) => kind === 'stock');
  const start = isStock ? 0 : figure.value;
  const months = isStock ? 1 : remainingMonths;
  return {
    low: start + Math.floor(Math.max(0, lower) * months),
    high: start + Math.ceil(upper * months),
    basis: limits ? 'process-limits' : 'months',
    expected: null,
    pending: 0,
  };
}
