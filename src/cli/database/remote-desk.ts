import type { Rejection, WriteBatch, WriteResult } from '../../api/store.ts';
import type { DocumentRecord } from '../../contract/document.ts';
import type { InquiryExplanation } from '../../contract/explanation.ts';
import { toRecord } from '../../contract/inquiry-record.ts';
import type { Meta } from '../../contract/meta.ts';
import type { QuarantinePage } from '../../contract/page.ts';
import type { Verification } from '../../core/evidence/verdict.ts';
import { formatInstant, parseInstant } from '../../core/instant.ts';
import type { KpiQuery, KpiTable } from '../../core/query.ts';
import type { PullState } from '../../intake/pull/pull-target.ts';
import { UsageError } from '../usage-error.ts';
import { type ApiClient, createApiClient } from './api-client.ts';
import type { Desk, Given } from './desk.ts';
import { PULL_AUTHOR } from './store-pull-target.ts';

/** Records a request: a server must not hold all of a large file at once. */
const RECORDS = 50_000;

/** The server that holds the database, asked over its API. */
export function remoteDesk(url: string): Desk {
  const client = createApiClient(url);
  const meta = async (): Promise<Meta> => (await client.get('/v1/meta')) as Meta;
  const write: Desk['write'] = async (batch, onProgress) => writeInParts(client, batch, onProgress, await meta());
  return {
    async meta() {
      const { dataAsOf, ...rest } = await meta();
      return { ...rest, dataAsOf: dataAsOf === null ? null : parseInstant(dataAsOf) };
    },
    async answer(query, given) {
      return (await client.post('/v1/kpis', await withGiven(query, given, meta))) as KpiTable;
    },
    write,
    async *rejections(): AsyncGenerator<Rejection> {
      let cursor = '';
      for (;;) {
        const page = (await client.get(`/v1/quarantine?limit=5000${cursor}`)) as QuarantinePage;
        yield* page.rejections;
        if (page.next === null) return;
        cursor = `&cursor=${encodeURIComponent(page.next)}`;
      }
    },
    async explain(id, query, given) {
      const { asOf, dataVersion, calendar, policy } = await withGiven(query, given, meta);
      const search = new URLSearchParams();
      for (const [name, value] of Object.entries({ asOf, dataVersion, calendar, policy }))
        if (value !== null) search.set(name, String(value));
      return (await client.get(`/v1/inquiries/${encodeURIComponent(id)}?${search}`)) as InquiryExplanation;
    },
    async verify(snapshot) {
      const path = typeof snapshot === 'string' ? `/v1/snapshots/${encodeURIComponent(snapshot)}/verify` : '/v1/verify';
      return (await client.post(path, snapshot)) as Verification;
    },
    pullTarget: {
      state: async (id) =>
        (((await client.find(`/v1/documents/setting/${id}`)) as DocumentRecord | null)?.body as PullState | null) ?? null,
      write: (page) => write(page, () => {}),
      async keep(id, state) {
        const known = (await client.find(`/v1/documents/setting/${id}`)) as DocumentRecord | null;
        await client.put(`/v1/documents/setting/${id}`, known?.version ?? 0, { author: PULL_AUTHOR, body: state });
      },
    },
    close: async () => {},
  };
}

async function writeInParts(
  client: ApiClient,
  batch: WriteBatch,
  onProgress: (done: number, of: number) => void,
  meta: Meta,
): Promise<WriteResult> {
  const { source, recorded, removed = [], inquiries } = batch;
  // The API takes "nothing said" for now; before the last part the data's age stays what it was.
  const dataAsOf = batch.dataAsOf === null ? (meta.dataAsOf ?? formatInstant(0)) : formatInstant(batch.dataAsOf);
  const parts = Math.max(1, Math.ceil(inquiries.length / RECORDS));
  const sum = { dataVersion: meta.dataVersion, inserted: 0, updated: 0, unchanged: 0, outdated: 0, removed: 0 };
  for (let part = 0; part < parts; part++) {
    const isLast = part === parts - 1;
    const result = await client.import(
      {
        source,
        recorded,
        inquiries: inquiries.slice(part * RECORDS, (part + 1) * RECORDS).map(toRecord),
        removed: isLast ? removed : [],
        rejections: isLast ? batch.rejections.map(({ row, reason, raw }) => ({ row, reason, raw })) : [],
        ...(isLast && batch.account ? { replaced: batch.account.replaced } : {}),
        dataAsOf: isLast ? dataAsOf : (meta.dataAsOf ?? formatInstant(0)),
      },
      (done) => onProgress(part * RECORDS + done, inquiries.length),
    );
    for (const key of ['inserted', 'updated', 'unchanged', 'outdated', 'removed'] as const) sum[key] += result[key];
    sum.dataVersion = result.dataVersion;
  }
  return sum;
}

/** A server answers by what it knows itself: what only this command line holds cannot be sent along. */
async function withGiven<Q extends Pick<KpiQuery, 'policy' | 'calendar'>>(
  query: Q,
  { calendars, policy }: Given,
  meta: () => Promise<Meta>,
): Promise<Q> {
  const known = calendars.length > 0 || policy !== undefined ? await meta() : null;
  if (calendars.length > 0 && (calendars.length > 1 || known?.calendar !== calendars[0]?.id)) {
    throw new UsageError({
      en: `A server holds this database, and its default calendar is ${known?.calendar}. Use --override-calendar with one that it knows, or stop the server.`,
      ar: `يستخدم خادمٌ قاعدة البيانات هذه، وتقويمه الافتراضي ${known?.calendar}. استخدم ‎--override-calendar مع تقويم يعرفه، أو أوقف الخادم.`,
    });
  }
  if (policy === undefined || (policy === null && known?.policy === null)) return query;
  if (policy === null || !known?.policies.some(({ id, version }) => id === policy.id && version === policy.version)) {
    throw new UsageError({
      en: `A server holds this database and does not know this policy. Use one of ${known?.policies.map(({ id }) => id).join(', ')}, or stop the server.`,
      ar: `يستخدم خادمٌ قاعدة البيانات هذه ولا يعرف هذه السياسة. استخدم إحدى ${known?.policies.map(({ id }) => id).join(', ')}، أو أوقف الخادم.`,
    });
  }
  return { ...query, policy: policy.id };
}
