import { describe, expect, it } from 'vitest';
import type { Inquiry } from '../../core/inquiry.ts';
import { parseMapping } from '../mapping/parse-mapping.ts';
import { PullFault } from './pull-fault.ts';
import type { PulledPage, PullState, PullTarget } from './pull-target.ts';
import { type PullOptions, runPull } from './run-pull.ts';

const NOW = Date.UTC(2026, 0, 10) / 1000;

/** A store as a pull sees it. */
function openTarget() {
  const standing = new Map<string, Inquiry>();
  const states = new Map<string, PullState>();
  const pages: PulledPage[] = [];
  const target: PullTarget = {
    state: async (id) => states.get(id) ?? null,
    keep: async (id, state) => void states.set(id, state),
    async write(page) {
      pages.push(page);
      const counts = { inserted: 0, updated: 0, unchanged: 0, outdated: 0, removed: 0 };
      for (const inquiry of page.inquiries) {
        counts[standing.has(inquiry.id) ? 'unchanged' : 'inserted'] += 1;
        standing.set(inquiry.id, inquiry);
      }
      for (const id of page.removed) if (standing.delete(id)) counts.removed += 1;
      return counts;
    },
  };
  return { target, standing, pages, state: () => [...states.values()].at(-1) };
}

type Answer = Response | (() => Response | Promise<Response>);
const json = (body: unknown, init: ResponseInit = {}): Response => new Response(JSON.stringify(body), init);

/** The outside: answers by address, and what was asked and waited for. */
function openWorld(answer: (url: URL, count: number) => Answer) {
  const asked: string[] = [];
  const waits: number[] = [];
  const tokens: (string | null)[] = [];
  return {
    asked,
    waits,
    tokens,
    world: {
      nowMs: () => NOW * 1000,
      wait: async (ms: number) => void waits.push(ms),
      async fetch(url: string, init: RequestInit) {
        asked.push(url.replace('https://city.example', ''));
        tokens.push(new Headers(init.headers).get('authorization'));
        const given = answer(new URL(url), asked.length);
        return typeof given === 'function' ? given() : given;
      },
    },
  };
}

const record = (id: number) => ({ ref: `r-${id}`, opened: '2026-01-04T06:00:00Z' });
function foreign(pull: object): PullOptions {
  const parsed = parseMapping({ id: 'city', dates: ['iso'], records: [], fields: { id: 'ref', receivedAt: 'opened' }, pull });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return { mapping: parsed.mapping, token: null };
}
const URL_ = 'https://city.example/requests';
const faultOf = async (run: Promise<unknown>): Promise<PullFault> => {
  const error = await run.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof PullFault) return error;
  throw error ?? new Error('was pulled');
};

describe('runPull from a foreign API', () => {
  const byPage = foreign({ items: 'data', paging: { kind: 'page', parameter: 'page' }, size: { parameter: 'limit', value: 2 } });
  const cityOf = (count: number) => (url: URL) => {
    const from = (Number(url.searchParams.get('page')) - 1) * 2;
    return json({ data: Array.from({ length: Math.max(0, Math.min(2, count - from)) }, (_, i) => record(from + i)) });
  };

  it('walks page numbers to the empty page, each page one write, the last of which dates the data', async () => {
    const { target, standing, pages } = openTarget();
    const { world, asked } = openWorld(cityOf(3));
    const report = await runPull(URL_, target, world, byPage);
    expect(asked).toEqual(['/requests?limit=2&page=1', '/requests?limit=2&page=2', '/requests?limit=2&page=3']);
    expect([...standing.keys()]).toEqual(['r-0', 'r-1', 'r-2']);
    expect(pages.map(({ dataAsOf }) => dataAsOf)).toEqual([null, null, NOW]);
    expect(report).toMatchObject({ pages: 3, read: 3, inserted: 3, rejected: 0, isResumed: false });
  });

  it('changes nothing when it is repeated', async () => {
    const { target } = openTarget();
    const { world } = openWorld(cityOf(3));
    await runPull(URL_, target, world, byPage);
    expect(await runPull(URL_, target, world, byPage)).toMatchObject({ inserted: 0, unchanged: 3 });
  });

  it('takes 404 after a page as the end, and before any as a refusal', async () => {
    const { target, standing } = openTarget();
    const { world } = openWorld((url) => (url.searchParams.get('page') === '1' ? json({ data: [record(1)] }) : json({}, { status: 404 })));
    await runPull(URL_, target, world, byPage);
    expect(standing.size).toBe(1);
    const lost = openWorld(() => json({}, { status: 404 }));
    expect((await faultOf(runPull(URL_, openTarget().target, lost.world, byPage))).code).toBe('refused');
  });

  it('walks offsets, cursors and addresses', async () => {
    const offset = openWorld((url) =>
      json([record(0), record(1), record(2)].slice(Number(url.searchParams.get('skip')), Number(url.searchParams.get('skip')) + 2)),
    );
    await runPull(URL_, openTarget().target, offset.world, foreign({ paging: { kind: 'offset', parameter: 'skip' } }));
    expect(offset.asked).toEqual(['/requests?skip=0', '/requests?skip=2', '/requests?skip=3']);

    const cursor = openWorld((url) => json({ list: [record(1)], meta: { next: url.searchParams.has('after') ? null : 'abc' } }));
    await runPull(
      URL_,
      openTarget().target,
      cursor.world,
      foreign({ items: 'list', paging: { kind: 'cursor', parameter: 'after', next: 'meta.next' } }),
    );
    expect(cursor.asked).toEqual(['/requests', '/requests?after=abc']);

    const link = openWorld((url) =>
      url.searchParams.has('p')
        ? json([record(2)])
        : json([record(1)], { headers: { link: '</requests?p=2>; rel="next", </requests?p=9>; rel="last"' } }),
    );
    await runPull(URL_, openTarget().target, link.world, foreign({ paging: { kind: 'link' } }));
    expect(link.asked).toEqual(['/requests', '/requests?p=2']);
  });

  it('asks later for what changed since the last complete pull, less the overlap', async () => {
    const options = foreign({ since: { parameter: 'updated', format: 'iso', overlapMinutes: 30 } });
    const { target } = openTarget();
    const { world, asked } = openWorld(() => json([record(1)]));
    await runPull(URL_, target, world, options);
    await runPull(URL_, target, world, options);
    expect(asked).toEqual(['/requests', '/requests?updated=2026-01-09T23%3A30%3A00Z']);
  });

  it('goes on where it was stopped, asking for the same change window', async () => {
    const { target, standing, state } = openTarget();
    let isDown = true;
    const { world, asked } = openWorld((url) =>
      url.searchParams.get('page') === '2' && isDown ? json({}, { status: 503 }) : cityOf(3)(url),
    );
    expect((await faultOf(runPull(URL_, target, world, byPage))).code).toBe('unreachable');
    expect(standing.size).toBe(2);
    expect(state()?.at).toBe('2');
    isDown = false;
    asked.length = 0;
    const report = await runPull(URL_, target, world, byPage);
    expect(asked).toEqual(['/requests?limit=2&page=2', '/requests?limit=2&page=3']);
    expect(report).toMatchObject({ isResumed: true, inserted: 1 });
    expect(standing.size).toBe(3);
  });

  it('begins again where the kept place is refused', async () => {
    const options = foreign({ items: 'list', paging: { kind: 'cursor', parameter: 'after', next: 'next' } });
    const { target, standing } = openTarget();
    const { world, asked } = openWorld((url, count) => {
      if (!url.searchParams.has('after')) return json({ list: [record(1)], next: count === 1 ? 'old' : null });
      return json({}, { status: count < 8 ? 500 : 410 });
    });
    expect((await faultOf(runPull(URL_, target, world, options))).code).toBe('unreachable');
    await runPull(URL_, target, world, options);
    expect(asked.slice(-2)).toEqual(['/requests?after=old', '/requests']);
    expect(standing.size).toBe(1);
  });

  it('waits as long as 429 says, in seconds or to a date, and longer each time otherwise', async () => {
    const { world, waits } = openWorld((_, count) => {
      if (count === 1) return json({}, { status: 429, headers: { 'retry-after': '7' } });
      if (count === 2) return json({}, { status: 429, headers: { 'retry-after': new Date((NOW + 9) * 1000).toUTCString() } });
      if (count === 3) return json({}, { status: 500 });
      if (count === 4) return () => Promise.reject(new TypeError('fetch failed'));
      return json([record(1)]);
    });
    await runPull(URL_, openTarget().target, world, foreign({}));
    expect(waits).toEqual([7000, 9000, 4000, 8000]);
  });

  it('gives up after six attempts, says why, and leaves nothing half done', async () => {
    const { target, pages } = openTarget();
    const { world, asked } = openWorld(() => json({}, { status: 500 }));
    const fault = await faultOf(runPull(`${URL_}?key=secret`, target, world, foreign({})));
    expect(fault.code).toBe('unreachable');
    expect(fault.sentence.en).toContain('HTTP 500');
    expect(fault.sentence.en).not.toContain('secret');
    expect([asked.length, pages.length]).toEqual([6, 0]);
  });

  it('does not ask again for what no repetition mends', async () => {
    const { world, asked } = openWorld(() => json({}, { status: 401 }));
    expect((await faultOf(runPull(URL_, openTarget().target, world, foreign({})))).code).toBe('refused');
    expect(asked.length).toBe(1);
  });

  it('stops at a cursor that comes twice and at a page that comes twice', async () => {
    const circle = openWorld((_, count) => json({ list: [record(count)], next: 'abc' }));
    const options = foreign({ items: 'list', paging: { kind: 'cursor', parameter: 'after', next: 'next' } });
    const { target, standing } = openTarget();
    expect((await faultOf(runPull(URL_, target, circle.world, options))).code).toBe('cursor-repeated');
    expect([circle.asked.length, standing.size]).toEqual([2, 1]);

    const deaf = openWorld(() => json({ data: [record(1)] }));
    expect((await faultOf(runPull(URL_, openTarget().target, deaf.world, byPage))).code).toBe('page-repeated');
  });

  it('puts a broken record into the quarantine and goes on', async () => {
    const { target, standing, pages } = openTarget();
    const { world } = openWorld(() => json([record(1), 'torn', { ref: 'r-9', opened: 'yesterday' }, null, record(2)]));
    const report = await runPull(URL_, target, world, foreign({}));
    expect([...standing.keys()]).toEqual(['r-1', 'r-2']);
    expect(pages[0]?.rejections.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'unreadable-row'],
      [3, 'invalid-receipt'],
      [4, 'unreadable-row'],
    ]);
    expect(report).toMatchObject({ read: 5, rejected: 3, inserted: 2 });
  });

  it('takes a token to its own host and follows no page elsewhere', async () => {
    const { world, tokens } = openWorld(() => json({ list: [record(1)], next: 'https://elsewhere.example/requests?p=2' }));
    const options = { ...foreign({ items: 'list', paging: { kind: 'link', next: 'next' } }), token: 'abc' };
    expect((await faultOf(runPull(URL_, openTarget().target, world, options))).code).toBe('foreign-address');
    expect(tokens).toEqual(['Bearer abc']);
  });

  it.each([
    ['no-items', foreign({ items: 'nowhere' }), json({ data: [] })],
    ['not-json', foreign({}), new Response('<html>')],
    ['no-plan', { ...foreign({}), mapping: { ...foreign({}).mapping!, pull: undefined } }, json([])],
    ['not-an-address', foreign({}), json([])],
  ])('names %s in both languages', async (code, options, answer) => {
    const { world } = openWorld(() => answer.clone());
    const fault = await faultOf(runPull(code === 'not-an-address' ? 'city.example' : URL_, openTarget().target, world, options));
    expect(fault.code).toBe(code);
    expect(fault.sentence.ar).toMatch(/[؀-ۿ]/);
  });
});

describe('runPull from another Tajawub', () => {
  const own: PullOptions = { mapping: null, token: null };
  const meta = { recorded: ['resolved', 'nonsense'], dataAsOf: '2026-01-08T00:00:00Z', dataVersion: 4, isDemonstration: true };
  const inquiry = (seq: number) => ({
    seq,
    id: `q-${seq}`,
    receivedAt: '2026-01-04T06:00:00Z',
    resolvedAt: null,
    events: null,
    defects: [],
  });

  it('follows seq and cursor, removes what was removed, and takes over what the source says of itself', async () => {
    const { target, standing, pages } = openTarget();
    const { world, asked } = openWorld((url) => {
      if (url.pathname === '/v1/meta') return json(meta);
      if (url.searchParams.has('since')) return json({ inquiries: [], next: null, dataVersion: 4 });
      return url.searchParams.has('cursor')
        ? json({
            inquiries: [
              { seq: 3, id: 'q-1', isRemoved: true },
              { seq: 4, receivedAt: '2026-01-04T06:00:00Z' },
            ],
            next: null,
            dataVersion: 4,
          })
        : json({ inquiries: [inquiry(1), inquiry(2)], next: 'c2', dataVersion: 4 });
    });
    expect(await runPull('https://city.example', target, world, own)).toMatchObject({ inserted: 2, removed: 1, rejected: 1 });
    expect([...standing.keys()]).toEqual(['q-2']);
    expect(pages[0]).toMatchObject({
      source: 'https://city.example/v1/inquiries',
      recorded: ['resolved'],
      isDemonstration: true,
      dataAsOf: null,
    });
    expect(pages[1]).toMatchObject({ dataAsOf: Date.UTC(2026, 0, 8) / 1000, rejections: [{ row: 2, reason: 'missing-id' }] });
    await runPull('https://city.example', target, world, own);
    expect(asked).toEqual([
      '/v1/meta',
      '/v1/inquiries?limit=5000',
      '/v1/inquiries?limit=5000&cursor=c2',
      '/v1/meta',
      '/v1/inquiries?limit=5000&since=4',
    ]);
  });

  it('asks for everything again where the source counts from the start again', async () => {
    const { target } = openTarget();
    let version = 4;
    const { world, asked } = openWorld((url) =>
      url.pathname === '/v1/meta' ? json({ ...meta, dataVersion: version }) : json({ inquiries: [], next: null, dataVersion: version }),
    );
    await runPull('https://city.example', target, world, own);
    version = 2;
    await runPull('https://city.example', target, world, own);
    expect(asked.at(-1)).toBe('/v1/inquiries?limit=5000');
  });

  it('keeps a record ended, time unknown, that the source had called so', async () => {
    const { target, standing } = openTarget();
    const ended = { ...inquiry(1), isEndedUnknown: true, defects: ['resolution-before-receipt'] };
    const { world } = openWorld((url) => json(url.pathname === '/v1/meta' ? meta : { inquiries: [ended], next: null, dataVersion: 4 }));
    await runPull('https://city.example/v1/inquiries', target, world, own);
    expect(standing.get('q-1')).toMatchObject({ isEndedUnknown: true, defects: ['resolution-before-receipt'] });
  });

  it('asks for a mapping where the address is of another kind', async () => {
    const { world } = openWorld(() => json([record(1)]));
    expect((await faultOf(runPull(URL_, openTarget().target, world, own))).code).toBe('unknown-page');
  });
});
