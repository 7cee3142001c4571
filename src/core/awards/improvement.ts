import { parseLocalDate } from '../calendar/local-date.ts';
import { DIMENSIONS } from '../inquiry.ts';
import { findKpi } from '../kpis/index.ts';
import type { Bilingual, KpiDirection } from '../kpis/kpi.ts';
import type { Where } from '../query.ts';
import { xmrChart } from '../statistics/xmr-chart.ts';
import type { XmrRule } from '../statistics/xmr-signals.ts';
import type { MonthFigure } from './projection.ts';

/** An entry of the improvement log: what was wrong, what was done, and the figure in which it must show. */
export interface Improvement {
  readonly title: Partial<Bilingual>;
  readonly cause: Partial<Bilingual>;
  readonly action: Partial<Bilingual>;
  /** local date on which the action began */
  readonly startedOn: string;
  readonly kpi: string;
  readonly where: Where;
}

/** Either an entry or the field that is wrong. */
export type ParsedImprovement =
  | { readonly ok: true; readonly value: Improvement }
  | { readonly ok: false; readonly place: 'title' | 'cause' | 'action' | 'startedOn' | 'kpi' | 'where' };

const LONGEST_TEXT = 2000;

/** Untrusted JSON to an entry; each text stands in at least one language. */
export function parseImprovement(untrusted: unknown): ParsedImprovement {
  const raw = (typeof untrusted === 'object' && untrusted !== null ? untrusted : {}) as Readonly<Record<string, unknown>>;
  const [title, cause, action] = [textOf(raw.title), textOf(raw.cause), textOf(raw.action)];
  if (title === null) return { ok: false, place: 'title' };
  if (cause === null) return { ok: false, place: 'cause' };
  if (action === null) return { ok: false, place: 'action' };
  const { startedOn, kpi, where = {} } = raw;
  if (typeof startedOn !== 'string' || parseLocalDate(startedOn) === null) return { ok: false, place: 'startedOn' };
  if (typeof kpi !== 'string' || findKpi(kpi) === undefined) return { ok: false, place: 'kpi' };
  if (!isWhere(where)) return { ok: false, place: 'where' };
  return { ok: true, value: { title, cause, action, startedOn, kpi, where } };
}

const isWhere = (value: unknown): value is Where =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).every(([name, values]) => (DIMENSIONS as readonly string[]).includes(name) && Array.isArray(values));

function textOf(value: unknown): Partial<Bilingual> | null {
  const { en, ar } = (typeof value === 'object' && value !== null ? value : {}) as { readonly en?: unknown; readonly ar?: unknown };
  const isText = (text: unknown): text is string => typeof text === 'string' && text.trim() !== '' && text.length <= LONGEST_TEXT;
  if (!isText(en) && !isText(ar)) return null;
  return { ...(isText(en) ? { en: en.trim() } : {}), ...(isText(ar) ? { ar: ar.trim() } : {}) };
}

/** What the figure shows since the action began: a signal in the better direction, or none. It proves no cause. */
export interface ImprovementEffect {
  readonly effect: 'improvement' | 'concern' | 'change' | 'no-signal' | 'too-early';
  /** month of the latest signal since; null: none */
  readonly signalIn: string | null;
  readonly rule: XmrRule | null;
  /** final months since the action began, its own month among them */
  readonly months: number;
}

/**
 * The latest signal whose run began no earlier than the month before the action: an older run is no effect of it.
 * `too-early`: no month since is closed and final, or there are no limits yet.
 */
export function effectOf(months: readonly MonthFigure[], startedOn: string, better: KpiDirection): ImprovementEffect {
  const chart = xmrChart(months.map(({ value, isClosed }) => ({ value: value.value, isProvisional: !isClosed || value.isProvisional })));
  const first = months.findIndex(({ period }) => period >= startedOn.slice(0, 7));
  const since =
    first < 0 ? [] : months.slice(first).filter(({ isClosed, value }) => isClosed && !value.isProvisional && value.value !== null);
  if (since.length === 0 || chart.limits === null) return { effect: 'too-early', signalIn: null, rule: null, months: since.length };
  const last = chart.signals.findLastIndex((signal, i) => i >= first && signal !== null && signal.fromIndex >= first - 1);
  const signal = chart.signals[last];
  if (!signal) return { effect: 'no-signal', signalIn: null, rule: null, months: since.length };
  const effect = better === 'neither' ? 'change' : (signal.direction === 'up') === (better === 'higher') ? 'improvement' : 'concern';
  return { effect, signalIn: months[last]?.period ?? null, rule: signal.rule, months: since.length };
}
