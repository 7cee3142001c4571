import { describe, expect, it } from 'vitest';
import { rate } from '../kpis/figures.ts';
import type { KpiRow, KpiTable } from '../query.ts';
import { type BriefSource, briefFactsOf } from './brief-facts-of.ts';
import { composeHeadline } from './headline.ts';

const label = (i: number): string => `${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`;
const row = (i: number, met: number, pending = 0): KpiRow => ({
  period: label(i),
  group: null,
  values: {
    received: { value: 100 + pending },
    'response-on-time': { ...rate(met, 100), pending, ...(pending > 0 ? { isProvisional: true } : {}) },
    'response-closed-only': rate(met, 98),
    'resolution-on-time': { value: null, notRecorded: ['resolved'] },
    'resolution-rate': rate(90, 100),
    backlog: { value: 40 + i },
    'backlog-overdue': { value: 2 },
  },
});

const table = (rows: readonly KpiRow[]): KpiTable => ({
  asOf: '2026-02-10T12:00:00+03:00',
  dataVersion: 1,
  isDemonstration: true,
  calendar: { id: 'bh-government', version: '1' },
  policy: null,
  zone: 'Asia/Bahrain',
  grain: 'month',
  by: null,
  thenBy: null,
  isMixedCalendars: false,
  restsOnPrediction: false,
  rows,
  groups: [],
  total: { values: {} },
});

/** January 2024 to February 2026, the last one running. */
const rows = Array.from({ length: 26 }, (_, i) => row(i, i === 24 ? 60 : 96 + (i % 2), i === 25 ? 30 : 0));
const source = (more: Partial<BriefSource> = {}): BriefSource => ({
  table: table(rows),
  period: '2026-01',
  weekStartsOn: 'sun',
  byChannel: null,
  targets: { response: 0.95, resolution: 0.95, latencySeconds: null },
  now: null,
  ...more,
});

describe('briefFactsOf', () => {
  it('finds the year before, the month before, and what the chart signals', () => {
    const one = briefFactsOf(source());
    expect(one).toMatchObject({ isRunning: false, dataFrom: '2024-01', lastYearPeriod: '2025-01', answerable: 100 });
    expect(one.response).toMatchObject({ variation: 'concern', assurance: 'hit-or-miss', lastYear: { numerator: 96 } });
    expect(one.backlog).toMatchObject({ value: { value: 64 }, before: { value: 63 }, beforePeriod: '2025-12' });
    expect(briefFactsOf(source({ period: '2024-03' })).response.variation).toBe('common-cause');
  });

  it('gives a running period no signal', () => {
    const one = briefFactsOf(source({ period: '2026-02' }));
    expect(one.isRunning).toBe(true);
    expect(one.response).toMatchObject({ variation: null, assurance: null });
    expect(one.backlog.variation).toBeNull();
  });

  it('takes the channels of its own period', () => {
    const channels = [
      { period: '2026-01', group: 'phone', values: { 'response-on-time': rate(5, 50) } },
      { period: '2025-12', group: 'phone', values: { 'response-on-time': rate(50, 50) } },
      { period: '2026-01', group: null, values: { 'response-on-time': rate(50, 50) } },
    ];
    const found = briefFactsOf(source({ byChannel: { ...table(channels), by: 'channel' } })).response.byChannel;
    expect(found.map(({ group, value }) => [group, value.numerator])).toEqual([
      ['phone', 5],
      [null, 50],
    ]);
  });

  it('restarts the limits where a process was rebased', () => {
    expect(briefFactsOf(source({ rebasedAt: { 'response-on-time': ['2026-01'] } })).response.variation).toBeNull();
  });

  it('leaves unknown what the table lacks, and the headline says so', () => {
    expect(composeHeadline(briefFactsOf(source({ table: table([]) }))).clauses).toEqual([{ kind: 'nothing' }]);
    expect(composeHeadline(briefFactsOf(source({ period: '2019-01' }))).clauses[0]?.kind).toBe('before-data');
  });
});
