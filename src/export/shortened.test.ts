import { describe, expect, it } from 'vitest';
import { shortened } from './shortened.ts';

describe('a shortened text', () => {
  it('is itself where it is short', () => {
    expect(shortened('تواصل', 5)).toBe('تواصل');
  });

  it('ends in an ellipsis after so many letters, none of which it cuts', () => {
    expect(shortened('ط'.repeat(10_000), 3)).toBe('ططط…');
    expect(shortened('👩🏽‍💻👩🏽‍💻👩🏽‍💻', 2)).toBe('👩🏽‍💻👩🏽‍💻…');
  });
});
