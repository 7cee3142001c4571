import type { Arrivals } from '../../contract/arrivals.ts';
import type { Distribution } from '../../contract/distribution.ts';
import type { DocumentRecord } from '../../contract/document.ts';
import type { DueAnswer } from '../../contract/due.ts';
import type { DimensionValue, Meta } from '../../contract/meta.ts';
import { WEEKDAYS } from '../../core/calendar/schedule.ts';
import type { Measure } from '../../core/facts.ts';
import type { KpiQuery, KpiRow, KpiTable, KpiValue, KpiValues } from '../../core/query.ts';
import { wilson } from '../../core/statistics/wilson.ts';
import { httpAwardDesk } from '../data/award-desk.ts';
import { httpDataDesk } from '../data/data-desk.ts';
import type { EngineClient } from '../data/engine-client.ts';
import { EngineError } from '../data/engine-error.ts';
import { httpEvidenceDesk } from '../data/evidence-desk.ts';
import { fixtureCases, fixtureExplanation } from './fixture-cases.ts';

/** A made-up answer for component tests: smooth, deterministic, and it adds up. Nothing in the product imports it. */
export function fixtureTable(query: KpiQuery, change: Partial<KpiTable> = {}): KpiTable {
  const periods = periodsOf(query.grain);
  let backlog = 380;
  const whole = periods.map((period, i) => {
    const values = fixtureValues(i, periods.length, backlog, query.grain);
    backlog = values.backlog?.value ?? backlog;
    return { period, group: null, values };
  });
  const inRange = whole.filter(({ period }) => (query.from === null || period >= query.from) && (query.to === null || period <= query.to));
  const rows = query.by === 'channel' ? inRange.flatMap((row) => byChannel(row)) : inRange;
  return {
    asOf: '2026-11-01T04:00:00Z',
    dataVersion: 3,
    isDemonstration: true,
    calendar: { id: 'bh-government', version: '2026-11-01' },
    policy: { id: 'tawasul', version: '1' },
    zone: 'Asia/Bahrain',
    grain: query.grain,
    by: query.by,
    thenBy: null,
    isMixedCalendars: false,
    restsOnPrediction: false,
    rows,
    groups: [],
    total: { values: whole.at(-1)?.values ?? {} },
    ...change,
  };
}

const valuesOf = (values: readonly (string | null)[]): DimensionValue[] => values.map((value) => ({ value, count: 100, title: null }));

export const FIXTURE_META: Meta = {
  version: '0.1.0',
  dataAsOf: '2026-11-01T04:00:00Z',
  dataVersion: 3,
  firstReceivedAt: '2021-01-03T05:00:00Z',
  isDemonstration: true,
  inquiries: 100_250,
  rejected: 3,
  defects: {},
  recorded: ['responded', 'resolved', 'reopened', 'rated', 'withdrawn'],
  zone: 'Asia/Bahrain',
  weekStartsOn: 'sun',
  calendar: 'bh-government',
  policy: 'tawasul',
  dimensions: {
    channel: [
      { value: 'tawasul', title: { en: 'Tawasul', ar: 'تواصل' }, count: 46_200 },
      { value: 'phone', title: { en: 'Phone', ar: 'الهاتف' }, count: 21_100 },
      { value: 'service-centre', title: { en: 'Service centre', ar: 'مركز الخدمة' }, count: 14_020 },
      { value: 'whatsapp', title: { en: 'WhatsApp', ar: 'واتساب' }, count: 9010 },
      { value: 'email', title: { en: 'E-mail', ar: 'البريد الإلكتروني' }, count: 6020 },
      { value: null, title: null, count: 3900 },
    ],
    kind: valuesOf(['enquiry', 'complaint', 'suggestion', 'observation']),
    category: [],
    directorate: [],
    governorate: [],
    priority: [],
    language: [],
  },
  calendars: [
    {
      id: 'bh-government',
      version: '2026-11-01',
      title: { en: 'Bahrain government', ar: 'حكومة البحرين' },
      timeZone: 'Asia/Bahrain',
      coveredTo: '2027-12-31',
      isPreset: true,
    },
  ],
  policies: [
    {
      id: 'tawasul',
      version: '1',
      title: { en: 'Tawasul, 14 working days', ar: 'تواصل، 14 يوم عمل' },
      source: { en: 'A fixture', ar: 'للاختبار' },
      isPreset: true,
    },
  ],
  kpis: [],
};

/** An engine that answers from the fixture and remembers what it was asked; `ask` may be replaced to refuse or to wait. */
export function fixtureEngine(
  ask: (query: KpiQuery) => KpiTable | Promise<KpiTable> = (query) => fixtureTable(query),
): EngineClient & { readonly asked: KpiQuery[] } {
  const asked: KpiQuery[] = [];
  return {
    asked,
    ask: async (query) => {
      asked.push(query);
      return ask(query);
    },
    meta: async () => FIXTURE_META,
    due: async (query) => fixtureDue(query),
    arrivals: async (query) => fixtureArrivals(query),
    distribution: async (query, measure) => fixtureDistribution(query, measure),
    casesFile: async () => new Response(new Uint8Array(4)),
    cases: async (cell, page) => {
      const { rows, total } = await ask(cell.query);
      const row = rows.find(({ period, group }) => period === cell.period && (cell.group === null || cell.group[0] === group));
      return fixtureCases((row ?? total).values[cell.kpi], cell, page);
    },
    inquiry: async ({ id }) => {
      const explanation = fixtureExplanation(id);
      if (explanation) return explanation;
      throw new EngineError('unknown-inquiry', { en: 'There is no such case.', ar: 'لا توجد حالة بهذا المعرّف.' }, 404);
    },
    ...fixtureDocuments(),
    // the screens of the desks are tested over the mock API
    desk: httpDataDesk(noDesk),
    award: httpAwardDesk(noDesk),
    evidence: httpEvidenceDesk(noDesk),
  };
}

async function noDesk(): Promise<never> {
  throw new EngineError('not-found', { en: 'The fixture has no desk.', ar: 'لا مكتب في العينة.' }, 404);
}

/** Documents in memory, under the rules of the API: an edit names the version that it was made on. */
function fixtureDocuments(): Pick<EngineClient, 'documents' | 'writeDocument'> {
  const kept: DocumentRecord[] = [];
  const newestOf = (kind: string, id: string) => kept.findLast((document) => document.kind === kind && document.id === id);
  return {
    documents: async (kind) => {
      const ids = [...new Set(kept.filter((document) => document.kind === kind).map(({ id }) => id))];
      return ids.flatMap((id) => newestOf(kind, id) ?? []).filter(({ isDeleted }) => !isDeleted);
    },
    writeDocument: async (kind, id, change, edited) => {
      const newest = newestOf(kind, id);
      if ((newest?.version ?? 0) !== edited) throw new EngineError('version-conflict', { en: 'It was changed.', ar: 'تغيّر.' }, 409);
      const restored = 'restore' in change ? kept.find((document) => document.id === id && document.version === change.restore) : newest;
      const written: DocumentRecord = {
        kind,
        id,
        version: edited + 1,
        body: 'body' in change ? change.body : restored?.body,
        isDeleted: 'isDeleted' in change,
        author: change.author,
        writtenAt: '2026-11-01T04:00:00Z',
      };
      kept.push(written);
      return written;
    },
  };
}

function fixtureArrivals(query: KpiQuery): Arrivals {
  const days = WEEKDAYS.map((weekday, i) => {
    const share = i < 5 ? 1 : 0.3;
    const hours = Array.from({ length: 24 }, (_, hour) => Math.round(share * Math.max(0, 90 - 12 * Math.abs(hour - 10))));
    return { weekday, days: 100, total: hours.reduce((a, b) => a + b, 0), hours };
  });
  const total = days.flatMap(({ hours }) => hours).reduce((a, b) => a + b, 0);
  return {
    asOf: '2026-11-01T04:00:00Z',
    dataVersion: 3,
    zone: 'Asia/Bahrain',
    from: query.from ?? '2021-01',
    to: query.to ?? '2026-10',
    total,
    days,
  };
}

function fixtureDistribution(query: KpiQuery, measure: Measure): Distribution {
  const rows = periodsOf(query.grain)
    .filter((period) => (query.from === null || period >= query.from) && (query.to === null || period <= query.to))
    .map((period, i) => ({ period, n: 1200, seconds: [2, 5, 9, 16, 30].map((hours) => (hours - i * 0.01) * 3600) }));
  const quantiles = [
    [1, 10],
    [1, 4],
    [1, 2],
    [3, 4],
    [9, 10],
  ] as const;
  return { asOf: '2026-11-01T04:00:00Z', dataVersion: 3, grain: query.grain, measure, quantiles, rows };
}

function periodsOf(grain: string): string[] {
  const months = Array.from({ length: 71 }, (_, i) => ({ year: 2021 + Math.floor(i / 12), month: (i % 12) + 1 }));
  const label = ({ year, month }: { year: number; month: number }) =>
    grain === 'year' ? `${year}` : grain === 'quarter' ? `${year}-Q${Math.ceil(month / 3)}` : `${year}-${String(month).padStart(2, '0')}`;
  return [...new Set(months.map(label))];
}

function fixtureValues(i: number, count: number, opening: number, grain: string): KpiValues {
  const scale = grain === 'year' ? 12 : grain === 'quarter' ? 3 : 1;
  const wave = Math.sin(i * 1.7) + 0.6 * Math.sin(i * 0.61 + 1);
  const progress = i / count;
  const isLast = i === count - 1;
  const share = isLast ? 0.05 : 1;
  const received = Math.round((1180 + 260 * progress + 90 * wave) * scale * share);
  const withdrawn = Math.round(9 * share);
  const reopened = Math.round((22 + 3 * wave) * share);
  const resolutions = Math.round(received + reopened - withdrawn + 6 * wave - 1);
  const pendingLate = isLast ? 0.95 : i === count - 2 ? 0.06 : 0;
  const rate = (ratio: number, of: number, pending?: number): KpiValue => {
    const numerator = Math.round(of * ratio);
    return {
      value: of ? numerator / of : null,
      numerator,
      denominator: of,
      interval: wilson(numerator, of),
      ...(pending === undefined
        ? {}
        : {
            pending,
            beside: { lowest: numerator / (of + pending), highest: (numerator + pending) / (of + pending), paused: 2 },
            ...(pending > 0 ? { isProvisional: true } : {}),
          }),
      ...(of < 10 ? { isSmall: true } : {}),
    };
  };
  const pending = Math.round(received * pendingLate);
  const due = received - withdrawn - pending;
  return {
    received: { value: received },
    citizens: { value: Math.round(received * (0.87 + 0.01 * Math.sin(i))), beside: { unknown: 12 } },
    withdrawn: { value: withdrawn },
    'ended-unknown': { value: 0 },
    resolved: { value: resolutions - reopened },
    resolutions: { value: resolutions },
    reopened: { value: reopened },
    backlog: { value: opening + received + reopened - resolutions - withdrawn },
    'backlog-overdue': { value: 11 },
    'clearance-rate': { value: (resolutions - reopened) / received, numerator: resolutions - reopened, denominator: received },
    'resolution-rate': rate(isLast ? 0.3 : 0.985 - (i === count - 2 ? 0.09 : 0), received - withdrawn),
    'response-on-time': rate(0.905 + 0.055 * progress + 0.008 * wave, due, pending),
    'resolution-on-time': rate(0.958 - 0.022 * progress + 0.009 * wave, due, pending),
    'response-median': { value: Math.round(3600 * (8.8 - 3.4 * progress + 0.5 * wave)), n: due },
    'response-p90': { value: Math.round(3600 * (21 - 6 * progress + 1.5 * wave)), n: due },
    satisfaction: { ...rate(0.87 + 0.015 * wave, Math.round(received * 0.29)), beside: { rated: 0.3, responded: received } },
  };
}

function byChannel(row: KpiRow): KpiRow[] {
  const shares = { tawasul: 0.46, phone: 0.21, 'service-centre': 0.14, whatsapp: 0.09, email: 0.06 };
  const received = row.values.received?.value ?? 0;
  const tilt = row.period.startsWith('2026') ? 0.02 : -0.02;
  return [...Object.entries(shares), [null, 0.04] as const].map(([group, share], i) => ({
    period: row.period,
    group,
    values: { received: { value: Math.round(received * (share + (i === 0 ? tilt : -tilt / 5))) } },
  }));
}

/** The week after the fixture's as-of, a Sunday morning at seven. */
export function fixtureDue(_query: KpiQuery, change: Partial<DueAnswer> = {}): DueAnswer {
  const days = (counts: readonly number[]) =>
    counts.map((count, i) => ({ on: `2026-11-0${i + 1}`, closesAt: `2026-11-0${i + 1}T11:15:00Z`, count }));
  return {
    asOf: '2026-11-01T04:00:00Z',
    dataVersion: 3,
    isDemonstration: true,
    calendar: { id: 'bh-government', version: '2026-11-01' },
    policy: { id: 'tawasul', version: '1' },
    zone: 'Asia/Bahrain',
    today: '2026-11-01',
    opensAt: '2026-11-01T04:00:00Z',
    restsOnPrediction: false,
    response: { overdue: 11, atOpening: 2, days: days([4, 6, 9, 3, 12]), later: 43, standing: 0 },
    resolution: { overdue: 27, atOpening: 0, days: days([8, 5, 7, 6, 10]), later: 310, standing: 14 },
    ...change,
  };
}
