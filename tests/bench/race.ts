import type { Columns } from '../../src/engine/columns.ts';
import type { Layout } from '../../src/engine/layout.ts';
import { runQuestion } from '../../src/engine/run-question.ts';
import { type Case, compare, median, timeEngine, timePeer, toCodes } from './measure.ts';
import type { Peer } from './peer.ts';

/** New filter sets the engine is asked in one round; a peer is asked one. */
const TURNS_A_ROUND = 5;

export interface PeerResult {
  readonly peer: string;
  /** milliseconds, median over the rounds */
  readonly ms: number;
  /** the peer's time ÷ the engine's, median over the rounds */
  readonly ratio: number;
}
export interface CaseResult {
  readonly id: Case['id'];
  readonly title: string;
  readonly engineMs: number;
  readonly peers: readonly PeerResult[];
}
export interface Agreement {
  readonly peer: string;
  readonly compared: number;
  readonly differing: number;
}

export async function agree(
  columns: Columns,
  layout: Layout,
  cases: readonly Case[],
  peers: readonly Peer[],
): Promise<readonly Agreement[]> {
  const found: Agreement[] = [];
  for (const peer of peers) {
    let [compared, differing] = [0, 0];
    for (const one of cases) {
      for (const question of one.questions(-2)) {
        const result = compare(columns, question, runQuestion(layout, question), await peer.ask(toCodes(columns, question)), peer);
        compared += result.compared;
        differing += result.differing;
      }
    }
    found.push({ peer: peer.name, compared, differing });
  }
  return found;
}

/**
 * Every engine once a round, so that what else the machine does falls on all of them, and there and back, so that none runs behind the
 * same one every time: what one leaves to be swept up slows the next. A round gives one ratio.
 */
export async function race(
  columns: Columns,
  layout: Layout,
  cases: readonly Case[],
  peers: readonly Peer[],
  rounds: number,
): Promise<readonly CaseResult[]> {
  const results: CaseResult[] = [];
  for (const one of cases) {
    for (let turn = 0; turn < 30; turn++) timeEngine(layout, one, [10_000 + turn]);
    const own: number[] = [];
    const theirs = peers.map((): number[] => []);
    for (let round = 0; round < rounds; round++) {
      const turns = Array.from({ length: TURNS_A_ROUND }, (_, i) => round * TURNS_A_ROUND + i);
      const runs = [
        async () => void own.push(timeEngine(layout, one, turns)),
        ...peers.map((peer, i) => async () => void theirs[i]!.push(await timePeer(peer, columns, one, turns[0]!))),
      ];
      for (const run of round % 2 === 0 ? runs : runs.toReversed()) await run();
    }
    results.push({
      id: one.id,
      title: one.title,
      engineMs: median(own),
      peers: peers.map((peer, i) => ({
        peer: peer.name,
        ms: median(theirs[i]!),
        ratio: median(theirs[i]!.map((ms, round) => ms / own[round]!)),
      })),
    });
  }
  return results;
}
