import { lazy } from 'react';

/** Recharts comes after the first figure. */
export const SeriesChart = lazy(async () => ({ default: (await import('../../charts/series-chart.tsx')).SeriesChart }));
