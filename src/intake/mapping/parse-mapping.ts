import * as z from 'zod/mini';
import { compileZone } from '../../core/calendar/zone.ts';
import type { EventType } from '../../core/inquiry.ts';
import { type IntakeProblem, intakeProblem } from '../problem.ts';
import { compileDateFormat, dayMonthKey } from '../values/date-format.ts';
import { areAllLists } from './compile-events.ts';
import { type Mapping, mappingSchema } from './mapping-schema.ts';
import { shapeProblems } from './shape-problems.ts';

export type ParsedMapping =
  | { readonly ok: true; readonly mapping: Mapping }
  | { readonly ok: false; readonly problems: readonly IntakeProblem[] };

/**
 * Untrusted mapping (an object, or its JSON text) to a checked one. Every problem names its place in the file; a mapping that
 * passes compiles.
 */
export function parseMapping(untrusted: unknown): ParsedMapping {
  let value = untrusted;
  if (typeof untrusted === 'string') {
    try {
      value = JSON.parse(untrusted.replace(/^\ufeff/, ''));
    } catch (error) {
      return { ok: false, problems: [intakeProblem('mapping-not-json', { reason: error instanceof Error ? error.message : '?' })] };
    }
  }
  const shaped = z.safeParse(mappingSchema, value);
  if (!shaped.success) return { ok: false, problems: shapeProblems(shaped.error.issues, value) };
  const problems = meaningProblems(shaped.data);
  return problems.length === 0 ? { ok: true, mapping: shaped.data } : { ok: false, problems };
}

interface TimePlace {
  readonly at: string;
  readonly dates: readonly string[] | undefined;
  readonly zone: string | undefined;
}

function meaningProblems(mapping: Mapping): IntakeProblem[] {
  const problems: IntakeProblem[] = [];
  const add = (...problem: Parameters<typeof intakeProblem>): void => void problems.push(intakeProblem(...problem));

  const checkZone = (zone: string | undefined, at: string): void => {
    if (zone === undefined) return;
    try {
      compileZone(zone);
    } catch {
      add('unknown-zone', { zone }, at);
    }
  };
  const checkFormats = (dates: readonly string[] | undefined, at: string): void => {
    const seen = new Map<string, string>();
    dates?.forEach((pattern, i) => {
      try {
        compileDateFormat(pattern);
      } catch (error) {
        add('unknown-date-format', { format: pattern, reason: (error as Error).message }, `${at}[${i}]`);
      }
      const other = seen.get(dayMonthKey(pattern));
      const isSwapped = other !== undefined && other.indexOf('D') < other.indexOf('M') !== pattern.indexOf('D') < pattern.indexOf('M');
      if (isSwapped) add('ambiguous-formats', { format: other, other: pattern }, `${at}[${i}]`);
      else seen.set(dayMonthKey(pattern), pattern);
    });
  };

  checkZone(mapping.zone, 'zone');
  checkFormats(mapping.dates, 'dates');
  for (const place of timePlaces(mapping)) {
    checkZone(place.zone, `${place.at}.zone`);
    if (place.dates !== undefined) checkFormats(place.dates, `${place.at}.dates`);
    const dates = place.dates ?? mapping.dates ?? [];
    // A workbook's date cells need no format, so a workbook's mapping may name none.
    if (dates.length === 0 && mapping.file?.format !== 'xlsx') add('dates-needed', {}, place.at);
    const local = dates.find((pattern) => isLocal(pattern));
    if (local !== undefined && (place.zone ?? mapping.zone) === undefined) add('zone-needed', { format: local }, place.at);
  }

  const { yielded, isOpenEnded } = yieldedTypes(mapping);
  for (const type of yielded) if (!mapping.records.includes(type)) add('not-declared', { type }, 'records');
  for (const [i, type] of mapping.records.entries()) {
    if (!isOpenEnded && !yielded.has(type)) add('records-without-source', { type }, `records[${i}]`);
  }
  if (mapping.events && !areAllLists(mapping)) {
    for (const field of ['firstRespondedAt', 'resolvedAt'] as const) {
      if (mapping.fields[field] !== undefined) add('shorthand-and-events', { field }, `fields.${field}`);
    }
  }
  if (!mapping.log) {
    for (const [key, field] of Object.entries(mapping.fields)) {
      if (typeof field !== 'object' || Array.isArray(field)) continue;
      for (const what of ['take', 'where'] as const) if (what in field) add('log-only', { what }, `fields.${key}.${what}`);
    }
    mapping.events?.forEach((rule, i) => {
      if ('take' in rule) add('log-only', { what: 'take' }, `events[${i}].take`);
    });
  }
  // A case of an event log may be spread over pages, and any page may still change it.
  if (mapping.log && mapping.pull) add('log-not-pulled', {}, 'pull');
  const salt = mapping.fields.citizen?.salt;
  if (salt !== undefined && salt.length < 16) add('short-salt', {}, 'fields.citizen.salt');
  return problems;
}

function isLocal(pattern: string): boolean {
  try {
    return compileDateFormat(pattern).needsZone;
  } catch {
    return false;
  }
}

function timePlaces(mapping: Mapping): TimePlace[] {
  const places: TimePlace[] = [];
  const add = (at: string, field: unknown): void => {
    if (field === undefined || (typeof field === 'object' && field !== null && 'afterReceipt' in field)) return;
    const options = (typeof field === 'object' && !Array.isArray(field) ? field : {}) as { dates?: string[]; zone?: string };
    places.push({ at, dates: options.dates, zone: options.zone });
  };
  for (const key of ['receivedAt', 'updatedAt', 'firstRespondedAt', 'resolvedAt', 'promisedAt'] as const)
    add(`fields.${key}`, mapping.fields[key]);
  for (const [i, rule] of (mapping.events ?? []).entries())
    add('list' in rule ? `events[${i}]` : `events[${i}].at`, 'list' in rule ? rule : rule.at);
  return places;
}

function yieldedTypes(mapping: Mapping): { yielded: Set<EventType>; isOpenEnded: boolean } {
  const yielded = new Set<EventType>();
  let isOpenEnded = false;
  if (mapping.fields.firstRespondedAt !== undefined) yielded.add('responded');
  if (mapping.fields.resolvedAt !== undefined) yielded.add('resolved');
  if (mapping.fields.rating !== undefined) yielded.add('rated');
  for (const rule of mapping.events ?? []) {
    if ('type' in rule && !('list' in rule)) yielded.add(rule.type);
    else isOpenEnded = true;
  }
  return { yielded, isOpenEnded };
}
