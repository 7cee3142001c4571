import * as z from 'zod/mini';
import { describeIssue } from './describe-issue.ts';
import { type Parsed, problemOf } from './problem.ts';

/** What people edit. */
export const DOCUMENT_KINDS = [
  'calendar',
  'policy',
  'award-model',
  'annotation',
  'view',
  'claim',
  'snapshot',
  'setting',
  'improvement',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A document as it goes over the wire; its version is the `If-Match` of the next change. */
export interface DocumentRecord {
  readonly kind: DocumentKind;
  readonly id: string;
  /** 1, 2, 3 … */
  readonly version: number;
  readonly body: unknown;
  readonly isDeleted: boolean;
  /** a typed name, unverified until there is sign-in */
  readonly author: string;
  readonly writtenAt: string;
}

/** A change is always a new version: of new content, of an earlier version's (undo), or the deletion. */
export type DocumentChange =
  | { readonly author: string; readonly body: unknown }
  | { readonly author: string; readonly restore: number }
  | { readonly author: string; readonly isDeleted: true };

const author = z.string().check(z.trim(), z.minLength(1), z.maxLength(120));

export const documentChangeSchema = z.union([
  z.strictObject({ author, restore: z.int().check(z.gte(1)) }),
  z.strictObject({ author, isDeleted: z.literal(true) }),
  z.strictObject({ author, body: z.record(z.string(), z.unknown()) }),
]);

/** Untrusted JSON to a change of a document whose body is still to be judged by its kind. */
export function parseDocumentChange(untrusted: unknown): Parsed<DocumentChange> {
  const result = documentChangeSchema.safeParse(untrusted);
  if (result.success) return { ok: true, value: result.data };
  // The union's own message names no place: ask the branch that was meant.
  const fields = typeof untrusted === 'object' && untrusted !== null ? untrusted : {};
  const branch = documentChangeSchema._zod.def.options['restore' in fields ? 0 : 'isDeleted' in fields ? 1 : 2];
  const issues = branch?.safeParse(untrusted).error?.issues ?? [];
  return { ok: false, problem: problemOf('invalid-document', { problems: issues.map(describeIssue) }) };
}

/** Letters of any script are not needed in an id, and dots may not lead it: it stands in addresses. */
export const isDocumentId = (id: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/.test(id);
