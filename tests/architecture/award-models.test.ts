import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AwardModel } from '../../src/core/awards/award-model.ts';
import * as registry from '../../src/core/awards/models/index.ts';
import { GUARDS, KPIS } from '../../src/core/kpis/index.ts';
import { filesIn } from './repository.ts';

const files = filesIn('src/core/awards/models', /\.ts$/).filter((path) => !/(?:\.test|\/index)\.ts$/.test(path));
const models = Object.values(registry).flatMap((list) => (Array.isArray(list) ? (list as readonly AwardModel[]) : []));
const known = new Set([...KPIS, ...GUARDS].map((kpi) => kpi.id));

describe('the award models', () => {
  it('are registered, each file under its own name', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(models.map((model) => model.id).sort()).toEqual(files.map((path) => basename(path, '.ts')).sort());
  });

  it.each(models)('$id names KPIs that exist', (model) => {
    expect(model.criteria.length).toBeGreaterThan(0);
    expect(model.criteria.map((criterion) => criterion.kpi).filter((id) => !known.has(id))).toEqual([]);
  });

  it.each(models)('$id has weights that add up to 100', (model) => {
    expect(model.criteria.reduce((sum, criterion) => sum + criterion.weight, 0)).toBe(100);
  });
});
