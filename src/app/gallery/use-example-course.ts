import { useReader } from '../ui/reader.tsx';

const MONTHS = [
  ...Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, '0')}`),
  ...Array.from({ length: 6 }, (_, i) => `2026-0${i + 1}`),
];
const RATES = [0.91, 0.925, 0.905, 0.93, null, 0.92, 0.935, 0.928, 0.941, 0.95, 0.946, 0.955, 0.958, 0.951, 0.963, 0.966, 0.961, 0.972];
const COUNTS = [1010, 1180, 1060, 1090, 1230, 1140, 1075, 1290, 1320, 1350, 1360, 1310, 1400, 1160, 1340, 1300, 1390, 520];
const HOURS = [8.2, 8, 8.1, 8.4, null, 8.3, 7.2, 7.4, 7.1, 6.9, 6.7, 6.8, 6.4, 6.3, 6.6, 6.1, 5.9, 5.3];

/** Eighteen months of made-up figures: a gap in the fifth, the last one unfinished. */
export function useExampleCourse() {
  const { format } = useReader();
  return {
    names: MONTHS.map(format.period),
    labels: MONTHS.map(format.periodShort),
    rates: RATES,
    low: RATES.map((rate) => (rate === null ? null : rate - 0.018)),
    high: RATES.map((rate) => (rate === null ? null : rate + 0.014)),
    counts: COUNTS,
    seconds: HOURS.map((hours) => (hours === null ? null : hours * 3600)),
    tailSeconds: HOURS.map((hours) => (hours === null ? null : hours * 3600 * 2.6)),
    provisional: MONTHS.map((_, i) => i === MONTHS.length - 1),
  };
}
