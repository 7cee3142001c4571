import * as z from 'zod/mini';
import { EVENT_TYPES } from '../../core/inquiry.ts';
import { pullSchema } from '../pull/pull-schema.ts';

/** Explains a part in the published schema; with an id the schema says it once, under that name. */
const said = <T extends z.core.$ZodType>(schema: T & { check: (...checks: never[]) => T }, description: string, id?: string): T =>
  schema.check(z.meta(id === undefined ? { description } : { id, description }) as never);

const name = z.string().check(z.minLength(1));
const column = said(
  z.union([name, z.array(name).check(z.minLength(1))]),
  'A column name, or several of which the first that the file has is read. For JSON: a key, or a path such as location.city.',
  'column',
);
const texts = z.array(z.string());

const condition = said(
  z.strictObject({
    column,
    in: z.optional(z.array(z.nullable(z.string()))),
    notIn: z.optional(z.array(z.nullable(z.string()))),
  }),
  'Holds where the value is in `in`, or not in `notIn`; null stands for nothing.',
  'condition',
);
const conditions = z.array(condition).check(z.minLength(1));

const values = said(
  z.record(z.string(), z.nullable(z.string())),
  "The source's words on the left, ours on the right; null: not recorded.",
  'words',
);
const otherwise = said(
  z.union([z.literal('keep'), z.strictObject({ as: z.nullable(z.string()) })]),
  'What becomes of a word that `values` does not list. Default: keep.',
);
const take = said(
  z.enum(['last-row', 'first-filled', 'last-filled']),
  'Event logs: which row of the case the field comes from. Default: last-row.',
  'take',
);

const textField = said(
  z.union([
    column,
    z.strictObject({
      column,
      take: z.optional(take),
      where: z.optional(conditions),
      missing: z.optional(texts),
      values: z.optional(values),
      otherwise: z.optional(otherwise),
      isOptional: z.optional(said(z.boolean(), 'The column may be absent from a file.')),
    }),
    z.strictObject({ constant: name }),
  ]),
  'A text from a column, mapped word by word, or the same for every record.',
  'text',
);

const dateOnly = said(
  z.enum(['start-of-day', 'end-of-day']),
  'Which second a date without a time stands for. Default: start-of-day.',
  'dateOnly',
);
const timeSource = {
  column,
  missing: z.optional(texts),
  dates: z.optional(texts),
  zone: z.optional(name),
  dateOnly: z.optional(dateOnly),
  isOptional: z.optional(z.boolean()),
};
const timeField = said(
  z.union([column, z.strictObject({ ...timeSource, take: z.optional(take), where: z.optional(conditions) })]),
  'A time from a column; formats and zone of its own beat those of the mapping.',
  'time',
);

const amount = z.union([z.number().check(z.nonnegative()), z.strictObject({ column, missing: z.optional(texts) })]);
const promiseField = z.union([
  timeField,
  z.strictObject({
    afterReceipt: z.union([z.strictObject({ days: amount }), z.strictObject({ hours: amount })]),
    until: z.optional(
      said(
        z.enum(['same-time', 'end-of-day']),
        'Days: due at the time of day of receipt, or at the last second of that day. Default: same-time.',
      ),
    ),
  }),
]);

const citizenField = said(
  z.strictObject({
    column,
    take: z.optional(take),
    missing: z.optional(texts),
    isOptional: z.optional(z.boolean()),
    pseudonym: said(
      z.enum(['keyed-hash', 'already']),
      'keyed-hash: HMAC-SHA-256 under a salt, the name itself is dropped. already: the source holds pseudonyms, never names.',
    ),
    salt: z.optional(said(z.string(), 'At least 16 characters. Better given to the import than kept here.')),
  }),
  'Who asked, as a pseudonym.',
);

const eventRule = z.union([
  z.strictObject({
    type: z.enum(EVENT_TYPES),
    at: z.union([column, z.strictObject(timeSource)]),
    where: z.optional(conditions),
    take: z.optional(
      said(
        z.enum(['every', 'first', 'last', 'entering']),
        'Of the rows of a case for which `where` holds: every one, the first not before receipt, the last, or each at which it begins to hold. Default: every.',
      ),
    ),
  }),
  said(
    z.strictObject({ typeFrom: z.strictObject({ column, values: z.optional(values) }), at: z.union([column, z.strictObject(timeSource)]) }),
    'One row an event: the type is a word in a column. null in `values`: no event of ours.',
  ),
  said(
    z.strictObject({
      list: column,
      type: z.optional(name),
      at: z.optional(name),
      values: z.optional(values),
      dates: z.optional(texts),
      zone: z.optional(name),
    }),
    'JSON: a list of objects inside the record, with the keys `type` and `at` unless others are named.',
  ),
]);

/** The mapping file as written; `parseMapping` checks what a schema cannot say. */
export const mappingSchema = said(
  z.strictObject({
    $schema: z.optional(z.string()),
    id: name,
    title: z.optional(z.strictObject({ en: z.string(), ar: z.string() })),
    notes: z.optional(said(texts, 'What was decided and why, for whoever reads the figures.')),
    file: z.optional(
      z.strictObject({
        format: z.optional(z.enum(['csv', 'xlsx', 'json', 'ndjson'])),
        encoding: z.optional(z.enum(['utf-8', 'windows-1256', 'windows-1252', 'utf-16le', 'utf-16be'])),
        delimiter: z.optional(z.enum([',', ';', '\t', '|'])),
        sheet: z.optional(z.union([z.string(), z.number()])),
        member: z.optional(said(z.string(), 'ZIP: the file inside.')),
        shortRows: z.optional(
          said(
            z.enum(['reject', 'fill']),
            'CSV: a row that ends before a mapped column is refused, or its missing cells are empty. Default: reject.',
          ),
        ),
      }),
    ),
    zone: z.optional(said(name, 'The IANA zone in which times without an offset were written.')),
    dates: z.optional(
      said(
        texts,
        'Formats, tried in order: YYYY YY MMM MM M DD D HH H hh h mm m ss s SSS A Z with literal signs, or iso, epoch-s, epoch-ms, excel-serial.',
      ),
    ),
    dateOnly: z.optional(dateOnly),
    missing: z.optional(said(texts, 'Values that mean nothing is recorded, beside the empty one.')),
    log: z.optional(
      said(
        z.strictObject({ rows: z.enum(['updates', 'events']) }),
        'Several rows are one case, grouped by id: one row an update, or one row an event.',
      ),
    ),
    records: said(
      z.array(z.enum(EVENT_TYPES)),
      'Event types that the source records at all. A KPI that needs another is "not recorded", never 0 %.',
    ),
    rows: z.optional(said(conditions, 'Only rows for which all of these hold are read; the others are counted as filtered.')),
    private: z.optional(said(z.array(name), 'Columns that are withheld when a refused row goes to the quarantine.')),
    fields: z.strictObject({
      id: textField,
      receivedAt: timeField,
      updatedAt: z.optional(timeField),
      kind: z.optional(textField),
      channel: z.optional(textField),
      category: z.optional(textField),
      directorate: z.optional(textField),
      governorate: z.optional(textField),
      priority: z.optional(textField),
      language: z.optional(textField),
      citizen: z.optional(citizenField),
      firstRespondedAt: z.optional(timeField),
      resolvedAt: z.optional(timeField),
      promisedAt: z.optional(promiseField),
      rating: z.optional(textField),
      outcome: z.optional(textField),
      duplicateOf: z.optional(textField),
    }),
    events: z.optional(z.array(eventRule).check(z.minLength(1))),
    endedWhere: z.optional(
      said(
        conditions,
        'The source says that work ended. A record for which it holds and that has no resolution time is "ended, time unknown", not open.',
      ),
    ),
    pull: z.optional(pullSchema),
  }),
  "How a source's files become inquiries.",
);

/** @see mappingSchema */
export type Mapping = z.infer<typeof mappingSchema>;
export type Column = z.infer<typeof column>;
export type Condition = z.infer<typeof condition>;
export type TextField = z.infer<typeof textField>;
export type TimeField = z.infer<typeof timeField>;
export type PromiseField = z.infer<typeof promiseField>;
export type EventRule = z.infer<typeof eventRule>;
export type Take = z.infer<typeof take>;
