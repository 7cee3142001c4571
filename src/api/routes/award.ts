import type { Context, Hono } from 'hono';
import { accepted } from '../../answers/api-problem.ts';
import { parseAwardRequest } from '../../contract/award.ts';
import type { ApiContext } from '../api-context.ts';
import { type AwardQuestion, resolveAward } from '../award/ask-award.ts';
import { listModels } from '../award/award-models.ts';
import { compareCycles } from '../award/compare-cycles.ts';
import { improvementEffects } from '../award/improvement-effects.ts';
import { profileReadiness } from '../award/profile-readiness.ts';
import { scoreCycle } from '../award/score-cycle.ts';
import { readJson, refuseForeignOrigin } from '../read-body.ts';

const MOST_BYTES = 2_000_000;

/** `/v1/award/…`: models, and what figures are worth by them; questions are posted, for they may hold a model that is not kept yet. */
export function routeAward(app: Hono, api: ApiContext): void {
  app.get('/v1/award/models', async (context) =>
    context.json({ models: await listModels(api.store.documents) }, 200, { 'cache-control': 'no-cache' }),
  );
  app.get('/v1/award/improvements', async (context) =>
    context.json({ improvements: await improvementEffects(api) }, 200, { 'cache-control': 'no-cache' }),
  );
  const answer = (path: string, of: (api: ApiContext, question: AwardQuestion) => Promise<object>): void => {
    app.post(path, async (context: Context) => {
      refuseForeignOrigin(context);
      const request = accepted(parseAwardRequest(await readJson(context, MOST_BYTES)));
      return context.json(await of(api, await resolveAward(api, request)), 200, { 'cache-control': 'no-store' });
    });
  };
  answer('/v1/award/score', scoreCycle);
  answer('/v1/award/cycles', compareCycles);
  answer('/v1/award/readiness', profileReadiness);
}
