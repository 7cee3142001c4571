import { describe, expect, it } from 'vitest';
import { EMPTY_QUERY, type KpiQuery } from '../../../core/query.ts';
import { DEFAULT_VIEW, formatView, parseView } from '../../url/view-state.ts';
import { askedQueries } from './explore-question.ts';
import { exploreView } from './explore-view.ts';
import { plainQuery } from './plain-query.ts';
import { readDraft, viewOf } from './query-draft.ts';

const reporting = { zone: 'Asia/Bahrain', weekStartsOn: 'sun' } as const;
const through = (query: KpiQuery) => {
  const view = parseView(formatView(viewOf(DEFAULT_VIEW, query, 'working')));
  return askedQueries(view, exploreView(view)).map((asked) => asked.query);
};

describe('a question written as JSON', () => {
  it.each<Partial<KpiQuery>>([
    { kpis: ['received', 'response-p90'], grain: 'quarter', from: '2025-Q1', to: '2025-Q4' },
    { kpis: ['satisfaction'], by: 'channel', thenBy: 'kind', where: { channel: [`it's $(x)`, 'تواصل', null] } },
    { kpis: ['response-median'], calendar: 'always' },
    { kpis: ['received', 'response-median'], calendar: 'always' },
    { kpis: ['received'], asOf: '2026-01-01T00:00:00Z', dataVersion: 0, policy: 'tawasul@1', zone: 'UTC', suppress: true },
    { kpis: ['received'], grain: 'week', from: '2026-01-04/P7D' },
  ])('is asked as it was written: %o', (change) => {
    const query = { ...EMPTY_QUERY, ...change };
    const draft = readDraft(plainQuery(query, 2), reporting);
    expect(draft).toEqual({ ok: true, query });
    expect(through(query)).toEqual([query]);
  });

  it.each([
    ['{"kpis":["nonsense"]}', 'kpis[0]'],
    ['{"kpis":[]}', 'kpis'],
    ['{"kpis":["received"],"grain":"month","from":"2026-Q1"}', 'from'],
    ['{"kpis":["received"],"grain":"week","from":"2026-01-05/P7D"}', 'from'],
    ['{"kpis":["received"],"from":"2026-02","to":"2026-01"}', 'to'],
    ['{"kpis":["received"],"thenBy":"kind"}', 'thenBy'],
    ['{"kpis":["received"],"colour":"red"}', 'colour'],
  ])('says in both languages what is wrong and where: %s', (text, place) => {
    const draft = readDraft(text, reporting);
    const [problem] = draft.ok ? [] : (draft.problems ?? []);
    expect(problem?.place).toBe(place);
    expect(problem?.message.en).not.toBe('');
    expect(problem?.message.ar).toMatch(/[\u0600-\u06ff]/);
  });

  it('says so where it is no JSON', () => {
    expect(readDraft('{"kpis":', reporting)).toMatchObject({ ok: false, problems: null });
  });
});
