/**
 * Which periods carry a label: the last one, every so many before it, and the first one; where the first would crowd its
 * neighbour, the neighbour goes.
 */
export function periodTicks(count: number, width: number, roomPx = 104): number[] {
  if (count <= 1) return count === 1 ? [0] : [];
  const gaps = Math.max(1, Math.floor(width / roomPx));
  const step = STEPS.find((candidate) => (count - 1) / candidate <= gaps) ?? count - 1;
  const ticks: number[] = [];
  for (let i = count - 1; i > 0; i -= step) ticks.unshift(i);
  const isCrowded = ticks.length > 1 && (ticks[0] ?? 0) < step * 0.75;
  return [0, ...(isCrowded ? ticks.slice(1) : ticks)];
}

const STEPS = [1, 2, 3, 4, 6, 12, 24, 36, 60, 120];
