import type { Hono } from 'hono';
import { accepted, foreseen } from '../../answers/api-problem.ts';
import { admitRecord } from '../../contract/admit-record.ts';
import { type ImportProgress, type ImportRequest, type ImportResult, type ImportsAnswer, parseImport } from '../../contract/import.ts';
import { replaces } from '../../core/admission.ts';
import type { DefectName, Inquiry } from '../../core/inquiry.ts';
import { formatInstant, type Instant, parseInstant } from '../../core/instant.ts';
import type { ApiContext } from '../api-context.ts';
import { onlyParameters } from '../parameters.ts';
import { readJson, refuseForeignOrigin } from '../read-body.ts';
import type { Rejection, WriteBatch } from '../store.ts';

const MOST_BYTES = 256_000_000;
const LONGEST_RAW = 4000;
const NDJSON = 'application/x-ndjson';

/** `POST /v1/imports`: written whole or not at all, and harmless when it is repeated; `GET /v1/imports`: what came in so far. */
export function routeImports(app: Hono, api: ApiContext): void {
  app.get('/v1/imports', async (context) => {
    onlyParameters(new URL(context.req.url).searchParams, []);
    const { imports, duplicates } = await api.store.intake();
    const text = (at: Instant | null): string | null => (at === null ? null : formatInstant(at));
    const answer: ImportsAnswer = {
      imports: imports.map((entry) => ({ ...entry, dataAsOf: text(entry.dataAsOf), writtenAt: text(entry.writtenAt) })).toReversed(),
      duplicates,
    };
    return context.json(answer, 200, { 'cache-control': 'no-cache' });
  });
  app.post('/v1/imports', async (context) => {
    refuseForeignOrigin(context);
    const request = accepted(parseImport(await readJson(context, MOST_BYTES)));
    if (!(context.req.header('accept') ?? '').includes(NDJSON)) return context.json(await runImport(api, request));
    return new Response(streamOf(api, request), { headers: { 'content-type': NDJSON, 'cache-control': 'no-store' } });
  });
}

function streamOf(api: ApiContext, request: ImportRequest): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async start(controller) {
      let isGone = false;
      const say = (line: ImportProgress): void => {
        if (isGone) return;
        try {
          controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
        } catch {
          // The listener left; the import itself goes on to its end.
          isGone = true;
        }
      };
      try {
        say({ type: 'result', result: await runImport(api, request, (done, of) => say({ type: 'progress', done, of })) });
      } catch (error) {
        say({ type: 'problem', problem: foreseen(error, api.onUnexpected) });
      }
      if (!isGone) controller.close();
    },
  });
}

async function runImport(
  { store, now }: ApiContext,
  request: ImportRequest,
  onProgress?: (done: number, of: number) => void,
): Promise<ImportResult> {
  const { inquiries, rejections, replaced } = admitAll(request);
  const batch: WriteBatch = {
    source: request.source,
    inquiries,
    removed: request.removed,
    rejections: [...request.rejections.map((rejection) => ({ source: request.source, ...rejection })), ...rejections],
    recorded: request.recorded,
    isDemonstration: false,
    dataAsOf: request.dataAsOf === null ? now() : parseInstant(request.dataAsOf),
    writtenAt: now(),
    account: {
      read: request.inquiries.length + request.rejections.length + (request.replaced ?? 0),
      accepted: inquiries.length,
      replaced: replaced + (request.replaced ?? 0),
      rejected: rejections.length + request.rejections.length,
    },
  };
  const { dataVersion, ...written } = await store.write(batch, onProgress);
  const defects: Partial<Record<DefectName, number>> = {};
  for (const inquiry of inquiries) for (const name of inquiry.defects) defects[name] = (defects[name] ?? 0) + 1;
  return {
    read: request.inquiries.length,
    accepted: inquiries.length,
    replaced,
    rejected: rejections.length,
    ...written,
    defects,
    dataVersion,
  };
}

/** Of two records with one id the one that stands is kept, in reading order. */
function admitAll(request: ImportRequest): { inquiries: readonly Inquiry[]; rejections: readonly Rejection[]; replaced: number } {
  const standing = new Map<string, Inquiry>();
  const rejections: Rejection[] = [];
  let replaced = 0;
  for (const [i, candidate] of request.inquiries.entries()) {
    const admission = admitRecord(candidate);
    if (admission.inquiry === undefined) {
      const raw = (JSON.stringify(candidate) ?? '').slice(0, LONGEST_RAW);
      rejections.push({ source: request.source, row: i + 1, reason: admission.rejected, raw });
      continue;
    }
    const earlier = standing.get(admission.inquiry.id);
    if (earlier) replaced += 1;
    if (!earlier || replaces(admission.inquiry, earlier)) standing.set(admission.inquiry.id, admission.inquiry);
  }
  return { inquiries: [...standing.values()], rejections, replaced };
}
