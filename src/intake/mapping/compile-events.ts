import type { EventType } from '../../core/inquiry.ts';
import { compileInstant, type InstantReader } from '../values/instant-cell.ts';
import type { ColumnList } from './columns.ts';
import { compileConditions, plainText, type RowTest } from './conditions.ts';
import type { Column, EventRule, Mapping } from './mapping-schema.ts';

/** An event as handed to `admit`; `at` is NaN where the source's value is no time. */
export interface CandidateEvent {
  readonly type: string;
  readonly at: unknown;
}

/** What one rule remembers between the rows of one case. */
export interface RuleMemory {
  held: boolean;
  isSettled: boolean;
  lastIndex: number;
}

/** Adds the events of one row to its case. `receivedAt` is the row's own; NaN when it has none. */
export type CompiledRule = (cells: readonly unknown[], receivedAt: number, memory: RuleMemory, events: (CandidateEvent | null)[]) => void;

type IsMissing = (text: string) => boolean;

/** The mapping's event rules, each over one row and what it remembers of the case. */
export function compileEvents(mapping: Mapping, columns: ColumnList, isMissing: IsMissing): readonly CompiledRule[] {
  return (mapping.events ?? []).map((rule, i) => compileRule(rule, `events[${i}]`, mapping, columns, isMissing));
}

/**
 * Whether a row brings events at all. Lists inside records may be absent, and then the two shorthand fields stand for them;
 * columns of a table always bring them.
 */
export function compileHasEvents(mapping: Mapping, columns: ColumnList): (cells: readonly unknown[]) => boolean {
  if (mapping.events === undefined) return () => false;
  if (!areAllLists(mapping)) return () => true;
  const positions = mapping.events.flatMap((rule, i) => ('list' in rule ? [columns.add(rule.list as Column, `events[${i}].list`)] : []));
  return (cells) => positions.some((position) => (cells[position] ?? '') !== '');
}

export const areAllLists = (mapping: Mapping): boolean =>
  mapping.log === undefined && (mapping.events ?? []).every((rule) => 'list' in rule);

export const freshMemory = (): RuleMemory => ({ held: false, isSettled: false, lastIndex: -1 });

function compileRule(rule: EventRule, at: string, mapping: Mapping, columns: ColumnList, isMissing: IsMissing): CompiledRule {
  if ('list' in rule) return compileList(rule, at, mapping, columns, isMissing);
  const time = compileTime(rule.at, `${at}.at`, mapping, columns, isMissing);
  if ('typeFrom' in rule) {
    const position = columns.add(rule.typeFrom.column, `${at}.typeFrom.column`);
    const words = rule.typeFrom.values;
    return (cells, _receivedAt, _memory, events) => {
      const type = eventWord(plainText(cells[position], isMissing), words);
      const when = time(cells);
      if (type !== null && when !== null) events.push({ type, at: when });
    };
  }
  const holds: RowTest = rule.where ? compileConditions(rule.where, columns, `${at}.where`, isMissing) : () => true;
  return compileTake(rule.type, rule.take ?? 'every', holds, time);
}

function compileTake(
  type: EventType,
  take: 'every' | 'first' | 'last' | 'entering',
  holds: RowTest,
  time: (cells: readonly unknown[]) => unknown,
): CompiledRule {
  return (cells, receivedAt, memory, events) => {
    if (memory.isSettled) return;
    const did = memory.held;
    memory.held = holds(cells);
    if (!memory.held || (take === 'entering' && did)) return;
    const at = time(cells);
    if (at === null) return;
    if (take === 'last' && memory.lastIndex >= 0) events[memory.lastIndex] = null;
    memory.lastIndex = events.push({ type, at }) - 1;
    // One before receipt is passed on to be named as a defect, and the next of its type counts.
    if (take === 'first') memory.isSettled = !(typeof at === 'number' && at < receivedAt);
  };
}

function compileTime(
  source: Extract<EventRule, { type: EventType }>['at'],
  at: string,
  mapping: Mapping,
  columns: ColumnList,
  isMissing: IsMissing,
): (cells: readonly unknown[]) => unknown {
  const options = typeof source === 'string' || Array.isArray(source) ? { column: source as Column } : source;
  const position = columns.add(options.column, `${at}.column`, options.isOptional);
  const own = options.missing && new Set(options.missing);
  const read: InstantReader = compileInstant(
    options.dates ?? mapping.dates ?? [],
    options.zone ?? mapping.zone ?? null,
    options.dateOnly ?? mapping.dateOnly ?? 'start-of-day',
    own ? (text) => own.has(text) || isMissing(text) : isMissing,
  );
  return (cells) => read(cells[position]);
}

function compileList(
  rule: Extract<EventRule, { list: unknown }>,
  at: string,
  mapping: Mapping,
  columns: ColumnList,
  isMissing: IsMissing,
): CompiledRule {
  const position = columns.add(rule.list as Column, `${at}.list`);
  const read = compileInstant(
    rule.dates ?? mapping.dates ?? [],
    rule.zone ?? mapping.zone ?? null,
    mapping.dateOnly ?? 'start-of-day',
    isMissing,
  );
  return (cells, _receivedAt, _memory, events) => {
    const list = cells[position];
    if (list === null || list === undefined) return;
    if (!Array.isArray(list)) {
      events.push({ type: 'not-a-list', at: Number.NaN });
      return;
    }
    for (const entry of list as unknown[]) {
      const record = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, unknown>;
      const word = plainText(record[rule.type ?? 'type'], isMissing);
      const type = word === null ? 'unnamed' : eventWord(word, rule.values);
      if (type !== null) events.push({ type, at: read(record[rule.at ?? 'at']) ?? Number.NaN });
    }
  };
}

/** null: no event of ours. A word that is not listed stays as it is, so that `admit` names it. */
function eventWord(word: string | null, values: Readonly<Record<string, string | null>> | undefined): string | null {
  if (word === null) return null;
  const mapped = values?.[word];
  return mapped === undefined ? word : mapped;
}
