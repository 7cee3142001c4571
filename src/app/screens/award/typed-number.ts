import type { KpiUnit } from '../../../core/kpis/kpi.ts';

/** How many of a KPI's own unit are one of what people type: percent, hours, pieces. */
export const TYPED_SIZE: Readonly<Record<KpiUnit, number>> = { ratio: 0.01, 'working-seconds': 3600, count: 1 };

/** A value as people type it, in Latin digits; what is no number is empty. */
export const typedNumber = (value: number, size = 1): string => (Number.isFinite(value) ? String(tidy(value / size)) : '');

/** What was typed, in the KPI's own unit; NaN where it is no number. Arabic digits and their decimal sign are read too. */
export function readNumber(text: string, size = 1): number {
  const latin = text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[٫]/g, '.')
    .replace(/[%٪\s\u200E\u200F\u061C]/g, '');
  return /^-?\d+(?:\.\d*)?$|^-?\.\d+$/.test(latin) ? tidy(Number(latin) * size) : Number.NaN;
}

/** 99.5 × 0.01 is 0.995, not its neighbour. */
const tidy = (value: number): number => Number(value.toPrecision(12));
