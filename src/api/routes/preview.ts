import type { Hono } from 'hono';
import { accepted } from '../../answers/api-problem.ts';
import { answerQuery } from '../../answers/resolve-query.ts';
import { parsePreview } from '../../contract/preview.ts';
import type { ApiContext } from '../api-context.ts';
import { draftCatalogue } from '../draft-catalogue.ts';
import { readJson, refuseForeignOrigin } from '../read-body.ts';

const MOST_BYTES = 2_000_000;

/** `POST /v1/preview`: what a change of a calendar or policy would move, before it is kept. */
export function routePreview(app: Hono, api: ApiContext): void {
  app.post('/v1/preview', async (context) => {
    // It derives every record anew: no foreign page may make the server do that.
    refuseForeignOrigin(context);
    const { query, calendar, policy } = accepted(parsePreview(await readJson(context, MOST_BYTES)));
    const table = await answerQuery(api.store, draftCatalogue(api.catalogue, { calendar, policy }), query);
    return context.json(table, 200, { 'cache-control': 'no-store' });
  });
}
