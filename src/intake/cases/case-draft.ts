import { type CandidateEvent, freshMemory, type RuleMemory } from '../mapping/compile-events.ts';
import type { CompiledMapping, FieldName } from '../mapping/compile-mapping.ts';
import { detached } from '../values/text-cell.ts';

/** A candidate in the making: one row, or the rows of one case so far. */
export interface CaseDraft {
  readonly values: Partial<Record<FieldName, unknown>>;
  readonly events: (CandidateEvent | null)[];
  readonly memories: RuleMemory[];
  hasEnded: boolean;
  /** false: the two shorthand fields stand for its events */
  hasEvents: boolean;
  /** rows folded into it */
  rows: number;
}

/** One row to the draft of its case. */
export function draftRow(mapping: CompiledMapping, cells: readonly unknown[]): CaseDraft {
  const draft: CaseDraft = { values: {}, events: [], memories: mapping.rules.map(freshMemory), hasEnded: false, hasEvents: false, rows: 1 };
  let receivedAt = Number.NaN;
  for (const field of mapping.fields) {
    const value = field.read(cells, receivedAt);
    if (field.name === 'receivedAt' && typeof value === 'number') receivedAt = value;
    draft.values[field.name] = value;
  }
  const { id } = draft.values;
  if (typeof id === 'string') draft.values.id = detached(id);
  addEvents(mapping, draft, cells, receivedAt);
  if (mapping.hasEnded?.(cells)) draft.hasEnded = true;
  return draft;
}

/** Folds one more row of the same case in, fields by each one's `take`, events by each rule. */
export function foldRow(mapping: CompiledMapping, draft: CaseDraft, cells: readonly unknown[]): void {
  const later: Partial<Record<FieldName, unknown>> = {};
  let receivedAt = Number.NaN;
  for (const field of mapping.fields) {
    const value = field.read(cells, receivedAt);
    if (field.name === 'receivedAt' && typeof value === 'number') receivedAt = value;
    later[field.name] = value;
  }
  // definitions, section 1: the later update stands; equal or missing: the later in reading order.
  const before = draft.values.updatedAt;
  const after = later.updatedAt;
  const isNewer = !(typeof before === 'number' && typeof after === 'number' && after < before);
  for (const { name, take } of mapping.fields) {
    const value = later[name];
    if (value === undefined || name === 'id') continue;
    const known = draft.values[name] ?? null;
    if (take === 'last-row' ? isNewer : take === 'first-filled' ? known === null : value !== null && (isNewer || known === null))
      draft.values[name] = value;
  }
  if (typeof draft.values.receivedAt === 'number') receivedAt = draft.values.receivedAt;
  addEvents(mapping, draft, cells, receivedAt);
  if (mapping.hasEnded && isNewer) draft.hasEnded = mapping.hasEnded(cells);
  draft.rows += 1;
}

/** The draft as `admit` reads it. */
export function toCandidate(draft: CaseDraft): Readonly<Record<string, unknown>> {
  const candidate: Record<string, unknown> = draft.values;
  if (draft.hasEvents) {
    const events = draft.events.filter((event) => event !== null);
    // Ended without a time: handed on as a resolution at no instant, which `admit` makes "ended, time unknown".
    if (draft.hasEnded && !events.some((event) => event.type === 'resolved')) events.push({ type: 'resolved', at: Number.NaN });
    candidate.events = events;
  } else if (draft.hasEnded && (candidate.resolvedAt ?? null) === null) candidate.resolvedAt = Number.NaN;
  return candidate;
}

function addEvents(mapping: CompiledMapping, draft: CaseDraft, cells: readonly unknown[], receivedAt: number): void {
  if (mapping.hasEvents(cells)) draft.hasEvents = true;
  for (let i = 0; i < mapping.rules.length; i++) mapping.rules[i]!(cells, receivedAt, draft.memories[i]!, draft.events);
}
