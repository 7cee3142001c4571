import type { KpiQuery, KpiRow } from '../../../core/query.ts';
import { useView } from '../../url/use-view.ts';
import { type BriefKpi, briefQuestion } from './brief-question.ts';

/** The question that a chart of these rows answers: what its files hold. */
export function useAsked(kpis: readonly BriefKpi[], rows: readonly KpiRow[]): KpiQuery {
  const [view] = useView();
  return { ...briefQuestion(view), kpis, from: rows[0]?.period ?? null, to: rows.at(-1)?.period ?? null };
}
