import { EMPTY_QUERY, type KpiQuery, type KpiTable, type KpiValues } from '../../src/core/query.ts';
import { buildExportDocument, type ExportRequest } from '../../src/export/build-export-document.ts';
import type { ExportDocument, ExportNames } from '../../src/export/export-document.ts';

/** What the world writes into a field, each with what it would do to a careless file. */
export const HOSTILE = {
  formula: "=cmd|' /C calc'!A0",
  plus: '+1+1',
  minus: '-2+3',
  at: '@SUM(1)',
  tab: '\t=1',
  return: '\r=1',
  script: '<script>alert(1)</script>',
  quote: 'a "quoted", name\r\nin two lines',
  override: 'abc\u202Egnp.exe\u2066x\u2069\u200F',
  long: 'ط'.repeat(10_000),
  emoji: '👩🏽‍💻 🇧🇭',
  nul: 'a\u0000b',
  lone: 'x\uD800y\uDC00z',
  escape: '_x0041_',
  control: 'bell\u0007',
} as const;

export const NO_NAMES: ExportNames = { valueOf: () => null, calendarOf: () => null, policyOf: () => null };

const rate = (numerator: number, denominator: number): KpiValues => ({
  'response-on-time': {
    value: denominator === 0 ? null : numerator / denominator,
    numerator,
    denominator,
    interval: denominator === 0 ? null : [0.1, 0.9],
    pending: 2,
    beside: { lowest: 0.5, highest: 0.75, paused: 1 },
    isProvisional: true,
  },
  'response-median': { value: 25_500, n: 40 },
  received: { value: -3 },
});

/** An answer by channel whose channels are hostile; its numbers are odd on purpose. */
export const hostileTable: KpiTable = {
  asOf: '2026-11-01T21:00:00Z',
  dataVersion: 7,
  isDemonstration: true,
  calendar: { id: 'bh-government', version: '2026-11-01' },
  policy: { id: 'tawasul', version: '2026-01-01' },
  zone: 'Asia/Bahrain',
  grain: 'month',
  by: 'channel',
  thenBy: null,
  isMixedCalendars: false,
  restsOnPrediction: true,
  rows: Object.values(HOSTILE).map((group, i) => ({ period: '2026-10', group, values: rate(i, 2 * i + 1) })),
  groups: [{ group: null, values: rate(0, 0) }],
  total: { values: rate(1, 3) },
};

export const hostileQuery: KpiQuery = {
  ...EMPTY_QUERY,
  kpis: ['response-on-time', 'response-median', 'received'],
  by: 'channel',
  where: { channel: [...Object.values(HOSTILE), null] },
};

export const documentOf = (more: Partial<ExportRequest> = {}): ExportDocument =>
  buildExportDocument({
    query: hostileQuery,
    table: hostileTable,
    language: 'en',
    names: NO_NAMES,
    title: HOSTILE.formula,
    link: 'https://example.org/?v=1',
    ...more,
  });
