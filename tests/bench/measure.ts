import type { Dimension } from '../../src/core/inquiry.ts';
import { kpisOf, statisticsOf } from '../../src/core/kpi-table.ts';
import { KPIS } from '../../src/core/kpis/index.ts';
import type { Period } from '../../src/core/period.ts';
import type { Where } from '../../src/core/query.ts';
import type { Answers, Question } from '../../src/core/question.ts';
import { createRandom } from '../../src/demo/random.ts';
import type { Columns } from '../../src/engine/columns.ts';
import type { Layout } from '../../src/engine/layout.ts';
import { runQuestion } from '../../src/engine/run-question.ts';
import { ALL, type CodedQuestion, cellName, type Figures, isAskedOfPeers, type Peer } from './peer.ts';
import { AS_OF } from './sample.ts';

/** The question: count, distinct citizens, on time, p50 and p90 of both clocks, resolution rate, backlog. */
const ASKED = [
  'received',
  'citizens',
  'response-on-time',
  'response-median',
  'response-p90',
  'resolution-median',
  'resolution-p90',
  'resolution-rate',
  'backlog',
];
const CHANNEL_KPIS = ['received', 'response-on-time', 'resolution-on-time'];
const CATALOGUE = KPIS.map((kpi) => kpi.id);
/** what one line of Trends and its continuity beside it need */
const TREND_KPIS = ['received', 'response-on-time', 'resolution-median', 'response-median', 'citizens'];

export interface Case {
  readonly id: 'filtered' | 'by-channel' | 'by-directorate' | 'brief';
  readonly title: string;
  /** one or several questions, all of one filter set that nobody asked before */
  questions(turn: number): readonly Question[];
}

/** Filter sets differ from turn to turn, so no engine answers from what it kept of a filter. */
export function casesOf(columns: Columns, periods: readonly Period[]): readonly Case[] {
  const some = (dimension: Dimension, count: number, turn: number): readonly (string | null)[] => {
    const random = createRandom(turn * 7919 + count);
    const values = columns.dimensions.fields[dimension].values.filter((value) => value !== null);
    return [...values]
      .map((value) => [random.next(), value] as const)
      .sort((a, b) => a[0] - b[0])
      .slice(0, count)
      .map(([, value]) => value);
  };
  const question = (kpis: readonly string[], by: readonly Dimension[], where: Where): Question => ({
    statistics: statisticsOf(kpisOf({ kpis })),
    periods,
    by,
    where,
    asOf: AS_OF,
  });
  return [
    {
      id: 'filtered',
      title: 'by month, 3 of 8 channels',
      questions: (turn) => [question(ASKED, [], { channel: some('channel', 3, turn) })],
    },
    { id: 'by-channel', title: 'by month and channel, no filter', questions: () => [question(ASKED, ['channel'], {})] },
    {
      id: 'by-directorate',
      title: 'by month and directorate (40), channel and kind filtered',
      questions: (turn) => [question(ASKED, ['directorate'], { channel: some('channel', 3, turn), kind: some('kind', 2, turn) })],
    },
    {
      id: 'brief',
      title: 'everything the Brief and Trends ask, one filter changed',
      questions: (turn) => {
        const where = { channel: some('channel', 3, turn + 500) };
        return [question(CATALOGUE, [], where), question(CHANNEL_KPIS, ['channel'], where), question(TREND_KPIS, [], where)];
      },
    },
  ];
}

export function toCodes(columns: Columns, { statistics, by, where }: Question): CodedQuestion {
  return {
    statistics,
    by: by[0] ?? null,
    where: (Object.entries(where) as [Dimension, readonly (string | null)[]][]).map(([dimension, values]) => ({
      dimension,
      codes: values.map((value) => columns.dimensions.fields[dimension].values.indexOf(value)),
    })),
  };
}

/** How many figures differ between the engine's answers and a peer's; and how many were compared. */
export function compare(columns: Columns, question: Question, answers: Answers, figures: Figures, peer: Peer) {
  const result = { compared: 0, differing: 0 };
  const codeOf = (group: number): number =>
    question.by.length === 0 ? 0 : columns.dimensions.fields[question.by[0]!].values.indexOf(answers.groups[group]![0]!);
  for (const [index, statistic] of question.statistics.entries()) {
    if (!isAskedOfPeers(statistic) || (statistic.kind === 'quantile' && !peer.hasNearestRank)) continue;
    // An engine that counts null among the distinct is not asked to prove the rest.
    if (statistic.kind === 'distinct' && !peer.hasNearestRank) continue;
    const grid = answers.grids[index]!;
    const check = (found: object, group: number, month: number): void => {
      const own =
        'value' in found
          ? found.value
          : 'distinct' in found
            ? found.distinct
            : 'sum' in found
              ? found.sum
              : (found as { count: number }).count;
      const other = figures.get(cellName(group, month, index));
      if (statistic.kind === 'stock' && other === undefined) return;
      result.compared++;
      if ((own ?? 0) !== (other ?? 0)) result.differing++;
    };
    for (const [group, cells] of grid.cells.entries()) for (const [month, cell] of cells.entries()) check(cell, codeOf(group), month);
    if (statistic.kind !== 'stock') check(grid.total, question.by.length === 0 ? 0 : ALL, ALL);
  }
  return result;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1]!;
};

/** Milliseconds of the engine for one case: the median of a few new filter sets. */
export function timeEngine(layout: Layout, one: Case, turns: readonly number[]): number {
  return median(
    turns.map((turn) => {
      const questions = one.questions(turn);
      const start = performance.now();
      for (const question of questions) runQuestion(layout, question);
      return performance.now() - start;
    }),
  );
}

export async function timePeer(peer: Peer, columns: Columns, one: Case, turn: number): Promise<number> {
  const questions = one.questions(turn).map((question) => toCodes(columns, question));
  const start = performance.now();
  for (const question of questions) await peer.ask(question);
  return performance.now() - start;
}
