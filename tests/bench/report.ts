import type { Goal } from './goals.ts';
import type { SizeResult } from './run-size.ts';

export interface Report {
  readonly machine: string;
  readonly rounds: number;
  readonly results: readonly SizeResult[];
  readonly goals: readonly Goal[];
}

const whole = (value: number): string => Math.round(value).toLocaleString('en');
const rounded = (value: number): string => (value >= 100 ? whole(value) : value.toPrecision(3));

/** `docs/benchmarks.md`: everything in it was measured in one run. */
export function reportMarkdown({ machine, rounds, results, goals }: Report): string {
  return `${[
    '# Benchmarks',
    `Written by \`npm run bench\`; nothing is typed in by hand. ${machine}. ${rounds} rounds, every engine once a round and in turn; a ratio is the median of the rounds' ratios, so what else the machine did falls on all. Times are medians too, and depend on the machine.`,
    'The question: per month, and over the whole range, the count, distinct citizens, on-time shares, p50 and p90 of response and resolution, resolution rate, and the backlog. Filters differ in every round. Peers get a table in which everything is derived already, dimensions as small integers; they answer the same cells and totals, except flows, the overdue backlog and Kaplan–Meier medians, which only this engine computes. arquero interpolates its quantiles: they are timed, not compared. All run in one Node process.',
    '## Goals',
    ['| goal | target | measured | |', '|---|---|---|---|', ...goals.map(goalLine)].join('\n'),
    ...results.flatMap(sizeSection),
  ].join('\n\n')}\n`;
}

const goalLine = ({ id, target, value, holds }: Goal): string =>
  `| ${id} | ${target} | ${value === null ? 'not measured' : rounded(value)} | ${holds ? 'holds' : '**missed**'} |`;

function sizeSection({ size, cases, agreement, build, bytes, touched }: SizeResult): readonly string[] {
  const names = cases[0]?.peers.map(({ peer }) => peer) ?? [];
  const seconds = (ms: number): string => (ms / 1000).toPrecision(3);
  return [
    `## ${whole(size)} records`,
    [
      `| question | engine | ${names.join(' | ')} |`,
      `|---|---|${names.map(() => '---').join('|')}|`,
      ...cases.map(
        ({ title, engineMs, peers }) =>
          `| ${title} | ${rounded(engineMs)} ms | ${peers.map(({ ms, ratio }) => `${rounded(ms)} ms, ${rounded(ratio)}×`).join(' | ')} |`,
      ),
    ].join('\n'),
    `Agreement: ${agreement.map(({ peer, compared, differing }) => `${peer}: ${whole(differing)} of ${whole(compared)} figures differ`).join('; ')}.`,
    `Build: encoding ${seconds(build.encodeMs)} s, the orders and planes of the first question ${seconds(build.projectionsMs)} s; for a million records of the wire, JSON.parse alone ${seconds(build.jsonParseMs)} s, parsing, admitting and encoding ${seconds(build.parseAndEncodeMs)} s.`,
    `Memory, bytes a record: ${rounded(bytes.filtered)} for the filtered question, ${rounded(bytes.everything)} when every question here has left its orders and planes, ${rounded(bytes.cold)} of transitions for other as-ofs; plain objects ${whole(bytes.plainObjects)}.`,
    `Bound: the filtered question reads ${(touched.bytes / 1e6).toPrecision(3)} MB of planes, ${touched.ms.toPrecision(2)} ms at this machine's copying speed.`,
  ];
}
