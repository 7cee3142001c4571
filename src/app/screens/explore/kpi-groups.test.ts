import { describe, expect, it } from 'vitest';
import { GUARDS, KPIS } from '../../../core/kpis/index.ts';
import { KPI_GROUPS } from './kpi-groups.ts';

describe('the groups of figures', () => {
  it('hold every figure of the catalogue once', () => {
    const grouped = Object.values(KPI_GROUPS).flat();
    expect([...grouped].sort()).toEqual([...KPIS, ...GUARDS].map(({ id }) => id).sort());
  });
});
