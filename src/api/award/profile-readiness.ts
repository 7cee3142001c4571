import { refuse } from '../../answers/api-problem.ts';
import type { ReadinessAnswer } from '../../contract/award.ts';
import { cycleProgress } from '../../core/awards/cycle-progress.ts';
import { readinessOf } from '../../core/awards/readiness.ts';
import { readinessRulesOf } from '../../core/awards/readiness-rules.ts';
import { DEFECT_NAMES } from '../../core/inquiry.ts';
import { findKpi } from '../../core/kpis/index.ts';
import type { Kpi } from '../../core/kpis/kpi.ts';
import { type Period, parsePeriod, periodOf, previousPeriod } from '../../core/period.ts';
import type { KpiValue } from '../../core/query.ts';
import type { ApiContext } from '../api-context.ts';
import type { Store } from '../store.ts';
import { type AwardQuestion, figureIn, monthsOf, tablesOf } from './ask-award.ts';

const ROWS = 5000;

/** The readiness profile of each criterion's figure. */
export async function profileReadiness(api: ApiContext, question: AwardQuestion): Promise<ReadinessAnswer> {
  // A profile tells no figure, but counts that one could be told by.
  if (question.request.suppress) refuse('invalid-award-request', { place: 'suppress' });
  const { model, asOf, frame, base } = question;
  const { criteria } = model;
  const rules = readinessRulesOf(model);
  const reporting = { zone: frame.zone, weekStartsOn: 'sun' } as const;
  const running = parsePeriod(periodOf(asOf + 1, 'month', reporting), 'month', reporting)!;
  // The last months that have wholly passed.
  const before = (period: Period): Period => previousPeriod(period, 'month', reporting);
  const last = before(running);
  const to = last.label;
  let from = last;
  for (let i = 1; i < rules.scopeMonths; i++) from = before(from);
  const [historyOf, yearsOf, cellsOf, usability] = await Promise.all([
    tablesOf(api, criteria, base),
    tablesOf(api, criteria, { ...base, grain: 'year' }),
    tablesOf(api, criteria, { ...base, from: from.label, to, by: 'kind', thenBy: 'channel' }, ({ kpi }) => [kpi, 'received']),
    usabilityOf(api.store),
  ]);
  const hasForwardTarget = model.cycles.some((cycle) => cycleProgress(cycle, asOf, frame.zone).state !== 'ended');
  return {
    ...frame,
    profiles: criteria.map((criterion) => {
      const { id, kpi } = criterion;
      const months = monthsOf(historyOf(criterion), kpi, asOf);
      const first = months[0]?.period ?? '';
      const profile = readinessOf({
        rules,
        kpi: findKpi(kpi) as Kpi,
        criterion,
        cells: cellsOf(criterion)
          .groups.filter(({ values }) => (values.received?.value ?? 0) > 0)
          .map(({ values }) => countOf(figureIn(values, kpi))),
        ...usability,
        months,
        years: yearsOf(criterion)
          .rows.filter(({ period }) => `${period}-01` >= first && `${period}-12` <= to)
          .slice(-rules.trendYears)
          .map(({ values }) => figureIn(values, kpi)),
        recent: figureIn(cellsOf(criterion).total.values, kpi),
        benchmarks: model.benchmarks.filter((benchmark) => benchmark.kpi === kpi),
        hasForwardTarget,
      });
      return { criterion: id, kpi, ...profile };
    }),
  };
}

const countOf = ({ denominator, n, value }: KpiValue): number => denominator ?? n ?? value ?? 0;

/** A record with two contradictions is one record. */
async function usabilityOf(store: Store): Promise<{ records: number; defectiveRecords: number }> {
  const { inquiries, defects } = await store.meta();
  const found = new Set<string>();
  for (const name of DEFECT_NAMES) {
    if (!defects[name]) continue;
    for (let offset = 0; ; offset += ROWS) {
      const { rows, total } = await store.exceptions(name, { offset, limit: ROWS });
      for (const { inquiry } of rows) found.add(inquiry.id);
      if (offset + rows.length >= total || rows.length === 0) break;
    }
  }
  return { records: inquiries, defectiveRecords: found.size };
}
