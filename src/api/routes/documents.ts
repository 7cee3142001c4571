import type { Context, Hono } from 'hono';
import { ApiProblem, accepted, refuse } from '../../answers/api-problem.ts';
import {
  DOCUMENT_KINDS,
  type DocumentChange,
  type DocumentKind,
  type DocumentRecord,
  isDocumentId,
  parseDocumentChange,
} from '../../contract/document.ts';
import { givenDetail } from '../../contract/problem.ts';
import { formatInstant } from '../../core/instant.ts';
import type { ApiContext } from '../api-context.ts';
import { judgeDocument } from '../document-rules.ts';
import { onlyParameters, wholeNumber } from '../parameters.ts';
import { readJson, refuseForeignOrigin } from '../read-body.ts';
import type { DocumentStore, StoredDocument } from '../store.ts';

const MOST_BYTES = 2_000_000;

/** `/v1/documents/:kind[/:id[/versions]]`: what people edit, append-only; a change names the version it was made on. */
export function routeDocuments(app: Hono, { store: { documents }, now }: ApiContext): void {
  app.get('/v1/documents/:kind', async (context) => {
    const list = await documents.list(kindOf(context));
    return context.json({ documents: list.map(recordOf) }, 200, { 'cache-control': 'no-cache' });
  });
  app.get('/v1/documents/:kind/:id', async (context) => {
    const search = new URL(context.req.url).searchParams;
    onlyParameters(search, ['version']);
    const version = search.has('version') ? wholeNumber(search, 'version', 0) : undefined;
    const document = await documents.get(kindOf(context), idOf(context), version);
    if (document === null || (document.isDeleted && version === undefined)) {
      return refuse('unknown-document', { detail: givenDetail(idOf(context)), place: 'id' });
    }
    return answer(context, document, 200);
  });
  app.get('/v1/documents/:kind/:id/versions', async (context) => {
    // what came with the product and was never edited has no version yet, which is an answer
    const versions = await documents.versions(kindOf(context), idOf(context));
    return context.json({ documents: versions.map(recordOf) }, 200, { 'cache-control': 'no-cache' });
  });
  app.put('/v1/documents/:kind/:id', async (context) => {
    refuseForeignOrigin(context);
    const [kind, id, expected] = [kindOf(context), idOf(context), expectedOf(context)];
    const change = accepted(parseDocumentChange(await readJson(context, MOST_BYTES)));
    const content = await contentOf(documents, kind, id, change);
    const written = await documents.put({ kind, id, ...content, author: change.author, writtenAt: now() }, expected);
    if (written === null) {
      const newest = (await documents.versions(kind, id)).at(-1);
      return refuse('version-conflict', {
        place: 'if-match',
        detail: { en: `It is at version ${newest?.version ?? 0} now.`, ar: `الإصدار الحالي هو ${newest?.version ?? 0}.` },
      });
    }
    return answer(context, written, written.version === 1 ? 201 : 200);
  });
}

async function contentOf(
  documents: DocumentStore,
  kind: DocumentKind,
  id: string,
  change: DocumentChange,
): Promise<{ readonly body: unknown; readonly isDeleted: boolean }> {
  if ('isDeleted' in change) {
    const newest = (await documents.versions(kind, id)).at(-1) ?? refuse('unknown-document', { detail: givenDetail(id), place: 'id' });
    return { body: newest.body, isDeleted: true };
  }
  if ('restore' in change) {
    const earlier = await documents.get(kind, id, change.restore);
    return earlier === null
      ? refuse('unknown-document', { detail: givenDetail(change.restore), place: 'restore' })
      : { body: earlier.body, isDeleted: earlier.isDeleted };
  }
  const problem = judgeDocument(kind, id, change.body as Readonly<Record<string, unknown>>);
  if (problem !== null) throw new ApiProblem(problem);
  return { body: change.body, isDeleted: false };
}

function kindOf(context: Context): DocumentKind {
  const kind = context.req.param('kind') ?? '';
  if ((DOCUMENT_KINDS as readonly string[]).includes(kind)) return kind as DocumentKind;
  return refuse('unknown-document', { detail: givenDetail(kind), place: 'kind' });
}

function idOf(context: Context): string {
  const id = context.req.param('id') ?? '';
  return isDocumentId(id) ? id : refuse('invalid-document', { detail: givenDetail(id), place: 'id' });
}

/** 0: it must not exist yet. */
function expectedOf(context: Context): number {
  const header = context.req.header('if-match') ?? refuse('precondition-required', { place: 'if-match' });
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim())?.[1];
  return version === undefined ? refuse('precondition-required', { detail: givenDetail(header), place: 'if-match' }) : Number(version);
}

const recordOf = (document: StoredDocument): DocumentRecord => ({ ...document, writtenAt: formatInstant(document.writtenAt) });

const answer = (context: Context, document: StoredDocument, status: 200 | 201): Response =>
  context.json(recordOf(document), status, { etag: `"${document.version}"`, 'cache-control': 'no-cache' });
