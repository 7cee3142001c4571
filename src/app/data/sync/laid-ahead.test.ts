import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_QUERY, type KpiQuery } from '../../../core/query.ts';
import { LaidAhead } from './laid-ahead.ts';

const BRIEF: KpiQuery = { ...EMPTY_QUERY, kpis: ['received', 'response-median'] };

/** Notes what is asked, as figure and filter. */
function listen(answer: () => Promise<unknown> = async () => null) {
  const asked: string[] = [];
  const ahead = new LaidAhead(
    (query) => {
      asked.push(`${query.kpis.join('+')} ${JSON.stringify(query.where)}`);
      return answer();
    },
    (dimension) => (dimension === 'channel' ? 'phone' : 'complaint'),
  );
  return { asked, ahead };
}

describe('questions that nobody has asked yet', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

  it('are asked one figure at a time, once nobody asks any more, and once in all', async () => {
    const { asked, ahead } = listen();
    ahead.heard(BRIEF);
    await pass(200);
    ahead.heard({ ...BRIEF, kpis: ['received'] });
    await pass(200);
    expect(asked).toEqual([]);
    await pass(1000);
    const all = [
      'received {}',
      'response-median {}',
      'received {"channel":["phone"]}',
      'response-median {"channel":["phone"]}',
      'received {"kind":["complaint"]}',
      'response-median {"kind":["complaint"]}',
    ];
    expect(asked).toEqual(all);
    ahead.heard(BRIEF);
    await pass(1000);
    expect(asked).toEqual(all);
  });

  it('stand back for a question that comes meanwhile', async () => {
    let answer = (): void => {};
    const { asked, ahead } = listen(() => new Promise<void>((resolve) => (answer = resolve)));
    ahead.heard(BRIEF);
    await pass(400);
    expect(asked).toHaveLength(1);
    ahead.heard(BRIEF);
    answer();
    await pass(200);
    expect(asked).toHaveLength(1);
    await pass(200);
    expect(asked).toHaveLength(2);
  });

  it('have the filters that were asked for, and another over them', async () => {
    const { asked, ahead } = listen();
    ahead.heard({ ...BRIEF, kpis: ['received'], where: { channel: ['web'] } });
    await pass(1000);
    expect(asked).toEqual(['received {"channel":["web"]}', 'received {"channel":["web"],"kind":["complaint"]}']);
  });

  it('are not asked on other settings or as of another day, nor behind whoever looks at these', async () => {
    const { asked, ahead } = listen();
    ahead.heard(BRIEF);
    ahead.heard({ ...BRIEF, calendar: 'uae' });
    await pass(1000);
    ahead.heard(BRIEF);
    await pass(400);
    expect(asked).not.toEqual([]);
    asked.length = 0;
    ahead.heard(BRIEF);
    ahead.heard({ ...BRIEF, asOf: '2026-06-30T21:00:00Z' });
    await pass(1000);
    expect(asked).toEqual([]);
  });

  it('are not asked of data that are gone', async () => {
    const { asked, ahead } = listen();
    ahead.heard(BRIEF);
    ahead.end();
    await pass(1000);
    expect(asked).toEqual([]);
  });
});
