import type { Context, Hono } from 'hono';
import { refuse } from '../../answers/api-problem.ts';
import type { CalendarAnswer, PolicyAnswer } from '../../contract/preview.ts';
import { givenDetail } from '../../contract/problem.ts';
import type { ApiContext } from '../api-context.ts';

/** `GET /v1/calendars/:reference` and `GET /v1/policies/:reference`: what a query can name, whole; `id` or `id@version`. */
export function routeCatalogue(app: Hono, { catalogue, store: { documents } }: ApiContext): void {
  const reference = (context: Context): string => context.req.param('reference') ?? '';
  const editionOf = async (kind: 'calendar' | 'policy', id: string): Promise<number> => (await documents.versions(kind, id)).length;

  app.get('/v1/calendars/:reference', async (context) => {
    const asked = reference(context);
    const calendar = (await catalogue.calendar(asked)) ?? refuse('unknown-calendar', { detail: givenDetail(asked), place: 'reference' });
    const entry = (await catalogue.calendars()).find(({ value }) => value.id === calendar.id && value.version === calendar.version);
    const documentVersion = await editionOf('calendar', calendar.id);
    const answer: CalendarAnswer = { calendar, isPreset: entry?.isPreset ?? false, documentVersion };
    return context.json(answer, 200, { 'cache-control': 'no-cache' });
  });
  app.get('/v1/policies/:reference', async (context) => {
    const asked = reference(context);
    const policy = (await catalogue.policy(asked)) ?? refuse('unknown-policy', { detail: givenDetail(asked), place: 'reference' });
    const entry = (await catalogue.policies()).find(({ value }) => value.id === policy.id && value.version === policy.version);
    const answer: PolicyAnswer = { policy, isPreset: entry?.isPreset ?? false, documentVersion: await editionOf('policy', policy.id) };
    return context.json(answer, 200, { 'cache-control': 'no-cache' });
  });
}
