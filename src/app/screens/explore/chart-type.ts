/** How an answer can be drawn, in the order of the menu. */
export const CHART_TYPES = ['line', 'band', 'bar', 'stacked', 'heat-map', 'distribution', 'pareto', 'xmr', 'funnel', 'table'] as const;
export type ChartType = (typeof CHART_TYPES)[number];
