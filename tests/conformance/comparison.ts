import type { KpiValues } from '../../src/core/query.ts';
import type { Figure } from '../oracle/catalogue.ts';

const MOST_KEPT = 25;

/** Counts what was compared, and keeps the first differences: each names its place. */
export class Comparison {
  compared = 0;
  readonly differences: string[] = [];

  same(place: string, found: unknown, wanted: unknown): void {
    this.compared++;
    if (JSON.stringify(found) !== JSON.stringify(wanted)) this.differ(place, found, wanted);
  }

  /** Only non-null values count as compared. */
  figures(place: string, found: KpiValues | undefined, wanted: Readonly<Record<string, Figure>>): void {
    for (const [id, figure] of Object.entries(wanted)) {
      const published = found?.[id];
      for (const part of ['value', 'n', 'numerator', 'denominator', 'pending'] as const)
        this.number(`${place} ${id}.${part}`, published?.[part], figure[part]);
      for (const [name, value] of Object.entries(figure.beside ?? {}))
        this.number(`${place} ${id}.${name}`, published?.beside?.[name], value);
      if (figure.value !== null) this.compared++;
    }
  }

  private number(place: string, found: number | null | undefined, wanted: number | null | undefined): void {
    if (found === wanted) return;
    const isNear =
      typeof found === 'number' &&
      typeof wanted === 'number' &&
      !Number.isInteger(wanted) &&
      Math.abs(found - wanted) <= 1e-9 * Math.abs(wanted);
    if (!isNear) this.differ(place, found, wanted);
  }

  private differ(place: string, found: unknown, wanted: unknown): void {
    if (this.differences.length < MOST_KEPT)
      this.differences.push(`${place}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
  }
}
