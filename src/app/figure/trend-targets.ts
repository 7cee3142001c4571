/**
 * What figures are held against: the default award model's targets (definitions, section 8: 0.95, 36 working hours). A closed-only
 * rate is held against nothing: it would flatter.
 */
const TARGETS: Readonly<Record<string, number>> = {
  'response-on-time': 0.95,
  'resolution-on-time': 0.95,
  'resolution-rate': 0.95,
  'response-median': 36 * 3600,
};

/** Undefined: none, or measured on another clock than the target was set on. */
export const targetOf = ({ kpi, time }: { readonly kpi: string; readonly time: 'working' | 'calendar' }): number | undefined =>
  time === 'working' ? TARGETS[kpi] : undefined;
