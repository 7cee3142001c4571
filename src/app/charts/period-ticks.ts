/** Which periods carry a label: always the first and the last, and as many evenly spaced ones between as there is room for. */
export function periodTicks(count: number, width: number, roomPx = 84): number[] {
  if (count <= 1) return count === 1 ? [0] : [];
  const gaps = Math.max(1, Math.min(count - 1, Math.floor(width / roomPx)));
  return [...new Set(Array.from({ length: gaps + 1 }, (_, k) => Math.round((k * (count - 1)) / gaps)))];
}
