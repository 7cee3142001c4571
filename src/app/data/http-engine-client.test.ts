import { describe, expect, it } from 'vitest';
import { EMPTY_QUERY, type KpiQuery } from '../../core/query.ts';
import { EngineError } from './engine-error.ts';
import { httpEngineClient } from './http-engine-client.ts';

function answering(status: number, body: string) {
  const requests: Request[] = [];
  const send: typeof fetch = async (input, init) => {
    requests.push(new Request(input, init));
    return new Response(body, { status, headers: { 'content-type': 'application/json' } });
  };
  return { client: httpEngineClient('http://engine.test', send), requests };
}

const failure = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (error: unknown) => error as EngineError,
  );

describe('the engine over HTTP', () => {
  it('asks a short question by GET, in base64url of the question itself', async () => {
    const { client, requests } = answering(200, '{"rows":[]}');
    const query: KpiQuery = { ...EMPTY_QUERY, kpis: ['received'], where: { channel: ['تواصل', null] } };
    await client.ask(query);
    const q = new URL(requests[0]!.url).searchParams.get('q')!;
    expect(q).toMatch(/^[\w-]+$/);
    expect(JSON.parse(Buffer.from(q, 'base64url').toString('utf8'))).toEqual(query);
  });

  it('asks a long question by POST', async () => {
    const { client, requests } = answering(200, '{"rows":[]}');
    const query: KpiQuery = { ...EMPTY_QUERY, where: { category: Array.from({ length: 900 }, (_, i) => `category ${i}`) } };
    await client.ask(query);
    expect(requests[0]!.method).toBe('POST');
    expect(((await requests[0]!.json()) as KpiQuery).where.category).toHaveLength(900);
  });

  it('turns a problem into its code and both sentences', async () => {
    const { client } = answering(400, '{"code":"unknown-kpi","title":{"en":"No such figure.","ar":"لا يوجد مؤشر بهذا الاسم."}}');
    const error = await failure(client.ask(EMPTY_QUERY));
    expect(error).toBeInstanceOf(EngineError);
    expect(error).toMatchObject({ code: 'unknown-kpi', status: 400, canRetry: false, title: { ar: 'لا يوجد مؤشر بهذا الاسم.' } });
  });

  it('says so when the answer is not JSON, and offers to try a server fault again', async () => {
    const error = await failure(answering(502, '<html>').client.meta());
    expect(error).toMatchObject({ code: 'unreadable-answer', status: 502, canRetry: true });
  });

  it('says so when nobody answers', async () => {
    const client = httpEngineClient('http://engine.test', async () => {
      throw new TypeError('Failed to fetch');
    });
    expect(await failure(client.meta())).toMatchObject({ code: 'unreachable', status: 0, canRetry: true });
  });
});
