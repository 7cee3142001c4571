import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeyedSettings } from '../../src/api/store.ts';
import { EVENT_TYPES, type Inquiry } from '../../src/core/inquiry.ts';
import { assembleTable, groupingOf, kpisOf, statisticsOf } from '../../src/core/kpi-table.ts';
import { findKpi } from '../../src/core/kpis/index.ts';
import type { Question } from '../../src/core/question.ts';
import { askOracle } from '../oracle/ask-oracle.ts';
import { ORACLE } from '../oracle/catalogue.ts';
import type { Answerer, MakeAnswerer } from './answerer.ts';
import { Comparison } from './comparison.ts';
import { type Asked, questionAbout } from './questions.ts';
import { inquiriesOf } from './records.ts';
import { WORLDS } from './worlds.ts';

/** Fewer non-null answers than this prove nothing. */
const LEAST_COMPARED = 5000;
const QUESTIONS_A_SET = 9;
const CASES_A_QUESTION = 10;

/** The first sets are the same however many are asked for. */
const setsOf = (rounds: number) =>
  fc
    .sample(
      inquiriesOf({ minLength: 60, maxLength: 90 }).chain((inquiries) =>
        fc.tuple(fc.constant(inquiries), fc.array(questionAbout(inquiries), { minLength: QUESTIONS_A_SET, maxLength: QUESTIONS_A_SET })),
      ),
      { seed: 20_260_115, numRuns: rounds * WORLDS.length },
    )
    .map(([inquiries, questions], i) => ({ inquiries, questions, world: WORLDS[i % WORLDS.length]! }));
const edges: readonly (readonly Inquiry[])[] = [[], fc.sample(inquiriesOf({ minLength: 1, maxLength: 1 }), { seed: 7, numRuns: 1 })[0]!];

/**
 * Puts the same generated questions to an answerer and to the plain oracle; whatever stands behind the answerer, all is identical.
 * A round is a set of inquiries and nine questions for each world.
 */
export function describeConformance(name: string, makeAnswerer: MakeAnswerer, rounds = 2): void {
  const sets = setsOf(rounds);
  const asking = async (inquiries: readonly Inquiry[], world: KeyedSettings, ask: (answerer: Answerer) => Promise<void>): Promise<void> => {
    const answerer = await makeAnswerer(inquiries, world);
    try {
      await ask(answerer);
    } finally {
      await answerer.close();
    }
  };

  describe(`conformance: ${name}`, () => {
    it('answers as the plain oracle does', async () => {
      const comparison = new Comparison();
      for (const { inquiries, questions, world } of sets) {
        await asking(inquiries, world, async (answerer) => {
          for (const asked of questions) await compareTables(comparison, answerer, inquiries, world, asked);
        });
      }
      expect(comparison.differences).toEqual([]);
      expect(comparison.compared).toBeGreaterThanOrEqual(LEAST_COMPARED);
    });

    it('answers for no inquiry and for one', async () => {
      const comparison = new Comparison();
      for (const inquiries of edges) {
        await asking(inquiries, WORLDS[0]!, async (answerer) => {
          for (const asked of sets[0]!.questions) await compareTables(comparison, answerer, inquiries, WORLDS[0]!, asked);
        });
      }
      expect(comparison.differences).toEqual([]);
    });

    it('lists exactly the inquiries behind a figure', async () => {
      const comparison = new Comparison();
      for (const { inquiries, questions, world } of sets) {
        await asking(inquiries, world, async (answerer) => {
          for (const [turn, asked] of questions.entries()) await compareCases(comparison, answerer, inquiries, world, asked, turn);
        });
      }
      expect(comparison.differences).toEqual([]);
      expect(comparison.compared).toBeGreaterThanOrEqual(QUESTIONS_A_SET * CASES_A_QUESTION);
    });
  });
}

const oracleOf = (inquiries: readonly Inquiry[], world: KeyedSettings, { query, periods, asOf }: Asked) =>
  askOracle(inquiries, world, { kpis: query.kpis, periods, hasFrom: query.from !== null, by: groupingOf(query), where: query.where, asOf });

const toQuestion = ({ query, periods, asOf }: Asked): Question => ({
  statistics: statisticsOf(kpisOf(query)),
  periods,
  by: groupingOf(query),
  where: query.where,
  asOf,
});

async function compareTables(
  comparison: Comparison,
  answerer: Answerer,
  inquiries: readonly Inquiry[],
  world: KeyedSettings,
  asked: Asked,
): Promise<void> {
  const { query } = asked;
  const question = toQuestion(asked);
  const answers = await answerer.answer(question);
  const table = assembleTable(query, question, answers, {
    dataVersion: 1,
    isDemonstration: false,
    calendar: { id: 'any', version: '1' },
    policy: null,
    zone: 'UTC',
    isMixedCalendars: false,
    restsOnPrediction: false,
    recorded: EVENT_TYPES,
  });
  const oracle = oracleOf(inquiries, world, asked);
  const label = `${world.key} ${query.grain} by ${query.by}/${query.thenBy} where ${JSON.stringify(query.where)} at ${query.asOf}`;
  const named = (row: { period?: string; group?: string | null; subgroup?: string | null }): string =>
    JSON.stringify([row.period ?? null, row.group ?? null, row.subgroup ?? null]);
  const wanted = (row: { period: { label: string } | null; key: readonly (string | null)[] }): string =>
    named({ period: row.period?.label, group: row.key[0], subgroup: row.key[1] });
  comparison.same(`${label}: rows`, table.rows.map(named), oracle.rows.map(wanted));
  comparison.same(
    `${label}: groups`,
    table.groups.map((group) => named(group)),
    oracle.groups.map(wanted),
  );
  comparison.same(`${label}: first receipt`, answers.firstReceivedAt, oracle.firstReceivedAt);
  comparison.same(`${label}: calendars`, answers.clockIndexes, oracle.clockIndexes);
  for (const [i, row] of oracle.rows.entries()) comparison.figures(`${label}: ${wanted(row)}`, table.rows[i]?.values, row.figures);
  for (const [i, row] of oracle.groups.entries())
    comparison.figures(`${label}: group ${wanted(row)}`, table.groups[i]?.values, row.figures);
  comparison.figures(`${label}: total`, table.total.values, oracle.total.figures);
}

/** A few cells and roles of each question, others every turn: the whole catalogue in a few dozen questions. */
async function compareCases(
  comparison: Comparison,
  answerer: Answerer,
  inquiries: readonly Inquiry[],
  world: KeyedSettings,
  asked: Asked,
  turn: number,
): Promise<void> {
  const { query, periods, asOf } = asked;
  const oracle = oracleOf(inquiries, world, asked);
  const whole = { startsAt: periods[0]?.startsAt ?? 0, endsAt: periods.at(-1)?.endsAt ?? 0 };
  const frame = { by: groupingOf(query), where: query.where, asOf };
  const cells = [oracle.total, ...oracle.rows.filter((row) => row.cell !== null)];
  for (let i = 0; i < CASES_A_QUESTION; i++) {
    const id = query.kpis[(turn * CASES_A_QUESTION + i * 7) % query.kpis.length]!;
    const row = cells[(i * 5) % cells.length]!;
    if (row.cell === null) continue;
    for (const role of ['numerator', 'denominator', 'pending'] as const) {
      const of = findKpi(id)!.cases[role];
      const expected = ORACLE[id]!.cases[role];
      if (of === undefined || expected === undefined) {
        comparison.same(`${id} has a ${role}`, of === undefined, expected === undefined);
        continue;
      }
      const found = await answerer.cases({ ...frame, of, range: row.period ?? whole, group: row === oracle.total ? null : row.key });
      const label = `${world.key} ${id} ${role} of ${row.period?.label} ${JSON.stringify(row.key)} at ${query.asOf}`;
      comparison.same(
        label,
        found,
        expected(row.cell).map((one) => one.inquiry.id),
      );
    }
  }
  const excluded = await answerer.cases({ ...frame, of: 'excluded', range: whole, group: null });
  comparison.same(`${world.key} excluded at ${query.asOf}`, excluded, oracle.excluded);
}
