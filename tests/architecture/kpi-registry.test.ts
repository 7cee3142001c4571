import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as registry from '../../src/core/kpis/index.ts';
import type { Kpi } from '../../src/core/kpis/kpi.ts';
import { filesIn, readText } from './repository.ts';

/** What the KPI files are made with; not KPIs themselves. */
const TOOLS = ['index', 'kpi', 'figures'];

const files = filesIn('src/core/kpis', /\.ts$/).filter((path) => !path.endsWith('.test.ts') && !TOOLS.includes(basename(path, '.ts')));
const registered = Object.values(registry)
  .flatMap((list) => (Array.isArray(list) ? (list as readonly Kpi[]) : []))
  .map((kpi) => kpi.id);

describe('the KPI catalogue', () => {
  it('registers each KPI file under its own name, and nothing else', () => {
    expect(files.length).toBeGreaterThan(20);
    expect([...new Set(registered)].sort()).toEqual(files.map((path) => basename(path, '.ts')).sort());
  });

  it('registers no KPI twice in one list', () => {
    for (const list of Object.values(registry).filter(Array.isArray)) {
      const ids = (list as readonly Kpi[]).map((kpi) => kpi.id);
      expect(ids).toEqual([...new Set(ids)]);
    }
  });

  it('asks in the golden vectors for registered KPIs only, and for each figure of the catalogue', () => {
    const asked = new Set(idsOfValues(JSON.parse(readText('tests/golden/kpis.json'))));
    expect([...asked].filter((id) => !registered.includes(id))).toEqual([]);
    expect(registry.KPIS.map((kpi) => kpi.id).filter((id) => !asked.has(id))).toEqual([]);
  });

  it('is documented KPI by KPI', () => {
    const page = readText('docs/kpis.md');
    expect(registered.filter((id) => !page.includes(`\`${id}\``))).toEqual([]);
  });
});

/** The keys of every `values` object, however deep. */
function idsOfValues(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) =>
    key === 'values' && !Array.isArray(child) ? Object.keys(child) : idsOfValues(child),
  );
}
