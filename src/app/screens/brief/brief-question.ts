import { HEADLINE_KPIS } from '../../../core/brief/brief-facts.ts';
import { EMPTY_QUERY, type KpiQuery } from '../../../core/query.ts';
import type { ViewState } from '../../url/view-state.ts';

/** Figures of the tiles and charts, and the terms of the reconciliation line. */
export const BRIEF_KPIS = [
  'received',
  'citizens',
  'response-on-time',
  'response-median',
  'response-p90',
  'resolved',
  'clearance-rate',
  'resolution-on-time',
  'resolution-rate',
  'backlog',
  'backlog-overdue',
  'satisfaction',
  'resolutions',
  'reopened',
  'withdrawn',
  'ended-unknown',
] as const;
export type BriefKpi = (typeof BRIEF_KPIS)[number];

/** Grains whose periods are long enough for a brief. */
export const BRIEF_GRAINS = ['month', 'quarter', 'year'] as const;
export type BriefGrain = (typeof BRIEF_GRAINS)[number];

export const briefGrain = (view: ViewState): BriefGrain => BRIEF_GRAINS.find((grain) => grain === view.grain) ?? 'month';

/**
 * The whole history at once: the period and its run-up are then chosen without asking again, opening backlogs are known,
 * and control limits do not follow the zoom.
 */
export function briefQuestion(view: ViewState): KpiQuery {
  return { ...EMPTY_QUERY, kpis: ALL_KPIS, grain: briefGrain(view), where: view.where, asOf: view.asOf };
}

const ALL_KPIS = [...new Set<string>([...BRIEF_KPIS, ...HEADLINE_KPIS])];

/** What falls due at the as-of, whatever period is on screen. */
export function dueQuestion(view: ViewState): KpiQuery {
  return { ...EMPTY_QUERY, kpis: ['backlog'], where: view.where, asOf: view.asOf };
}

/** By channel, in the period and in the same one a year before: where the cases came from, and who keeps which promise. */
export function channelQuestion(view: ViewState, from: string, to: string): KpiQuery {
  return {
    ...EMPTY_QUERY,
    kpis: ['received', 'response-on-time', 'resolution-on-time'],
    grain: briefGrain(view),
    from,
    to,
    by: 'channel',
    where: view.where,
    asOf: view.asOf,
  };
}
