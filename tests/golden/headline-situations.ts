import type { BriefFacts, PromiseFacts } from '../../src/core/brief/brief-facts.ts';
import { rate } from '../../src/core/kpis/figures.ts';
import type { KpiValue } from '../../src/core/query.ts';

const HOUR = 3600;

/** A promise as an engine would answer it: met, missed, overdue, pending. */
export function promise(met: number, missed: number, overdue = 0, pending = 0, more: Partial<PromiseFacts> = {}): PromiseFacts {
  const due = met + missed + overdue;
  return {
    value: {
      ...rate(met, due),
      pending,
      ...(due > 0 && due < 10 ? { isSmall: true } : {}),
      ...(pending > 0 ? { isProvisional: true } : {}),
    },
    target: 0.95,
    lastYear: null,
    variation: null,
    assurance: null,
    closedOnly: rate(met, met + missed),
    byChannel: [],
    ...more,
  };
}

const settled = (met: number, due: number): KpiValue => ({ ...rate(met, due), pending: 0 });
const NOT_RECORDED: Partial<PromiseFacts> = {
  value: { value: null, notRecorded: ['responded'] },
  closedOnly: { value: null, notRecorded: ['responded'] },
};

/** October 2026 of a body that does well, unless something is said otherwise. */
export function facts(more: Partial<BriefFacts> = {}): BriefFacts {
  return {
    period: '2026-10',
    grain: 'month',
    isRunning: false,
    dataFrom: '2022-01',
    lastYearPeriod: '2025-10',
    received: { value: 1412 },
    citizens: { value: 1243 },
    answerable: 1400,
    endedUnknown: { value: 0 },
    response: promise(1282, 52, 0, 0, { lastYear: settled(1209, 1300), variation: 'common-cause' }),
    resolution: promise(1290, 39, 0, 0, { variation: 'common-cause' }),
    latency: { value: { value: 5 * HOUR + 20 * 60, n: 1334 }, target: 36 * HOUR, variation: 'common-cause' },
    backlog: { value: { value: 440 }, before: { value: 436 }, beforePeriod: '2026-09', variation: 'common-cause' },
    overdue: { value: 0 },
    now: null,
    ...more,
  };
}

const now = (
  resolution: { overdue: number; days: { on: string; count: number }[] },
  response = { overdue: 0, days: [] },
): BriefFacts['now'] => ({
  period: '2026-11',
  today: '2026-11-01',
  response,
  resolution,
});

const november: Partial<BriefFacts> = { period: '2026-11', isRunning: true, lastYearPeriod: '2025-11' };

/** What a Brief can meet, by name; what is said of each stands in `headlines.json`. */
export const SITUATIONS: Readonly<Record<string, BriefFacts>> = {
  'no data at all': facts({ dataFrom: null, received: { value: null } }),
  'a period before the data': facts({ period: '2019-10', received: { value: null } }),
  'a period after the as-of': facts({ period: '2027-10', received: { value: null } }),
  'nothing received, and something overdue': facts({
    received: { value: 0 },
    response: promise(0, 0),
    resolution: promise(0, 0),
    overdue: { value: 3 },
  }),
  'everything withdrawn': facts({ received: { value: 6 }, answerable: 0, response: promise(0, 0), resolution: promise(0, 0) }),
  'kept and improving, with a faster first response': facts({
    latency: { value: { value: 5 * HOUR + 20 * 60, n: 1334 }, target: 36 * HOUR, variation: 'improvement' },
  }),
  'kept, and the change is noise': facts({
    response: promise(1282, 52, 0, 0, { lastYear: settled(1245, 1300), variation: 'common-cause' }),
  }),
  'falling but met': facts({ response: promise(1282, 52, 0, 0, { lastYear: settled(1287, 1300), variation: 'concern' }) }),
  'missed and falling': facts({
    response: promise(1190, 144, 0, 0, { lastYear: settled(1248, 1300), variation: 'concern', assurance: 'hit-or-miss' }),
  }),
  'missed but improving': facts({ response: promise(1215, 119, 0, 0, { lastYear: settled(1092, 1300), variation: 'improvement' }) }),
  'missed as always': facts({
    response: promise(1160, 174, 0, 0, { lastYear: settled(1144, 1300), variation: 'common-cause', assurance: 'consistently-missed' }),
  }),
  'exactly at target': facts({ response: promise(1140, 60, 0, 0, { lastYear: settled(1140, 1200) }) }),
  'a hair under the target': facts({ response: promise(18_992, 1008, 0, 0, { variation: 'common-cause' }) }),
  'all of few': facts({
    received: { value: 4 },
    answerable: 4,
    response: promise(4, 0),
    resolution: promise(2, 0, 0, 2),
    latency: { value: { value: 2 * HOUR, n: 4 }, target: 36 * HOUR, variation: null },
  }),
  'some of few, with pending': facts({
    received: { value: 9 },
    answerable: 9,
    response: promise(5, 1, 0, 2),
    resolution: promise(0, 0, 0, 9),
  }),
  'a single case, missed': facts({ received: { value: 1 }, answerable: 1, response: promise(0, 1), resolution: promise(0, 0, 0, 1) }),
  'overdue work that closed-only figures would hide': facts({
    response: promise(1190, 40, 104, 0, { lastYear: settled(1196, 1300), variation: 'concern' }),
    overdue: { value: 12 },
  }),
  'unresolved work that closed-only figures would hide': facts({
    resolution: promise(1200, 40, 89),
    overdue: { value: 97 },
  }),
  'provisional, and it hangs on the pending': facts({ response: promise(1282, 52, 0, 20) }),
  'provisional, and no pending case may be late': facts({ response: promise(1140, 60, 0, 2) }),
  'provisional, but certain to be kept': facts({ response: promise(1320, 24, 0, 12), resolution: promise(1100, 30, 0, 200) }),
  'provisional, and certain to be missed': facts({
    response: promise(1056, 144, 0, 40),
    resolution: promise(900, 150, 11, 240),
    overdue: { value: 11 },
  }),
  'one channel failing': facts({
    response: promise(1282, 52, 0, 0, {
      lastYear: settled(1245, 1300),
      byChannel: [
        { group: 'Tawasul', value: settled(640, 652) },
        { group: 'WhatsApp', value: settled(115, 142) },
        { group: null, value: settled(4, 8) },
      ],
    }),
  }),
  'two channels failing beside overdue work': facts({
    response: promise(1282, 52, 0, 0, {
      lastYear: settled(1245, 1300),
      byChannel: [
        { group: 'هاتف', value: settled(640, 652) },
        { group: null, value: settled(300, 342) },
        { group: 'WhatsApp', value: settled(115, 142) },
      ],
    }),
    overdue: { value: 1 },
  }),
  'response kept, resolution missed': facts({
    response: promise(1282, 52, 0, 0, { lastYear: settled(1245, 1300) }),
    resolution: promise(1241, 77, 11, 0, { lastYear: settled(1254, 1300) }),
    overdue: { value: 11 },
    now: now({
      overdue: 11,
      days: [
        { on: '2026-11-01', count: 4 },
        { on: '2026-11-02', count: 6 },
      ],
    }),
  }),
  'response missed, resolution kept': facts({ response: promise(1190, 144, 0, 0, { variation: 'common-cause' }) }),
  'both missed, and both overdue': facts({
    response: promise(1150, 172, 12, 0, { lastYear: settled(1131, 1300) }),
    resolution: promise(1100, 198, 31, 0, { lastYear: settled(1120, 1300) }),
    overdue: { value: 31 },
    now: now({ overdue: 29, days: [{ on: '2026-11-02', count: 2 }] }, { overdue: 12, days: [] }),
  }),
  'responses not recorded': facts({
    response: promise(0, 0, 0, 0, NOT_RECORDED),
    latency: { value: { value: null }, target: null, variation: null },
  }),
  'neither recorded': facts({
    response: promise(0, 0, 0, 0, NOT_RECORDED),
    resolution: promise(0, 0, 0, 0, NOT_RECORDED),
    answerable: null,
    overdue: { value: null, notRecorded: ['resolved'] },
  }),
  'no target for anything': facts({ response: promise(0, 0), resolution: promise(0, 0) }),
  'resolution untargeted, and the first response too slow': facts({
    response: promise(1190, 144, 0, 0, { variation: 'common-cause' }),
    resolution: promise(0, 0),
    latency: { value: { value: 41 * HOUR, n: 1334 }, target: 36 * HOUR, variation: 'common-cause' },
  }),
  'the backlog grows, with overdue work in it': facts({
    backlog: { value: { value: 440 }, before: { value: 352 }, beforePeriod: '2026-09', variation: 'concern' },
    overdue: { value: 38 },
  }),
  'nothing overdue, and what falls due next': facts({
    now: now({
      overdue: 0,
      days: [
        { on: '2026-11-01', count: 0 },
        { on: '2026-11-03', count: 2 },
      ],
    }),
  }),
  'kept, but the first response slows down': facts({
    latency: { value: { value: 14 * HOUR + 42 * 60, n: 1334 }, target: 36 * HOUR, variation: 'concern' },
    resolution: promise(0, 0),
  }),
  'all pending': facts({
    ...november,
    received: { value: 42 },
    answerable: 42,
    response: promise(0, 0, 0, 42),
    resolution: promise(0, 0, 0, 42),
  }),
  'last year missing': facts({ response: promise(1282, 52), lastYearPeriod: null }),
  'last year missing, but the chart signals': facts({ response: promise(1282, 52, 0, 0, { variation: 'improvement' }) }),
  'last year small': facts({ response: promise(1282, 52, 0, 0, { lastYear: settled(6, 6), variation: 'common-cause' }) }),
  'better than last year, and yet sinking': facts({
    response: promise(1282, 52, 0, 0, { lastYear: settled(1209, 1300), variation: 'concern' }),
  }),
  'a running month': facts({
    ...november,
    response: promise(595, 17, 0, 240),
    resolution: promise(300, 9, 0, 540),
    now: now({ overdue: 0, days: [{ on: '2026-11-02', count: 11 }] }),
  }),
  'a running month with the breach budget used up': facts({
    ...november,
    response: promise(570, 42, 3, 240),
    resolution: promise(270, 39, 2, 400),
    overdue: { value: 2 },
    now: now({ overdue: 2, days: [{ on: '2026-11-01', count: 1 }] }, { overdue: 3, days: [] }),
  }),
  'a running month out of reach': facts({ ...november, response: promise(520, 92, 0, 240) }),
  'a running month, and nothing pending': facts({ ...november, response: promise(180, 4, 0, 0), resolution: promise(170, 4, 0, 10) }),
  'hidden, because it rests on few': facts({
    received: { value: null, isSuppressed: true },
    response: promise(0, 0, 0, 0, { value: { value: null, isSuppressed: true }, closedOnly: { value: null, isSuppressed: true } }),
    resolution: promise(0, 0, 0, 0, { value: { value: null, isSuppressed: true }, closedOnly: { value: null, isSuppressed: true } }),
  }),
  'a whole year': facts({
    period: '2026',
    grain: 'year',
    lastYearPeriod: '2025',
    response: promise(15_100, 600, 0, 0, { lastYear: settled(14_200, 15_200) }),
  }),
};
