import * as z from 'zod/mini';

const name = z.string().check(z.minLength(1));
const said = <T extends z.core.$ZodType>(schema: T & { check: (...checks: never[]) => T }, description: string): T =>
  schema.check(z.meta({ description }) as never);

const path = said(name, 'A path inside the page, such as data.items or meta.next.');

/** How a foreign feedback API is read: the `pull` part of a mapping. */
export const pullSchema = said(
  z.strictObject({
    items: z.optional(said(path, 'Where the list of records stands in a page. Absent: the page is the list.')),
    paging: z.optional(
      said(
        z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('page'), parameter: name, first: z.optional(z.int()) }),
          z.strictObject({ kind: z.literal('offset'), parameter: name }),
          z.strictObject({ kind: z.literal('cursor'), parameter: name, next: path }),
          z.strictObject({
            kind: z.literal('link'),
            next: z.optional(said(path, 'Where the page names the address of the next. Absent: the Link header.')),
          }),
        ]),
        'How to come to the next page: a page number (first: 1 unless named), a count of records, a cursor or an address. Absent: there is one page.',
      ),
    ),
    size: z.optional(said(z.strictObject({ parameter: name, value: z.int().check(z.gte(1)) }), 'How many records a page is asked for.')),
    since: z.optional(
      said(
        z.strictObject({
          parameter: name,
          format: z.optional(z.enum(['iso', 'date', 'epoch-s', 'epoch-ms'])),
          overlapMinutes: z.optional(
            said(
              z.number().check(z.nonnegative()),
              'Asked again before the last pull, for clocks that differ and late changes. Default: 60.',
            ),
          ),
        }),
        'Asks for what changed since the last complete pull alone.',
      ),
    ),
  }),
  'How the records are fetched page by page from an API.',
);

/** @see pullSchema */
export type PullPlan = z.infer<typeof pullSchema>;
