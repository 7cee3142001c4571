import { describe, expect, it } from 'vitest';
import { linesOfKeys } from './key-lines.ts';

const keys = (...names: string[]) => names.map((name) => ({ name }));

describe('lines of keys', () => {
  it('are none without a key, and one as long as all fit behind each other', () => {
    expect(linesOfKeys([], 300)).toBe(0);
    expect(linesOfKeys(keys('median'), 300)).toBe(1);
    expect(linesOfKeys(keys('median', '90th percentile', 'target'), 324)).toBe(1);
  });

  it('are more where a key finds no room behind the others, which begins the next line', () => {
    expect(linesOfKeys(keys('share', 'Year before', 'target', 'Control limits'), 324)).toBe(2);
    expect(linesOfKeys(keys('a name', 'a name', 'a name'), 80)).toBe(3);
  });

  it('give a key that is wider than the chart a line of its own', () => {
    expect(linesOfKeys(keys('median', 'a name that is much longer than the chart is wide', 'target'), 200)).toBe(3);
  });
});
