import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFacts } from '../../../tests/golden/arbitrary-facts.ts';
import { facts, promise } from '../../../tests/golden/headline-situations.ts';
import type { BriefFacts } from './brief-facts.ts';
import { composeHeadline } from './headline.ts';
import type { HeadlineClause, PromiseClause } from './headline-clause.ts';
import { isKept } from './promise-reading.ts';

const kinds = (one: BriefFacts): string[] => composeHeadline(one).clauses.map(({ kind }) => kind);
const of = <K extends HeadlineClause['kind']>(one: BriefFacts, kind: K): Extract<HeadlineClause, { kind: K }>[] =>
  composeHeadline(one).clauses.filter((clause): clause is Extract<HeadlineClause, { kind: K }> => clause.kind === kind);
const SILENT = ['nothing', 'before-data', 'after-data'];

describe('composeHeadline', () => {
  it('gives one to three clauses for whatever a data set may answer', () => {
    fc.assert(
      fc.property(arbitraryFacts, (one) => {
        expect(kinds(one).length).toBeGreaterThanOrEqual(1);
        expect(kinds(one).length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 1000 },
    );
  });

  it('calls no promise kept that is missed, empty, small, running, or hangs on the pending', () => {
    let kept = 0;
    fc.assert(
      fc.property(arbitraryFacts, (one) => {
        for (const clause of of(one, 'promise')) {
          if (!isKept(clause.verdict)) continue;
          kept++;
          const { value, target } = one[clause.promise];
          expect(value.denominator).toBeGreaterThanOrEqual(10);
          expect(value.value).toBeGreaterThanOrEqual(target as number);
          expect(one.isRunning).toBe(false);
          expect((value.numerator as number) / ((value.denominator as number) + (value.pending as number))).toBeGreaterThanOrEqual(
            target as number,
          );
        }
      }),
      { numRuns: 1000 },
    );
    expect(kept).toBeGreaterThan(20);
  });

  it('names what is overdue wherever anything is', () => {
    let named = 0;
    fc.assert(
      fc.property(arbitraryFacts, (one) => {
        const [first] = kinds(one);
        const overdue = Math.max(one.overdue.value ?? 0, one.now?.response?.overdue ?? 0, one.now?.resolution?.overdue ?? 0);
        if (overdue === 0 || SILENT.includes(first!)) return;
        named++;
        const [clause] = of(one, 'overdue');
        const counts = [clause?.response?.count.value, clause?.resolution?.count.value, clause?.hidden?.overdue.value];
        expect(counts.some((count) => count !== undefined && count > 0)).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(named).toBeGreaterThan(100);
  });

  it('names what is pending of the promise that leads', () => {
    fc.assert(
      fc.property(arbitraryFacts, (one) => {
        const [first] = composeHeadline(one).clauses;
        if (first?.kind === 'promise') expect(first.pending?.value ?? 0).toBe(one[first.promise].value.pending ?? 0);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives each of its numbers a figure to open', () => {
    const [first] = of(facts({ response: promise(1282, 52, 0, 20) }), 'promise') as [PromiseClause];
    expect(first.rate?.ref).toEqual({ kpi: 'response-on-time', period: '2026-10', part: 'value' });
    expect(first.pending?.ref.part).toBe('pending');
    const [channel] = of(
      facts({
        response: promise(1282, 52, 0, 0, {
          byChannel: [
            { group: 'phone', value: promise(60, 40).value },
            { group: 'portal', value: promise(99, 1).value },
          ],
        }),
      }),
      'channel',
    );
    expect(channel?.rate.ref.group).toEqual({ dimension: 'channel', value: 'phone' });
  });

  it('lets a missed second promise go before a failing channel, and overdue work before both', () => {
    const byChannel = [
      { group: 'phone', value: promise(60, 40).value },
      { group: 'portal', value: promise(99, 1).value },
    ];
    const response = promise(1282, 52, 0, 0, { byChannel });
    expect(kinds(facts({ response }))).toEqual(['promise', 'promise', 'channel']);
    expect(kinds(facts({ response, overdue: { value: 2 } }))).toEqual(['promise', 'channel', 'overdue']);
    const both = facts({ response, resolution: promise(900, 400), overdue: { value: 2 } });
    expect(kinds(both)).toEqual(['promise', 'promise', 'overdue']);
  });

  it('does not compare what may still move with last year', () => {
    const lastYear = promise(1000, 300).value;
    expect(of(facts({ response: promise(1320, 24, 0, 12, { lastYear }) }), 'promise')[0]?.change).toBeNull();
    expect(of(facts({ response: promise(1320, 24, 0, 0, { lastYear }) }), 'promise')[0]?.change).toMatchObject({ signal: 'improvement' });
  });

  it('does not praise the median while answers are awaited', () => {
    const latency = { value: { value: 3600, n: 100 }, target: null, variation: 'improvement' } as const;
    const said = (pending: number) => of(facts({ latency, response: promise(1320, 24, 0, pending) }), 'promise')[1]?.latency ?? null;
    expect(said(12)).toBeNull();
    expect(said(0)).toMatchObject({ says: 'improvement' });
  });
});
