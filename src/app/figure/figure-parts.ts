import type { KpiValue } from '../../core/query.ts';
import type { Reader } from '../ui/reader.tsx';
import type { Fact } from './figure-fact.ts';
import type { PanelWords } from './figure-words.ts';

/** Numerator, denominator, n, interval, pending and bounds: whatever the figure has. */
export function partsOf(figure: KpiValue | null, { format }: Reader, words: PanelWords): readonly Fact[] {
  if (!figure || figure.isSuppressed) return [];
  const { numerator, denominator, n, interval, pending, beside = {} } = figure;
  const { lowest, highest, paused, unknown, rated } = beside;
  const counts: readonly (readonly [string, number | null | undefined])[] = [
    [words('panel.numerator'), numerator],
    [words('panel.denominator'), denominator],
    [words('panel.n'), n],
  ];
  return [
    ...counts.flatMap(([name, value]): Fact[] => (value === undefined || value === null ? [] : [[name, format.count(value)]])),
    ...(interval ? [[words('panel.interval'), format.interval(interval)] as const] : []),
    ...(pending === undefined ? [] : [[words('panel.pending'), format.count(pending)] as const]),
    ...(pending && typeof paused === 'number' ? [[words('panel.paused'), format.count(paused)] as const] : []),
    ...(pending && typeof lowest === 'number' && typeof highest === 'number'
      ? [[words('panel.bounds'), format.interval([lowest, highest])] as const]
      : []),
    ...(typeof unknown === 'number' ? [[words('panel.unknown'), format.count(unknown)] as const] : []),
    ...(typeof rated === 'number' ? [[words('panel.rated'), format.percent(rated)] as const] : []),
  ];
}
