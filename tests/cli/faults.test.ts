import { afterAll, describe, expect, it } from 'vitest';
import { type CliRun, mappingPath, openFolder, runCli } from './run-cli.ts';

const folder = openFolder();
afterAll(() => folder.remove());

const AS_OF = ['--as-of', '2026-06-01T00:00:00Z'];
const MAPPING = {
  id: 'test',
  zone: 'Asia/Bahrain',
  dates: ['YYYY-MM-DD HH:mm', 'iso'],
  records: ['responded', 'resolved'],
  fields: {
    id: 'id',
    receivedAt: 'received',
    updatedAt: 'updated',
    firstRespondedAt: 'answered',
    resolvedAt: 'closed',
    channel: 'channel',
  },
};
const map = ['--map', folder.path('map.json', MAPPING)];
const HEADER = 'id,received,updated,answered,closed,channel\n';
const row = (id: string, month: string, rest = ',,,,web') => `${id},2026-${month}-04 09:00${rest}\n`;
let files = 0;
const csv = (...rows: string[]): string => folder.path(`cases-${files++}.csv`, HEADER + rows.join(''));

/** No command ever shows where in our code it failed. */
function expectNoTrace({ out, err }: CliRun): void {
  expect(out + err).not.toMatch(/\n\s+at .*[:(]\d+|node:internal|\.ts:\d+/);
}

async function refused(code: 1 | 2, args: readonly string[]): Promise<{ en: string; ar: string }> {
  const [en, ar] = await Promise.all([runCli(args), runCli([...args, '--lang', 'ar'])]);
  for (const run of [en, ar]) {
    expect([run.code, run.out], run.err).toEqual([code, '']);
    expectNoTrace(run);
  }
  expect(ar.err).toMatch(/[؀-ۿ]/);
  return { en: en.err, ar: ar.err };
}

interface Answer {
  readonly intake: { read: number; accepted: number; replaced: number; rejected: number; defects: Record<string, number> };
  readonly policy: { id: string } | null;
  readonly rows: readonly {
    period: string;
    group: string | null;
    values: Record<string, { value: number | null; n?: number; denominator?: number }>;
  }[];
  readonly total: { readonly values: Answer['rows'][number]['values'] };
}
async function answered(args: readonly string[]): Promise<Answer> {
  const run = await runCli([...args, '--format', 'json']);
  expect(run.code, run.err).toBe(0);
  expectNoTrace(run);
  const answer = JSON.parse(run.out) as Answer;
  const { read, accepted, replaced, rejected } = answer.intake;
  expect(read, 'no row is lost').toBe(accepted + replaced + rejected);
  return answer;
}

describe('a command that was not asked rightly ends with 2 and says what to do', () => {
  const one = csv(row('1', '01'));
  it.each([
    ['an unknown command', ['kpis'], /kpi, explain, import/],
    ['an unknown option', ['kpi', one, '--mapp', 'x'], /--map/],
    ['no mapping', ['kpi', one, ...AS_OF], /--map/],
    ['no as-of', ['kpi', one, ...map], /--as-of/],
    ['an as-of without an offset', ['kpi', one, ...map, '--as-of', '2026-01-01T00:00:00'], /--as-of.*offset/s],
    ['an unknown zone', ['kpi', one, ...map, ...AS_OF, '--zone', 'Asia/Manama2'], /--zone.*Asia\/Bahrain.*Manama2/s],
    ['an unknown KPI', ['kpi', one, ...map, ...AS_OF, '--kpis', 'speed'], /"speed".*received/],
    ['an unknown grain', ['kpi', one, ...map, ...AS_OF, '--grain', 'fortnight'], /--grain.*month/s],
    ['an unknown dimension', ['kpi', one, ...map, ...AS_OF, '--where', 'colour=red'], /colour=red.*channel/],
    ['a period of another grain', ['kpi', one, ...map, ...AS_OF, '--from', '2026-Q1'], /--from.*2026-Q1/s],
    ['a reversed period', ['kpi', one, ...map, ...AS_OF, '--from', '2026-05', '--to', '2026-01'], /ends before it starts/],
    ['a file that is not there', ['kpi', `${one}x`, ...map, ...AS_OF], /There is no file/],
    ['a folder', ['kpi', folder.path('.'), ...map, ...AS_OF], /is a folder/],
    ['an unknown calendar', ['kpi', one, ...map, ...AS_OF, '--calendar', 'mars'], /"mars".*bh-government/],
    ['an unknown policy', ['kpi', one, ...map, ...AS_OF, '--policy', 'mercy'], /"mercy".*tawasul/],
    ['a database that is not there', ['kpi', '--db', folder.path('none.duckdb')], /There is no database/],
  ])('%s', async (_, args, said) => {
    expect((await refused(2, args)).en).toMatch(said);
  });

  it('a mapping with faults: each is named with its place', async () => {
    const broken = folder.path('broken.json', { ...MAPPING, zone: 'Mars/Base', dates: ['DD.QQ'], fields: { ...MAPPING.fields, kind: 7 } });
    const { en } = await refused(2, ['kpi', one, '--map', broken, ...AS_OF]);
    expect(en).toContain('fields.kind');
    const shaped = folder.path('shaped.json', { ...MAPPING, zone: 'Mars/Base', dates: ['YYYY-QQ'] });
    expect((await refused(2, ['kpi', one, '--map', shaped, ...AS_OF])).en).toMatch(/Mars\/Base[\s\S]*YYYY-QQ/);
    expect((await refused(2, ['kpi', one, '--map', folder.path('torn.json', '{"id":'), ...AS_OF])).en).toContain('not valid JSON');
  });

  const WEEK = { sun: [['07:00', '14:00']] };
  it.each([
    [
      'overlapping seasons',
      {
        seasons: [
          { from: '2026-01-01', to: '2026-02-01', week: {} },
          { from: '2026-02-01', to: '2026-03-01', week: {} },
        ],
      },
      'seasons[1]',
    ],
    [
      'a day listed twice',
      {
        days: [
          { on: '2026-01-01', hours: [] },
          { on: '2026-01-01', hours: [] },
        ],
      },
      'days[1]',
    ],
    [
      'unsorted intervals',
      {
        week: {
          mon: [
            ['12:00', '14:00'],
            ['07:00', '09:00'],
          ],
        },
      },
      'week.mon[1]',
    ],
    [
      'overlapping intervals',
      {
        week: {
          mon: [
            ['07:00', '14:00'],
            ['13:00', '15:00'],
          ],
        },
      },
      'week.mon[1]',
    ],
    ['an empty interval', { week: { mon: [['07:00', '07:00']] } }, 'week.mon[0]'],
    ['an interval past midnight', { week: { mon: [['22:00', '02:00']] } }, 'week.mon[0]'],
    ['24:00 as a start', { week: { mon: [['24:00', '24:00']] } }, 'week.mon[0]'],
    ['an unknown zone', { timeZone: 'Mars/Base' }, 'timeZone'],
  ])('an invalid calendar: %s', async (_, change, place) => {
    const calendar = folder.path('calendar.json', { id: 'c', version: '1', timeZone: 'Asia/Bahrain', week: WEEK, ...change });
    const { en, ar } = await refused(2, ['kpi', one, ...map, ...AS_OF, '--calendar', calendar]);
    expect(en).toContain(`${place}:`);
    expect(ar).toContain(`${place}:`);
  });

  it('a policy with faults, or on a calendar without hours', async () => {
    const policy = folder.path('policy.json', [{ were: {} }, { response: { workingDays: 1.5 } }]);
    const { en } = await refused(2, ['kpi', one, ...map, ...AS_OF, '--policy', policy]);
    expect(en).toContain('rules[0].were');
    expect(en).toContain('rules[1].response.workingDays');
    const never = folder.path('never.json', { id: 'never', version: '1', timeZone: 'UTC', week: {} });
    expect((await refused(2, ['kpi', one, ...map, ...AS_OF, '--calendar', never, '--policy', 'tawasul'])).en).toContain('no working hours');
    const lost = folder.path('lost.json', [{ calendar: 'nowhere', response: { workingDays: 1 } }]);
    expect((await refused(2, ['kpi', one, ...map, ...AS_OF, '--policy', lost])).en).toContain('nowhere');
  });
});

describe('files that cannot be read end with 1 and say why', () => {
  it.each([
    ['binary', Uint8Array.from({ length: 3000 }, (_, i) => (i * 7) % 256), /binary/],
    ['empty', '', /is empty/],
    ['without a mapped column', 'id,when\n1,2\n', /no column "received"/],
    ['with a header whose quote never closes', '"id,received\n1,2\n', /quotation mark/],
  ])('%s', async (name, content, said) => {
    const file = folder.path(`${name.replaceAll(' ', '-')}.csv`, content);
    expect((await refused(1, ['kpi', file, ...map, ...AS_OF])).en).toMatch(said);
  });
});

describe('a hostile CSV', () => {
  it('costs its own rows alone; formulas stay text, and are harmless in our own CSV', async () => {
    const file = csv(
      row('1', '01', ',,,,"=HYPERLINK(""http://evil"")"'),
      row('2', '01', `,,,,${'x'.repeat(1_000_000)}`),
      row('3', 'xx'),
      ',2026-01-04 09:00,,,,web\n',
      row('5', '02'),
      '"6,2026-01-04',
    );
    const answer = await answered(['kpi', file, ...map, ...AS_OF, '--by', 'channel', '--kpis', 'received']);
    expect(answer.intake).toMatchObject({ read: 6, accepted: 3, rejected: 3 });
    expect(answer.total.values.received?.value).toBe(3);
    expect(answer.rows.some(({ group }) => group === '=HYPERLINK("http://evil")')).toBe(true);
    const sheet = await runCli(['kpi', file, ...map, ...AS_OF, '--by', 'channel', '--kpis', 'received', '--format', 'csv']);
    expect(sheet.out).toContain(`"'=HYPERLINK(""http://evil"")"`);
    expect(sheet.out).not.toMatch(/,"?=/);
  });

  it('in Windows-1256 is read as Arabic, and that is said', async () => {
    const arabic = Uint8Array.from([0xe6, 0xc7, 0xca, 0xd3, 0xc7, 0xc8]); // واتساب
    const head = new TextEncoder().encode(`${HEADER}1,2026-01-04 09:00,,,,`);
    const file = folder.path('arabic.csv', Uint8Array.from([...head, ...arabic, 10]));
    const run = await runCli(['kpi', file, ...map, ...AS_OF, '--by', 'channel', '--kpis', 'received', '--format', 'json']);
    expect(run.err).toContain('windows-1256');
    expect((JSON.parse(run.out) as Answer).rows[0]?.group).toBe('واتساب');
  });
});

describe('little or odd data', () => {
  const kpis = ['--kpis', 'received,backlog,response-on-time,response-median,resolution-rate'];

  it('no record: no rows, and totals that are null', async () => {
    const { rows, total, intake } = await answered(['kpi', csv(), ...map, ...AS_OF, ...kpis]);
    expect([rows, intake.read]).toEqual([[], 0]);
    expect(Object.values(total.values).map(({ value }) => value)).toEqual([null, null, null, null, null]);
  });

  it('one record, not answered: counted, with null medians, never 0 %', async () => {
    const { rows } = await answered(['kpi', csv(row('1', '05')), ...map, ...AS_OF, ...kpis]);
    expect(rows).toHaveLength(2); // 1 June, 03:00 in Bahrain
    expect(rows[0]?.values).toMatchObject({ received: { value: 1 }, backlog: { value: 1 }, 'response-median': { value: null, n: 0 } });
    expect(rows[0]?.values['resolution-rate']).toMatchObject({ value: 0, denominator: 1 });
  });

  it('an as-of before all data: nothing has been received', async () => {
    const { rows, total } = await answered(['kpi', csv(row('1', '05')), ...map, '--as-of', '2020-01-01T00:00:00Z', ...kpis]);
    expect(rows).toEqual([]);
    expect(total.values.received?.value).toBeNull();
  });

  it('a month without records: counts are 0, quotients and quantiles null', async () => {
    const file = csv(row('1', '01', ',,2026-01-04 10:00,2026-01-05 09:00,web'), row('2', '03'));
    const { rows } = await answered(['kpi', file, ...map, ...AS_OF, ...kpis]);
    expect(rows[1]).toMatchObject({ period: '2026-02', values: { received: { value: 0 }, backlog: { value: 0 } } });
    expect(rows[1]?.values['response-median']?.value).toBeNull();
    expect(rows[1]?.values['resolution-rate']?.value).toBeNull();
  });

  it('without a policy nothing is targeted, and a policy that matches nothing targets nothing', async () => {
    const file = csv(row('1', '01'), row('2', '02'));
    const none = await answered(['kpi', file, ...map, ...AS_OF, ...kpis]);
    expect([none.policy, none.total.values['response-on-time']?.value]).toEqual([null, null]);
    const fax = folder.path('fax.json', [{ where: { channel: ['fax'] }, response: { workingDays: 1 } }]);
    const matched = await answered(['kpi', file, ...map, ...AS_OF, ...kpis, '--policy', fax]);
    expect(matched.policy).toEqual({ id: 'fax', version: '1' });
    expect(matched.total.values['response-on-time']).toMatchObject({ value: null, denominator: 0 });
  });

  it('one id twice: the later update stands, whichever comes first', async () => {
    const newer = '1,2026-01-04 09:00,2026-02-01 09:00,,,new\n';
    const before = '1,2026-01-04 09:00,2026-01-05 09:00,,,old\n';
    for (const rows of [
      [newer, before],
      [before, newer],
    ]) {
      const answer = await answered(['kpi', csv(...rows), ...map, ...AS_OF, '--by', 'channel', '--kpis', 'received']);
      expect(answer.intake).toMatchObject({ read: 2, accepted: 1, replaced: 1 });
      expect(answer.rows[0]).toMatchObject({ group: 'new', values: { received: { value: 1 } } });
    }
  });

  it('filters by "not recorded", written as nothing or as null', async () => {
    const file = csv(row('1', '01'), row('2', '01', ',,,,'), row('3', '01', ',,,,phone'));
    for (const [filter, count] of [
      ['channel=', 1],
      ['channel=null,web', 2],
      ['channel=,phone', 2],
    ] as const) {
      const { total } = await answered(['kpi', file, ...map, ...AS_OF, '--where', filter, '--kpis', 'received']);
      expect(total.values.received?.value, filter).toBe(count);
    }
  });
});

describe('languages', () => {
  it('speaks the language of the environment unless told otherwise', async () => {
    const runs = await Promise.all([
      runCli(['--help'], { LANG: 'ar_BH.UTF-8' }),
      runCli(['--help', '--lang', 'en'], { LANG: 'ar_BH.UTF-8' }),
      runCli(['kpi', '--help', '--lang=ar']),
      runCli(['--help'], { LANG: 'C' }),
    ]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    expect(runs.map(({ out }) => /[؀-ۿ]/.test(out))).toEqual([true, false, true, false]);
  });

  it('has help for every command', async () => {
    const overview = (await runCli(['--help'])).out;
    const names = [...overview.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name!);
    expect(names).toEqual(['kpi', 'explain', 'import', 'pull', 'export', 'quarantine', 'verify', 'serve']);
    for (const name of names.filter((command) => command !== 'serve')) {
      const run = await runCli([name, '--help']);
      expect([run.code, run.err], name).toEqual([0, '']);
      expect(run.out).toContain('--');
    }
  });
});

it('reads a worked mapping by its path', async () => {
  const file = folder.path('own.json', [{ id: 'a', receivedAt: '2026-01-04T06:00:00Z' }]);
  const { intake } = await answered(['kpi', file, '--map', mappingPath('tajawub'), ...AS_OF, '--kpis', 'received']);
  expect(intake.accepted).toBe(1);
});
