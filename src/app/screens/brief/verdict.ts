import type { KpiValue } from '../../../core/query.ts';

/** `open`: what is still pending decides. Null: no value or no target. */
export type Verdict = 'met' | 'missed' | 'open' | null;

/**
 * A higher-is-better rate against its target. While it is provisional its bounds decide, and where they do not, nobody says
 * "met" or "missed".
 * @source definitions, section 4
 */
export function verdictOf(figure: KpiValue | null, target: number | undefined, isUnripe = figure?.isProvisional === true): Verdict {
  if (!figure || figure.value === null || target === undefined) return null;
  if (!isUnripe) return figure.value >= target ? 'met' : 'missed';
  const { lowest = figure.value, highest = 1 } = figure.beside ?? {};
  if (lowest !== null && lowest >= target) return 'met';
  return highest !== null && highest < target ? 'missed' : 'open';
}
