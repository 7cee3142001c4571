import * as z from 'zod/mini';
import { mappingSchema } from './mapping-schema.ts';

/** The mapping's JSON Schema (draft 2020-12), as published in docs/mappings. */
export function mappingJsonSchema(): Readonly<Record<string, unknown>> {
  return { title: 'Tajawub mapping', ...(z.toJSONSchema(mappingSchema) as Record<string, unknown>) };
}
