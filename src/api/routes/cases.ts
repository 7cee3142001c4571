import type { Hono } from 'hono';
import { answerCases } from '../../answers/answer-cases.ts';
import { accepted, refuse } from '../../answers/api-problem.ts';
import { decodeQuery } from '../../contract/kpi-query.ts';
import type { ApiContext } from '../api-context.ts';
import { limitOf, onlyParameters } from '../parameters.ts';

/** `GET /v1/cases?q=&kpi=&role=&period=&group=`: the inquiries behind one cell of an answer. */
export function routeCases(app: Hono, { store, catalogue }: ApiContext): void {
  app.get('/v1/cases', async (context) => {
    const search = new URL(context.req.url).searchParams;
    onlyParameters(search, ['q', 'kpi', 'role', 'period', 'group', 'cursor', 'limit']);
    const query = accepted(decodeQuery(search.get('q') ?? refuse('malformed-query', { place: 'q' })));
    const cell = {
      kpi: search.get('kpi') ?? '',
      role: search.get('role') ?? 'numerator',
      period: search.get('period'),
      group: search.get('group'),
    };
    const answer = await answerCases(store, catalogue, { query, cell, cursor: search.get('cursor'), limit: limitOf(search) });
    return context.json(answer, 200, { 'cache-control': 'no-cache' });
  });
}
