import { describe, expect, it } from 'vitest';
import type { Definition } from '../../../core/definitions.ts';
import { EMPTY_QUERY } from '../../../core/query.ts';
import { fixtureTable } from '../../testing/fixture-engine.ts';
import { exploreModel } from './explore-model.ts';
import { figuresFor, panelsOf } from './explore-panels.ts';
import { DEFAULT_EXPLORE } from './explore-view.ts';

const of = (...kpis: string[]): Definition[] => kpis.map((kpi) => ({ kpi, time: 'working' }));
function modelOf(kpis: readonly Definition[]) {
  const query = { ...EMPTY_QUERY, kpis: kpis.map(({ kpi }) => kpi) };
  const model = exploreModel({ ...DEFAULT_EXPLORE, kpis }, [{ time: 'working', query }], [fixtureTable(query)]);
  if (!model) throw new Error('no model');
  return model;
}
const drawn = (kpis: readonly Definition[], chart: Parameters<typeof panelsOf>[1]) =>
  panelsOf(modelOf(kpis), chart).map(({ definitions }) => definitions.map(({ kpi }) => kpi));

describe('what is drawn together', () => {
  it('is never of two units, nor by receipt and by what happened at once', () => {
    expect(drawn(of('received', 'response-on-time', 'response-median', 'citizens', 'resolved', 'response-p90'), 'line')).toEqual([
      ['received', 'citizens'],
      ['response-on-time'],
      ['response-median', 'response-p90'],
      ['resolved'],
    ]);
  });

  it('makes the 90th percentile the edge of its median’s band', () => {
    expect(drawn(of('response-median', 'response-p90', 'response-on-time'), 'band')).toEqual([['response-median'], ['response-on-time']]);
  });

  it('asks for what a picture needs, and for nothing that is asked already', () => {
    expect(figuresFor('band', modelOf(of('response-median')))).toEqual(of('response-p90'));
    expect(figuresFor('band', modelOf(of('response-median', 'response-p90')))).toEqual([]);
    expect(figuresFor('funnel', modelOf(of('resolution-on-time')))).toEqual(of('received', 'resolution-rate', 'resolution-closed-only'));
    expect(figuresFor('line', modelOf(of('received')))).toEqual([]);
  });
});
