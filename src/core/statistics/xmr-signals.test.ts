import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { XmrLimits } from './xmr.ts';
import { xmrLimits } from './xmr.ts';
import { type XmrSignal, xmrSignals } from './xmr-signals.ts';

const limits: XmrLimits = { mean: 50, lower: 20, upper: 80, points: 24, isTrial: false };
const rules = (values: readonly (number | null)[]) => xmrSignals(values, limits).map((s) => (s ? `${s.rule} ${s.direction}` : null));
const last = (values: readonly (number | null)[]) => rules(values).at(-1);

describe('xmrSignals', () => {
  it('signals a point strictly outside a limit, not one on it', () => {
    expect(rules([80, 80.1, 20, 19.9])).toEqual([null, 'outside-limit up', null, 'outside-limit down']);
  });

  it('signals the seventh point of a rise or fall, and names where it began', () => {
    expect(rules([47, 48, 49, 50, 51, 52, 53])).toEqual([...Array(6).fill(null), 'trend up']);
    expect(last([53, 52, 51, 50, 49, 48, 47])).toBe('trend down');
    expect(xmrSignals([60, 47, 48, 49, 50, 51, 52, 53, 54], limits).at(-1)!.fromIndex).toBe(1);
  });

  it('ends a trend at a tie', () => {
    expect(last([47, 48, 49, 49, 51, 52, 53])).toBeNull();
    expect(last([46, 46, 47, 48, 49, 50, 51, 52])).toBe('trend up');
  });

  it('gives a trend the direction of its slope, also below the mean', () => {
    expect(last([31, 32, 33, 34, 35, 36, 37])).toBe('trend up');
  });

  it('signals two of three beyond two thirds when all three share the side and the last is beyond', () => {
    expect(last([71, 60, 71])).toBe('two-of-three up');
    expect(last([60, 71, 71])).toBe('two-of-three up');
    expect(last([29, 29, 40])).toBeNull();
    expect(last([71, 49, 71])).toBeNull();
    expect(last([71, 50, 71])).toBeNull();
    expect(last([70, 60, 71])).toBeNull();
    expect(last([29, 40, 29])).toBe('two-of-three down');
    expect(last([71, 71])).toBeNull();
  });

  it('signals seven on one side, and a point on the mean ends the run', () => {
    expect(rules([51, 53, 52, 54, 51, 55, 52])).toEqual([...Array(6).fill(null), 'shift up']);
    expect(last([51, 53, 52, 50, 51, 55, 52])).toBeNull();
    expect(last([49, 47, 48, 46, 49, 45, 48, 47])).toBe('shift down');
  });

  it('lets a gap end every run and raise nothing', () => {
    expect(last([47, 48, 49, null, 50, 51, 52, 53])).toBeNull();
    expect(last([51, 53, 52, 54, null, 51, 55, 52])).toBeNull();
    expect(last([71, null, 71, 60])).toBeNull();
    expect(last([60, null, 71, 71])).toBeNull();
    expect(last([81, null])).toBeNull();
  });

  it('asks the rules in their order', () => {
    expect(last([75, 76, 77, 78, 79, 79.5, 81])).toBe('outside-limit up');
    expect(last([72, 73, 74, 75, 76, 77, 78])).toBe('trend up');
    expect(last([51, 53, 52, 54, 71, 60, 72])).toBe('two-of-three up');
  });

  it('stays silent on a level series whose mean is not its value to the last bit', () => {
    const level = Array.from({ length: 8 }, () => 0.1);
    const own = xmrLimits(level)!;
    expect(own.mean).not.toBe(0.1);
    expect(xmrSignals(level, own).every((s) => s === null)).toBe(true);
  });

  it('agrees with each rule asked of its own window', () => {
    const value = fc.option(fc.constantFrom(15, 20, 25, 29, 30, 31, 40, 49, 50, 51, 60, 69, 70, 71, 75, 80, 85), { nil: null, freq: 12 });
    const shaped = fc
      .array(
        fc.oneof(
          fc.tuple(value),
          fc
            .tuple(fc.integer({ min: 20, max: 60 }), fc.integer({ min: -3, max: 3 }), fc.integer({ min: 2, max: 9 }))
            .map(([start, step, n]) => Array.from({ length: n }, (_, i) => start + i * step)),
          fc.array(fc.integer({ min: 51, max: 69 }), { minLength: 3, maxLength: 9 }),
        ),
        { maxLength: 8 },
      )
      .map((parts): (number | null)[] => parts.flat());
    const seen = new Set<string>();
    fc.assert(
      fc.property(shaped, (values) => {
        const found = rules(values);
        values.forEach((_, i) => {
          expect(found[i]).toBe(slowRule(values, i));
          seen.add(String(found[i]));
        });
      }),
      { numRuns: 1500 },
    );
    expect(seen.size).toBe(9);
  });
});

function slowRule(values: readonly (number | null)[], i: number): string | null {
  const window = (n: number): number[] | null => {
    const cut = i - n + 1 < 0 ? [] : values.slice(i - n + 1, i + 1);
    return cut.length === n && cut.every((v) => v !== null) ? (cut as number[]) : null;
  };
  const sides: [XmrSignal['direction'], (v: number, line: number) => boolean, number, number][] = [
    ['up', (v, line) => v > line, 80, 70],
    ['down', (v, line) => v < line, 20, 30],
  ];
  const [one, three, seven] = [window(1), window(3), window(7)];
  for (const [name, is, limit] of sides) if (one && is(one[0]!, limit)) return `outside-limit ${name}`;
  for (const [name, is] of sides) if (seven?.every((v, k) => k === 0 || is(v, seven[k - 1]!))) return `trend ${name}`;
  for (const [name, is, , third] of sides) {
    if (three?.every((v) => is(v, 50)) && is(three[2]!, third) && three.filter((v) => is(v, third)).length >= 2)
      return `two-of-three ${name}`;
  }
  for (const [name, is] of sides) if (seven?.every((v) => is(v, 50))) return `shift ${name}`;
  return null;
}
