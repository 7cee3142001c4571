import { DIMENSIONS, type Inquiry } from '../core/inquiry.ts';

/** How a field is typed on the wire and in a column. */
export type FieldType = 'text' | 'instant' | 'integer' | 'boolean' | 'events' | 'names';

export interface InquiryField {
  readonly name: keyof Inquiry;
  readonly type: FieldType;
  readonly isNullable: boolean;
  readonly isDimension: boolean;
  /** published, and ignored where it is sent: it follows from the record */
  readonly isDerived: boolean;
  readonly about: string;
}

const field = (name: keyof Inquiry, type: FieldType, about: string, more: Partial<InquiryField> = {}): InquiryField => ({
  name,
  type,
  about,
  isNullable: true,
  isDimension: false,
  isDerived: false,
  ...more,
});

/**
 * The record's fields, once: wire schema, columns and encoders follow from it.
 * @source definitions, section 1
 */
export const INQUIRY_FIELDS: readonly InquiryField[] = [
  field('id', 'text', 'unique in the source', { isNullable: false }),
  field('receivedAt', 'instant', 'when the citizen sent it', { isNullable: false }),
  field('updatedAt', 'instant', 'last change in the source'),
  ...DIMENSIONS.map((name) => field(name, 'text', 'null: not recorded', { isDimension: true })),
  field('citizen', 'text', 'a pseudonym; never a name, a national number or a phone'),
  field('events', 'events', 'sorted by time; null: the two shorthand fields stand for them'),
  field('firstRespondedAt', 'instant', 'ignored where events is a list'),
  field('resolvedAt', 'instant', 'ignored where events is a list'),
  field('promisedAt', 'instant', 'the due instant that the source itself promised'),
  field('rating', 'integer', '1 to 5'),
  field('outcome', 'text', 'for a suggestion: adopted, declined, …'),
  field('duplicateOf', 'text', 'id of the inquiry it was merged into as a duplicate'),
  field('isEndedUnknown', 'boolean', 'its only resolution was dropped as a contradiction', { isNullable: false, isDerived: true }),
  field('defects', 'names', 'what was dropped when it was admitted', { isNullable: false, isDerived: true }),
];
