import type { EventType } from '../../core/inquiry.ts';
import { compileInstant } from '../values/instant-cell.ts';
import { compileDaysAfter, readAmount } from '../values/promise-cell.ts';
import { compileText } from '../values/text-reader.ts';
import { collectColumns, type WantedColumn } from './columns.ts';
import { type CompiledRule, compileEvents, compileHasEvents } from './compile-events.ts';
import { compileConditions, type RowTest } from './conditions.ts';
import type { Column, Mapping, PromiseField, Take, TextField, TimeField } from './mapping-schema.ts';

export type FieldName = keyof Mapping['fields'];

/** One field of the record as read from a row's cells; undefined: this row says nothing of it (its `where` does not hold). */
export interface CompiledField {
  readonly name: FieldName;
  readonly take: Take;
  readonly read: (cells: readonly unknown[], receivedAt: number) => unknown;
}

/** A mapping ready to read rows. Cells stand in the order of `columns`. */
export interface CompiledMapping {
  readonly columns: readonly WantedColumn[];
  /** `receivedAt` first: promises are counted from it */
  readonly fields: readonly CompiledField[];
  readonly rules: readonly CompiledRule[];
  /** null: every row is read */
  readonly keeps: RowTest | null;
  /** null: the source has no word for "ended" */
  readonly hasEnded: RowTest | null;
  readonly isLog: boolean;
  /** whether this row brings events; without any the shorthand fields stand */
  readonly hasEvents: (cells: readonly unknown[]) => boolean;
  readonly records: readonly EventType[];
  /** columns that no quarantine may show */
  readonly privateColumns: ReadonlySet<string>;
  /** requesters are names still, to be hashed before anything is kept */
  readonly needsHash: boolean;
}

const UNREPETITIVE: ReadonlySet<FieldName> = new Set(['id', 'citizen', 'duplicateOf']);

/** Compiles a mapping that `parseMapping` accepted. */
export function compileMapping(mapping: Mapping): CompiledMapping {
  const columns = collectColumns();
  const everywhere = new Set(mapping.missing ?? []);
  const isMissing = (text: string): boolean => everywhere.has(text);
  const missingOr = (own: readonly string[] | undefined): ((text: string) => boolean) => {
    if (own === undefined) return isMissing;
    const all = new Set([...own, ...everywhere]);
    return (text) => all.has(text);
  };

  const compileTextField = (name: FieldName, field: TextField): CompiledField => {
    if (typeof field === 'object' && 'constant' in field) return { name, take: 'last-row', read: () => field.constant };
    const options = typeof field === 'string' || Array.isArray(field) ? { column: field as Column } : field;
    const position = columns.add(options.column, `fields.${name}`, options.isOptional);
    const read = compileText({
      isMissing: missingOr(options.missing),
      values: options.values,
      otherwise: options.otherwise ?? 'keep',
      isRepetitive: !UNREPETITIVE.has(name),
    });
    const where = options.where && compileConditions(options.where, columns, `fields.${name}.where`, isMissing);
    return {
      name,
      take: options.take ?? 'last-row',
      read: (cells) => (where === undefined || where(cells) ? read(cells[position]) : undefined),
    };
  };

  const compileTimeField = (name: FieldName, field: TimeField): CompiledField => {
    const options = typeof field === 'string' || Array.isArray(field) ? { column: field as Column } : field;
    const position = columns.add(options.column, `fields.${name}`, options.isOptional);
    const read = compileInstant(
      options.dates ?? mapping.dates ?? [],
      options.zone ?? mapping.zone ?? null,
      options.dateOnly ?? mapping.dateOnly ?? 'start-of-day',
      missingOr(options.missing),
    );
    const where = options.where && compileConditions(options.where, columns, `fields.${name}.where`, isMissing);
    return {
      name,
      take: options.take ?? 'last-row',
      read: (cells) => (where === undefined || where(cells) ? read(cells[position]) : undefined),
    };
  };

  const compilePromise = (field: PromiseField): CompiledField => {
    if (typeof field === 'string' || Array.isArray(field) || !('afterReceipt' in field)) return compileTimeField('promisedAt', field);
    const isDays = 'days' in field.afterReceipt;
    const amount = 'days' in field.afterReceipt ? field.afterReceipt.days : field.afterReceipt.hours;
    const position = typeof amount === 'number' ? -1 : columns.add(amount.column, 'fields.promisedAt.afterReceipt');
    const isAmountMissing = missingOr(typeof amount === 'number' ? undefined : amount.missing);
    const daysAfter = compileDaysAfter(mapping.zone ?? null, field.until ?? 'same-time');
    return {
      name: 'promisedAt',
      take: 'last-row',
      read: (cells, receivedAt) => {
        const count = typeof amount === 'number' ? amount : readAmount(cells[position], isAmountMissing);
        if (count === null) return null;
        return isDays ? daysAfter(receivedAt, count) : receivedAt + Math.round(count * 3600);
      },
    };
  };

  const { receivedAt, ...others } = mapping.fields;
  const fields = [compileTimeField('receivedAt', receivedAt)];
  for (const [name, field] of Object.entries(others) as [FieldName, TextField & TimeField & PromiseField][]) {
    if (field === undefined) continue;
    if (name === 'promisedAt') fields.push(compilePromise(field));
    else if (name.endsWith('At')) fields.push(compileTimeField(name, field));
    else fields.push(compileTextField(name, field));
  }

  const citizen = mapping.fields.citizen;
  const privateColumns = new Set(mapping.private ?? []);
  if (citizen?.pseudonym === 'keyed-hash') for (const column of [citizen.column].flat()) privateColumns.add(column);

  const rules = compileEvents(mapping, columns, isMissing);
  const keeps = mapping.rows ? compileConditions(mapping.rows, columns, 'rows', isMissing) : null;
  const hasEnded = mapping.endedWhere ? compileConditions(mapping.endedWhere, columns, 'endedWhere', isMissing) : null;
  return {
    columns: columns.wanted,
    fields,
    rules,
    keeps,
    hasEnded,
    isLog: mapping.log !== undefined,
    hasEvents: compileHasEvents(mapping, columns),
    records: mapping.records,
    privateColumns,
    needsHash: citizen?.pseudonym === 'keyed-hash',
  };
}
