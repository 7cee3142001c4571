import { describe, expect, it } from 'vitest';
import { bandPath, barsOf, linePath, type Plot } from './trend-paths.ts';

const plot: Plot = { left: 0, top: 0, width: 40, room: 10, height: 100, count: 4, y: (value) => 100 - value };

describe('paths over periods', () => {
  it('stop at a gap instead of bridging it', () => {
    expect(linePath([10, 20, null, 30], plot)).toBe('M5 90L15 80M35 70');
  });

  it('draw a band only where both of its edges are known', () => {
    expect(bandPath([10, null, 10, 10], [20, 30, 40, null], plot)).toBe('M5 80L5 90ZM25 60L25 90Z');
  });

  it('draw no bar where nothing is known, and none that reaches below the plot', () => {
    expect(barsOf([50, null, 0], { ...plot, count: 3 }).map(({ i, box }) => [i, box.height])).toEqual([
      [0, 50],
      [2, 0],
    ]);
  });

  it('are empty over nothing', () => {
    expect(linePath([null, null], plot)).toBe('');
    expect(linePath([], plot)).toBe('');
  });
});
