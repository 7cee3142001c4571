import type { Hono } from 'hono';
import type { ApiContext } from '../api-context.ts';
import { openApiDocument } from '../open-api-document.ts';

/** `GET /v1/openapi.json` */
export function routeOpenApi(app: Hono, { version }: ApiContext): void {
  let document: ReturnType<typeof openApiDocument> | null = null;
  app.get('/v1/openapi.json', (context) => {
    document ??= openApiDocument(version);
    return context.json(document, 200, { 'cache-control': 'no-cache' });
  });
}
