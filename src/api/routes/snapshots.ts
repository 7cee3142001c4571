import type { Context, Hono } from 'hono';
import { accepted, refuse } from '../../answers/api-problem.ts';
import { isDocumentId } from '../../contract/document.ts';
import { parseClaim, parseFreezeRequest, parseSnapshot, type SnapshotEntry } from '../../contract/evidence.ts';
import { givenDetail } from '../../contract/problem.ts';
import type { Snapshot } from '../../core/evidence/snapshot.ts';
import type { ApiContext } from '../api-context.ts';
import { freezeClaim } from '../evidence/freeze-claim.ts';
import { verifySnapshot } from '../evidence/verify-snapshot.ts';
import { readJson, refuseForeignOrigin } from '../read-body.ts';

const MOST_BYTES = 2_000_000;

/** `/v1/snapshots[/:id[/verify]]` and `POST /v1/verify`: claims frozen with all that they rest on, and asked again. */
export function routeSnapshots(app: Hono, api: ApiContext): void {
  const { store, catalogue } = api;
  app.get('/v1/snapshots', async (context) => {
    const documents = await store.documents.list('snapshot');
    const snapshots = documents.map(({ body }) => entryOf(body as Snapshot)).sort((a, b) => (a.frozenAt < b.frozenAt ? 1 : -1));
    return context.json({ snapshots }, 200, { 'cache-control': 'no-cache' });
  });
  app.post('/v1/snapshots', async (context) => {
    refuseForeignOrigin(context);
    const asked = accepted(parseFreezeRequest(await readJson(context, MOST_BYTES)));
    const document = await store.documents.get('claim', asked.claim, asked.version ?? undefined);
    if (document === null || document.isDeleted) return refuse('unknown-document', { detail: givenDetail(asked.claim), place: 'claim' });
    const claim = accepted(parseClaim(document.body));
    const snapshot = await freezeClaim(store, catalogue, {
      claim,
      id: document.id,
      version: document.version,
      author: asked.author,
      frozenAt: api.now(),
      productVersion: api.version,
    });
    const kept = {
      kind: 'snapshot',
      id: snapshot.id,
      body: snapshot,
      isDeleted: false,
      author: asked.author,
      writtenAt: api.now(),
    } as const;
    // The id holds the seal: what stands under it already is this very snapshot.
    await store.documents.put(kept, 0);
    return context.json(snapshot, 201, { location: `/v1/snapshots/${snapshot.id}`, 'cache-control': 'no-cache' });
  });
  app.get('/v1/snapshots/:id', async (context) => context.json(await snapshotOf(context), 200, { 'cache-control': 'no-cache' }));
  app.post('/v1/snapshots/:id/verify', async (context) => {
    refuseForeignOrigin(context);
    return context.json(await verifySnapshot(store, catalogue, await snapshotOf(context)), 200, { 'cache-control': 'no-store' });
  });
  app.post('/v1/verify', async (context) => {
    refuseForeignOrigin(context);
    const snapshot = accepted(parseSnapshot(await readJson(context, MOST_BYTES)));
    return context.json(await verifySnapshot(store, catalogue, snapshot), 200, { 'cache-control': 'no-store' });
  });

  async function snapshotOf(context: Context): Promise<Snapshot> {
    const id = context.req.param('id') ?? '';
    const document = isDocumentId(id) ? await store.documents.get('snapshot', id) : null;
    if (document === null || document.isDeleted) return refuse('unknown-document', { detail: givenDetail(id), place: 'id' });
    return accepted(parseSnapshot(document.body));
  }
}

const entryOf = ({ id, sha256, content }: Snapshot): SnapshotEntry => ({
  id,
  sha256,
  claim: content.claim.id,
  claimVersion: content.claim.version,
  text: content.claim.text,
  figures: content.figures.map(({ name, kpi, part, value }) => ({ name, kpi, part, value })),
  subject: content.claim.subject,
  author: content.author,
  frozenAt: content.frozenAt,
  asOf: content.asOf,
  dataVersion: content.dataVersion,
  isDemonstration: content.isDemonstration,
});
