import type { Goal } from './goals.ts';
import type { PageResult } from './page.ts';
import type { Agreement, CaseResult } from './race.ts';
import type { FirstVisit, ScreenResult } from './run-screen.ts';
import type { SizeResult } from './run-size.ts';

export interface Report {
  readonly machine: string;
  readonly rounds: number;
  readonly results: readonly SizeResult[];
  /** null: no browser here */
  readonly browser: string | null;
  readonly pages: readonly PageResult[];
  readonly screens: readonly ScreenResult[];
  /** null: not measured */
  readonly firstVisit: FirstVisit | null;
  readonly goals: readonly Goal[];
}

const whole = (value: number): string => Math.round(value).toLocaleString('en');
const rounded = (value: number): string => (value >= 100 ? whole(value) : value.toPrecision(3));

/** `docs/benchmarks.md`: everything in it was measured in one run. */
export function reportMarkdown({ machine, rounds, results, browser, pages, screens, firstVisit, goals }: Report): string {
  return `${[
    '# Benchmarks',
    `Written by \`npm run bench\`; nothing is typed in by hand. ${machine}. ${rounds} rounds, every engine once a round, in turn and back again; a ratio is the median of the rounds' ratios, so what else the machine did falls on all. Times are medians too, and depend on the machine.`,
    'The question: per month, and over the whole range, the count, distinct citizens, on-time shares, p50 and p90 of response and resolution, resolution rate, and the backlog. Filters differ in every round. Peers get a table in which everything is derived already, dimensions as small integers; they answer the same cells and totals, except flows, the overdue backlog and Kaplan–Meier medians, which only this engine computes. arquero interpolates its quantiles: they are timed, not compared. Engines that are compared run in one process: Node, and a page of the browser with duckdb-wasm in a worker of its own. DuckDB native and ClickHouse (chDB, its library) have two threads each, and so suffer most from whatever else keeps the machine busy.',
    'The app is measured as it is built and served, in Chromium, over a database of generated records that the device has pulled: from the press on a value of a filter until the new figures are painted, until every picture is drawn, and the longest task of the main thread meanwhile (0: none of 50 ms or more, which is all that browsers tell). The first visit has an empty cache, over the demonstration data; scripts count as before the first figure when they were asked for before the answer was there; those after it are in one wave unless one waits for another to come.',
    '## Goals',
    ['| goal | target | measured | |', '|---|---|---|---|', ...goals.map(goalLine)].join('\n'),
    ...screenSection(screens, firstVisit),
    ...results.flatMap(sizeSection),
    ...(browser === null ? [] : pages.flatMap((page) => pageSection(browser, page))),
  ].join('\n\n')}\n`;
}

const goalLine = ({ id, target, value, holds }: Goal): string =>
  `| ${id} | ${target} | ${value === null ? 'not measured' : rounded(value)} | ${holds ? 'holds' : '**missed**'} |`;

function sizeSection({ size, cases, agreement, build, bytes, touched }: SizeResult): readonly string[] {
  const seconds = (ms: number): string => (ms / 1000).toPrecision(3);
  return [
    `## ${whole(size)} records`,
    caseTable(cases),
    agreementLine(agreement),
    `Build: for a million records of the wire, JSON.parse alone ${seconds(build.jsonParseMs)} s, its objects kept; parsing, admitting and encoding ${seconds(build.parseAndEncodeMs)} s, columns kept. The orders and planes of the first question ${seconds(build.projectionsMs)} s. A page of 5,000 new records laid into the columns ${seconds(build.mergeMs)} s, in slices.`,
    `Memory, bytes a record: ${rounded(bytes.filtered)} for the filtered question: all typed arrays that answering holds, columns by row included; ${rounded(bytes.everything)} when every question here has left its orders and planes. Apart from that ${rounded(bytes.cold)} of transitions, which another as-of is derived from, and ids and pseudonyms as text. Plain objects ${whole(bytes.plainObjects)}.`,
    `Bound: the filtered question reads ${(touched.bytes / 1e6).toPrecision(3)} MB of planes, ${touched.ms.toPrecision(2)} ms at this machine's copying speed.`,
  ];
}

function screenSection(screens: readonly ScreenResult[], firstVisit: FirstVisit | null): readonly string[] {
  if (screens.length === 0 && firstVisit === null) return [];
  const lines = screens.map(
    ({ size, clickMs, worstClickMs, firstClickMs, everythingMs, longestTaskMs, keptMs }) =>
      `| ${whole(size)} | ${rounded(clickMs)} ms | ${rounded(worstClickMs)} ms | ${rounded(firstClickMs)} ms | ${rounded(everythingMs)} ms | ${longestTaskMs === 0 ? 'none of 50 ms' : `${rounded(longestTaskMs)} ms`} | ${rounded(keptMs)} ms |`,
  );
  return [
    '## On screen',
    [
      '| records on the device | click to new figures | the slowest click | the first of a visit | click to every picture | longest task | first figure of a visit to kept records, without the server |',
      '|---|---|---|---|---|---|---|',
      ...lines,
    ].join('\n'),
    ...(firstVisit === null
      ? []
      : [
          `First visit: the first figure after ${rounded(firstVisit.figuresMs)} ms, ${rounded(firstVisit.scriptKilobytes)} kB gz of scripts before it; those after it were asked for in ${firstVisit.wavesAfter} wave${firstVisit.wavesAfter === 1 ? '' : 's'}.`,
        ]),
  ];
}

function pageSection(browser: string, { size, cases, agreement }: PageResult): readonly string[] {
  return [`## ${whole(size)} records in ${browser}`, caseTable(cases), agreementLine(agreement)];
}

function caseTable(cases: readonly CaseResult[]): string {
  const names = cases[0]?.peers.map(({ peer }) => peer) ?? [];
  return [
    `| question | engine | ${names.join(' | ')} |`,
    `|---|---|${names.map(() => '---').join('|')}|`,
    ...cases.map(
      ({ title, engineMs, peers }) =>
        `| ${title} | ${rounded(engineMs)} ms | ${peers.map(({ ms, ratio }) => `${rounded(ms)} ms, ${rounded(ratio)}×`).join(' | ')} |`,
    ),
  ].join('\n');
}

const agreementLine = (agreement: readonly Agreement[]): string =>
  `Agreement: ${agreement.map(({ peer, compared, differing }) => `${peer}: ${whole(differing)} of ${whole(compared)} figures differ`).join('; ')}.`;
