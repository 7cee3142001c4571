/** The catalogue as a reader looks for it. */
export const KPI_GROUPS = {
  volume: ['received', 'citizens', 'resolved', 'resolutions', 'reopened', 'withdrawn', 'ended-unknown', 'backlog', 'backlog-overdue'],
  promise: ['response-on-time', 'resolution-on-time', 'resolution-rate', 'clearance-rate'],
  time: [
    'response-median',
    'response-p90',
    'response-mean',
    'response-median-all',
    'resolution-median',
    'resolution-p90',
    'resolution-mean',
    'resolution-median-all',
  ],
  quality: ['satisfaction', 'reopen-rate', 'one-touch-rate', 'suggestions-adopted'],
  guards: [
    'response-closed-only',
    'resolution-closed-only',
    'first-resolution-on-time',
    'paused-long',
    'resolved-in-ten-minutes',
    'withdrawn-late',
    'reopened-soon',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type KpiGroup = keyof typeof KPI_GROUPS;
