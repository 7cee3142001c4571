import { backlog } from './backlog.ts';
import { backlogOverdue } from './backlog-overdue.ts';
import { citizens } from './citizens.ts';
import { clearanceRate } from './clearance-rate.ts';
import { endedUnknown } from './ended-unknown.ts';
import { firstResolutionOnTime } from './guards/first-resolution-on-time.ts';
import { pausedLong } from './guards/paused-long.ts';
import { reopenedSoon } from './guards/reopened-soon.ts';
import { resolutionClosedOnly } from './guards/resolution-closed-only.ts';
import { resolvedInTenMinutes } from './guards/resolved-in-ten-minutes.ts';
import { responseClosedOnly } from './guards/response-closed-only.ts';
import { withdrawnLate } from './guards/withdrawn-late.ts';
import type { Kpi } from './kpi.ts';
import { oneTouchRate } from './one-touch-rate.ts';
import { received } from './received.ts';
import { reopenRate } from './reopen-rate.ts';
import { reopened } from './reopened.ts';
import { resolutionMean } from './resolution-mean.ts';
import { resolutionMedian } from './resolution-median.ts';
import { resolutionMedianAll } from './resolution-median-all.ts';
import { resolutionOnTime } from './resolution-on-time.ts';
import { resolutionP90 } from './resolution-p90.ts';
import { resolutionRate } from './resolution-rate.ts';
import { resolutions } from './resolutions.ts';
import { resolved } from './resolved.ts';
import { responseMean } from './response-mean.ts';
import { responseMedian } from './response-median.ts';
import { responseMedianAll } from './response-median-all.ts';
import { responseOnTime } from './response-on-time.ts';
import { responseP90 } from './response-p90.ts';
import { satisfaction } from './satisfaction.ts';
import { suggestionsAdopted } from './suggestions-adopted.ts';
import { withdrawn } from './withdrawn.ts';

/** The catalogue, in the order in which it is printed. @source definitions, section 6 */
export const KPIS: readonly Kpi[] = [
  received,
  citizens,
  withdrawn,
  endedUnknown,
  resolved,
  resolutions,
  reopened,
  backlog,
  backlogOverdue,
  clearanceRate,
  resolutionRate,
  responseOnTime,
  resolutionOnTime,
  responseMedian,
  responseP90,
  responseMean,
  resolutionMedian,
  resolutionP90,
  resolutionMean,
  responseMedianAll,
  resolutionMedianAll,
  reopenRate,
  satisfaction,
  oneTouchRate,
  suggestionsAdopted,
];

/** Guards against gaming, shown with the data quality. @source definitions, section 6 */
export const GUARDS: readonly Kpi[] = [
  responseClosedOnly,
  resolutionClosedOnly,
  firstResolutionOnTime,
  pausedLong,
  resolvedInTenMinutes,
  withdrawnLate,
  reopenedSoon,
];

const byId = new Map([...KPIS, ...GUARDS].map((kpi) => [kpi.id, kpi]));

/** Undefined: no such KPI. */
export const findKpi = (id: string): Kpi | undefined => byId.get(id);
