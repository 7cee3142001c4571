import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCalendar } from '../core/calendar/compile-calendar.ts';
import { always } from '../core/calendar/presets/always.ts';
import type { Inquiry } from '../core/inquiry.ts';
import { kpisOf, statisticsOf } from '../core/kpi-table.ts';
import { KPIS } from '../core/kpis/index.ts';
import { periodsBetween } from '../core/period.ts';
import type { Question } from '../core/question.ts';
import { compileSettings } from '../core/sla/clock-settings.ts';
import { encodeColumns } from './columns.ts';
import { openEngine } from './create-engine.ts';
import { mergeColumns } from './merge-columns.ts';
import { at, inquiry } from './testing/ask-one.ts';

const settings = compileSettings({
  clocks: [compileCalendar(always)],
  defaultCalendar: 'always',
  override: null,
  policy: { rules: [{ response: { workingHours: 30 }, resolution: { workingHours: 90 } }] },
});

/** A record of one of a few ids, so that it is often a new version of one that there is. */
const record: fc.Arbitrary<Inquiry> = fc
  .record({
    id: fc.integer({ min: 0, max: 40 }).map((n) => `i-${n}`),
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 3 }),
    // Few instants, so that ids decide the order.
    hour: fc.constantFrom('08', '09'),
    ends: fc.constantFrom('', 'responded', 'resolved', 'reopened', 'withdrawn'),
    channel: fc.constantFrom('visit', 'phone', 'web', null),
    directorate: fc.integer({ min: 0, max: 30 }).map((n) => `directorate-${n}`),
    citizen: fc.option(fc.integer({ min: 0, max: 12 }).map((n) => `c-${n}`)),
    isDuplicate: fc.integer({ min: 0, max: 7 }).map((n) => n === 0),
  })
  .map(({ id, day, month, hour, ends, isDuplicate, ...fields }) => {
    const on = `0${month}-${String(day).padStart(2, '0')}`;
    const story = ['responded', 'resolved', 'reopened'].slice(0, ['', 'responded', 'resolved', 'reopened'].indexOf(ends));
    const events = ends === 'withdrawn' ? [`${on}T20:00 withdrawn`] : story.map((type, i) => `${on}T${10 + 3 * i}:00 ${type}`);
    return inquiry(`${on}T${hour}:00`, events, { id, duplicateOf: isDuplicate ? 'i-0' : null, ...fields });
  });
const records = (most: number) => fc.uniqueArray(record, { maxLength: most, selector: ({ id }) => id });

const question = (by: Question['by'], where: Question['where'], asOf: number): Question => ({
  statistics: statisticsOf(kpisOf({ kpis: KPIS.map(({ id }) => id) })),
  periods: periodsBetween(at('01-01T00:00'), at('04-15T00:00'), 'month', { zone: 'UTC', weekStartsOn: 'sun' }),
  by,
  where,
  asOf,
});
const questions = [at('02-10T12:00'), at('04-15T00:00')].flatMap((asOf) => [
  question([], {}, asOf),
  question(['channel'], { directorate: ['directorate-1', 'directorate-2', 'directorate-30'] }, asOf),
  question(['directorate'], { channel: ['phone', null] }, asOf),
]);
const range = { startsAt: at('01-01T00:00'), endsAt: at('04-15T00:00') };
const listed = { of: 'excluded', group: null, by: [], range, where: {}, asOf: at('04-15T00:00') } as const;
const all = { ...listed, of: { kind: 'count', of: { all: [] } } } as const;

function run<T>(slices: Generator<void, T>): { readonly slices: number; readonly result: T } {
  for (let count = 1; ; count++) {
    const slice = slices.next();
    if (slice.done) return { slices: count, result: slice.value };
  }
}

describe('mergeColumns', () => {
  it('answers as if all had come at once, page after page', () => {
    fc.assert(
      fc.property(
        records(30),
        fc.array(fc.tuple(records(12), fc.uniqueArray(fc.integer({ min: 0, max: 45 }), { maxLength: 5 })), { maxLength: 3 }),
        (first, pages) => {
          const standing = new Map(first.map((one) => [one.id, one]));
          let columns = encodeColumns(first, settings);
          for (const [changed, numbers] of pages) {
            const removed = numbers.map((n) => `i-${n}`).filter((id) => !changed.some((one) => one.id === id));
            const before = structuredClone(columns);
            const merged = run(mergeColumns(columns, { changed, removed }, settings));
            expect(columns).toEqual(before);
            expect(merged.slices).toBeGreaterThan(10);
            columns = merged.result;
            for (const one of changed) standing.set(one.id, one);
            for (const id of removed) standing.delete(id);
          }
          const [merged, whole] = [openEngine(columns, settings), openEngine(encodeColumns(standing.values(), settings), settings)];
          for (const one of questions) expect(merged.run(one)).toEqual(whole.run(one));
          for (const one of [listed, all]) expect(merged.cases(one)).toEqual(whole.cases(one));
          const due = { where: {}, asOf: at('02-10T12:00'), edges: [at('02-11T00:00'), at('02-20T00:00')] };
          expect(merged.due(due)).toEqual(whole.due(due));
        },
      ),
      { numRuns: 25 },
    );
  });

  it('folds nothing but what changed', () => {
    const list = Array.from({ length: 50 }, (_, i) => inquiry('01-05T08:00', [], { id: `i-${i}` }));
    let folded = 0;
    const counting = {
      ...settings,
      applicable(one: Inquiry) {
        folded += 1;
        return settings.applicable(one);
      },
    };
    const columns = encodeColumns(list, counting);
    expect(folded).toBe(50);
    run(mergeColumns(columns, { changed: [inquiry('01-05T08:00', ['01-06T08:00 resolved'], { id: 'i-7' })], removed: ['i-8'] }, counting));
    expect(folded).toBe(51);
  });

  it('survives being cloned, as storage does', () => {
    const list = [inquiry('01-05T08:00', ['01-06T08:00 resolved'], { citizen: 'c-1' }), inquiry('01-07T08:00')];
    const columns = encodeColumns(list, settings);
    expect(openEngine(structuredClone(columns), settings).run(questions[0]!)).toEqual(openEngine(columns, settings).run(questions[0]!));
  });
});
