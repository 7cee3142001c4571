import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inquiry } from '../../src/core/inquiry.ts';
import { groupingOf, kpisOf, statisticsOf } from '../../src/core/kpi-table.ts';
import type { Question } from '../../src/core/question.ts';
import { compileSettings } from '../../src/core/sla/clock-settings.ts';
import { encodeColumns } from '../../src/engine/columns.ts';
import { createEngine } from '../../src/engine/create-engine.ts';
import { Layout } from '../../src/engine/layout.ts';
import { runQuestion } from '../../src/engine/run-question.ts';
import { encodePlainColumns } from '../../src/engine/testing/scan/plain-columns.ts';
import { scanQuestion } from '../../src/engine/testing/scan/plain-scan.ts';
import { type Asked, questionAbout } from './questions.ts';
import { inquiriesOf } from './records.ts';
import { WORLDS } from './worlds.ts';

const ROUNDS = Number(process.env.ROUNDS ?? 8);
const QUESTIONS = 10;

const toQuestion = ({ query, periods, asOf }: Asked): Question => ({
  statistics: statisticsOf(kpisOf(query)),
  periods,
  by: groupingOf(query),
  where: query.where,
  asOf,
});

/** Directorates and categories by the dozen, so that codes need more than the few planes of a small dimension. */
const widened = (inquiries: readonly Inquiry[]): readonly Inquiry[] =>
  inquiries.map((inquiry, i) => ({
    ...inquiry,
    directorate: i % 37 === 0 ? null : `directorate-${(i * 7) % 40}`,
    category: i % 41 === 0 ? null : `category-${(i * 13) % 200}`,
  }));

const wideFilter = fc.record({
  directorate: fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 41 }), { minLength: 0, maxLength: 40 }), { nil: undefined }),
  category: fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 205 }), { minLength: 1, maxLength: 150 }), { nil: undefined }),
  hasNull: fc.boolean(),
});

const worlds = fc.constantFrom(...WORLDS);
const sets = fc
  .tuple(inquiriesOf({ minLength: 250, maxLength: 400 }), worlds)
  .chain(([inquiries, world]) =>
    fc.tuple(
      fc.constant(widened(inquiries)),
      fc.constant(world),
      fc.array(fc.tuple(questionAbout(inquiries), wideFilter), { minLength: QUESTIONS, maxLength: QUESTIONS }),
    ),
  );

describe('the engine and the plain scan', () => {
  it('answer alike, whatever was asked of the same layout before', () => {
    let compared = 0;
    for (const [inquiries, world, asked] of fc.sample(sets, { seed: 20_261_124, numRuns: ROUNDS })) {
      const settings = compileSettings(world);
      const plain = encodePlainColumns(inquiries, settings);
      // One as-of, and the last question's periods cut in all ways, so that partitions and selections that were kept are used again.
      const { asOf } = asked[0]![0];
      const layout = new Layout(encodeColumns(inquiries, settings), settings, asOf);
      for (const [turn, [one, wide]] of asked.entries()) {
        const named = (name: string, numbers: readonly number[] | undefined) =>
          numbers === undefined ? {} : { [name]: [...numbers.map((n) => `${name}-${n}`), ...(wide.hasNull ? [null] : [])] };
        const where = { ...one.query.where, ...named('directorate', wide.directorate), ...named('category', wide.category) };
        const base: Question = { ...toQuestion(one), asOf };
        const half = Math.floor(base.periods.length / 2);
        const questions: readonly Question[] = [
          base,
          { ...base, where },
          { ...base, periods: base.periods.slice(half), by: ['directorate'] },
          { ...base, periods: base.periods.slice(0, half), where },
          { ...base, by: turn % 2 ? ['category'] : ['directorate', 'kind'], where },
          { ...base, periods: base.periods.slice(half, half + 1) },
        ];
        for (const question of questions) {
          expect(runQuestion(layout, question)).toEqual(scanQuestion(plain, question));
          compared += question.statistics.length;
        }
      }
    }
    expect(compared).toBeGreaterThan(ROUNDS * QUESTIONS * 100);
  });

  it('answer alike at one as-of after another', () => {
    for (const [inquiries, world, asked] of fc.sample(sets, { seed: 7, numRuns: 2 })) {
      const plain = encodePlainColumns(inquiries, compileSettings(world));
      const engine = createEngine(inquiries, compileSettings(world));
      for (const [one] of asked) expect(engine.run(toQuestion(one))).toEqual(scanQuestion(plain, toQuestion(one)));
    }
  });
});
