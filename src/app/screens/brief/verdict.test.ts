import { describe, expect, it } from 'vitest';
import { verdictOf } from './verdict.ts';

const provisional = (value: number, lowest: number, highest: number) => ({ value, isProvisional: true, beside: { lowest, highest } });

describe('the verdict on a rate', () => {
  it('is met at the target exactly, and missed below it', () => {
    expect(verdictOf({ value: 0.95 }, 0.95)).toBe('met');
    expect(verdictOf({ value: 0.9499 }, 0.95)).toBe('missed');
  });

  it('stays open while the pending cases can still turn it, whichever side it is on now', () => {
    expect(verdictOf(provisional(0.97, 0.9, 0.98), 0.95)).toBe('open');
    expect(verdictOf(provisional(0.93, 0.9, 0.96), 0.95)).toBe('open');
  });

  it('is decided early where no pending case can turn it', () => {
    expect(verdictOf(provisional(0.99, 0.96, 0.99), 0.95)).toBe('met');
    expect(verdictOf(provisional(0.9, 0.85, 0.94), 0.95)).toBe('missed');
  });

  it('never calls a rate without bounds missed while its cohort is not ripe', () => {
    expect(verdictOf({ value: 0.6 }, 0.95, true)).toBe('open');
    expect(verdictOf({ value: 0.97 }, 0.95, true)).toBe('met');
  });

  it('says nothing without a value or a target', () => {
    expect(verdictOf({ value: null }, 0.95)).toBeNull();
    expect(verdictOf({ value: 0.9 }, undefined)).toBeNull();
    expect(verdictOf(null, 0.95)).toBeNull();
  });
});
