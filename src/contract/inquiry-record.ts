import * as z from 'zod/mini';
import { DEFECT_NAMES, type DefectName, EVENT_TYPES, type EventType, INQUIRY_KINDS, type Inquiry } from '../core/inquiry.ts';
import { formatInstant } from '../core/instant.ts';
import { type FieldType, INQUIRY_FIELDS, type InquiryField } from './inquiry-fields.ts';

type OnTheWire<T> = T extends number ? string : T extends null ? null : T;

/** An inquiry as it goes over the wire: instants are ISO 8601 text in UTC, everything else as admitted. */
export type InquiryRecord = {
  readonly [K in keyof Inquiry]: K extends `${string}At` ? OnTheWire<Inquiry[K]> : K extends 'events' ? EventRecord[] | null : Inquiry[K];
};

export interface EventRecord {
  readonly at: string;
  readonly type: EventType;
}

const instant = z.iso.datetime({ offset: true });
const SCHEMAS: Readonly<Record<FieldType, z.ZodMiniType>> = {
  text: z.string(),
  instant,
  integer: z.int(),
  boolean: z.boolean(),
  events: z.array(z.object({ at: instant, type: z.enum(EVENT_TYPES) })),
  names: z.array(z.enum(DEFECT_NAMES)),
};

/** Describes what `GET /v1/inquiries` gives. Rows in bulk do not pass through it one by one: `admit` in core judges what comes in. */
export const inquiryRecordSchema = z.object(
  Object.fromEntries(INQUIRY_FIELDS.map((field) => [field.name, schemaOf(field)])) as Record<keyof Inquiry, z.ZodMiniType>,
);

/** Describes what an import may send: only `id` and `receivedAt` are needed, and a contradiction costs its own field alone. */
export const candidateSchema = z.looseObject(
  Object.fromEntries(
    INQUIRY_FIELDS.filter((field) => !field.isDerived).map((field) => [
      field.name,
      field.isNullable ? z.optional(schemaOf(field)) : schemaOf(field),
    ]),
  ),
);

function schemaOf({ name, type, isNullable, about }: InquiryField): z.ZodMiniType {
  const schema = name === 'kind' ? z.enum(INQUIRY_KINDS) : name === 'rating' ? z.int().check(z.gte(1), z.lte(5)) : SCHEMAS[type];
  return (isNullable ? z.nullable(schema) : schema).check(z.describe(about));
}

const at = (instant: number | null): string | null => (instant === null ? null : formatInstant(instant));

/** An admitted inquiry as it goes over the wire. */
export function toRecord(inquiry: Inquiry): InquiryRecord {
  return {
    ...inquiry,
    receivedAt: formatInstant(inquiry.receivedAt),
    updatedAt: at(inquiry.updatedAt),
    firstRespondedAt: at(inquiry.firstRespondedAt),
    resolvedAt: at(inquiry.resolvedAt),
    promisedAt: at(inquiry.promisedAt),
    events: inquiry.events?.map((event) => ({ at: formatInstant(event.at), type: event.type })) ?? null,
    defects: [...inquiry.defects] as DefectName[],
  };
}
