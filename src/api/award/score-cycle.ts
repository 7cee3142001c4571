import { refuse } from '../../answers/api-problem.ts';
import type { AwardScoreAnswer, CriterionState } from '../../contract/award.ts';
import { awardGaps } from '../../core/awards/award-gaps.ts';
import type { AwardCriterion, AwardCycle, AwardModel } from '../../core/awards/award-model.ts';
import { type CycleProgress, cycleProgress } from '../../core/awards/cycle-progress.ts';
import { peopleGap } from '../../core/awards/people-gap.ts';
import { type Outlook, projectValue } from '../../core/awards/projection.ts';
import { type AwardScore, type CriterionScore, scoreAward, scoreOf } from '../../core/awards/score.ts';
import { sensitivityOf } from '../../core/awards/sensitivity.ts';
import { suppressScore } from '../../core/awards/suppress-score.ts';
import { isTargetMet } from '../../core/awards/target-met.ts';
import type { ClaimSubject } from '../../core/evidence/claim.ts';
import { findKpi } from '../../core/kpis/index.ts';
import type { Kpi } from '../../core/kpis/kpi.ts';
import type { KpiQuery, KpiTable } from '../../core/query.ts';
import type { ApiContext } from '../api-context.ts';
import type { DocumentStore } from '../store.ts';
import { type AwardQuestion, figureIn, inCycle, monthsOf, tablesOf } from './ask-award.ts';

/** The medians that count open work too, as a bound of what it may become. */
const WITH_OPEN_WORK: Readonly<Record<string, string>> = {
  'response-median': 'response-median-all',
  'resolution-median': 'resolution-median-all',
};

const NOTHING_TOLD: CriterionState['outlook'] = { history: [], withOpenWork: null };

/** The score of a cycle's figures alone, with the table that each criterion was read from. */
export interface ScoredCycle {
  readonly query: KpiQuery;
  readonly progress: CycleProgress;
  readonly score: AwardScore;
  readonly isFinal: boolean;
  readonly tableOf: (criterion: AwardCriterion) => KpiTable;
}

export async function scoreFigures(api: ApiContext, question: AwardQuestion, model: AwardModel, cycle: AwardCycle): Promise<ScoredCycle> {
  const query = { ...inCycle(question, cycle), from: cycle.from, to: cycle.to };
  const tableOf = await tablesOf(api, model.criteria, query, ({ kpi }) => [kpi, ...(WITH_OPEN_WORK[kpi] ? [WITH_OPEN_WORK[kpi]] : [])]);
  const whole = scoreAward(model, (criterion) => figureIn(tableOf(criterion).total.values, criterion.kpi));
  const score = question.request.suppress ? suppressScore(whole) : whole;
  const progress = cycleProgress(cycle, question.asOf, question.frame.zone);
  return { query, progress, score, isFinal: progress.state === 'ended' && !score.isProvisional && score.scoredWeight > 0, tableOf };
}

/** @throws ApiProblem where the model has no cycle that has begun */
export async function scoreCycle(api: ApiContext, question: AwardQuestion): Promise<AwardScoreAnswer> {
  const { model, asOf, frame } = question;
  const cycle = question.cycle ?? refuse('unknown-cycle', { place: 'cycle' });
  const { query, progress, score, isFinal, tableOf } = await scoreFigures(api, question, model, cycle);
  // up to the cycle's end or the as-of: months to come are no history
  const historyOf = await tablesOf(api, model.criteria, { ...query, from: null, to: progress.state === 'ended' ? cycle.to : null });
  const states = score.criteria.map((scored): CriterionState => {
    const { criterion } = scored;
    if (scored.figure.isSuppressed) return { ...stateOf(scored), projection: null, gap: null, outlook: NOTHING_TOLD };
    const twin = WITH_OPEN_WORK[criterion.kpi];
    const outlook: Outlook = {
      kpi: findKpi(criterion.kpi) as Kpi,
      figure: scored.figure,
      history: monthsOf(historyOf(criterion), criterion.kpi, asOf),
      remainingMonths: progress.remainingMonths,
      withOpenWork: twin === undefined ? null : figureIn(tableOf(criterion).total.values, twin),
    };
    return { ...stateOf(scored), projection: projectionOf(outlook, criterion), gap: peopleGap(scored.figure, criterion), outlook };
  });
  const projected = states.flatMap(({ projection }, i) => (projection ? [{ ...projection, weight: model.criteria[i]?.weight ?? 0 }] : []));
  const sum = (of: (entry: (typeof projected)[number]) => number): number => projected.reduce((total, entry) => total + of(entry), 0);
  const first = model.criteria[0] && tableOf(model.criteria[0]);
  const meta = await api.store.meta(frame.dataVersion);
  const evidence = await evidenceFor(api.store.documents, model.id, cycle.id);
  return {
    ...frame,
    cycle,
    calendar: first?.calendar ?? { id: '', version: '' },
    policy: first?.policy ?? null,
    progress,
    points: score.points,
    scoredWeight: score.scoredWeight,
    unscoredWeight: score.unscoredWeight,
    isProvisional: score.isProvisional,
    isFinal,
    projectedPoints: {
      low: sum(({ scores, weight }) => (weight * scores[0]) / 100),
      high: sum(({ scores, weight }) => (weight * scores[1]) / 100),
      weight: sum(({ weight }) => weight),
    },
    criteria: states.map(({ outlook, ...state }) => ({
      ...state,
      // months that add up to the cycle would tell of one another
      outlook: question.request.suppress ? NOTHING_TOLD : { history: outlook.history, withOpenWork: outlook.withOpenWork },
    })),
    sensitivity: sensitivityOf(score.criteria, ({ kpi }) => (findKpi(kpi) as Kpi).unit),
    gaps: awardGaps(model, {
      figureOf: (id) => states.find(({ criterion }) => criterion === id)?.figure ?? { value: null },
      monthsOf: (criterion) =>
        monthsOf(historyOf(criterion), criterion.kpi, asOf).filter(({ isClosed, value }) => isClosed && value.value !== null).length,
      evidenceOf: evidence,
      defects: Object.values(meta.defects).reduce((total, count) => total + (count ?? 0), 0),
      rejected: meta.rejected,
      restsOnPrediction: model.criteria.some((criterion) => tableOf(criterion).restsOnPrediction),
      isMixedCalendars: model.criteria.some((criterion) => tableOf(criterion).isMixedCalendars),
    }),
  };
}

/** Where a criterion stands. */
export const stateOf = ({ criterion, figure, score, points, isProvisional }: CriterionScore) => ({
  criterion: criterion.id,
  kpi: criterion.kpi,
  figure,
  score,
  points,
  isProvisional,
  isMet: isTargetMet(figure, criterion),
});

function projectionOf(outlook: Outlook, criterion: AwardCriterion): CriterionState['projection'] {
  const projection = projectValue(outlook);
  if (projection === null) return null;
  // Without bound is the worst there is: only of durations, where less is better.
  const scores = [projection.low, projection.high].map((value) => (value === null ? 0 : (scoreOf(value, criterion) ?? 0)));
  return { ...projection, scores: [Math.min(...scores), Math.max(...scores)] };
}

async function evidenceFor(documents: DocumentStore, model: string, cycle: string) {
  const [claims, snapshots] = await Promise.all([documents.list('claim'), documents.list('snapshot')]);
  const isFor = (subject: ClaimSubject | null | undefined, criterion: string): boolean =>
    subject?.model === model && subject.criterion === criterion && (subject.cycle ?? cycle) === cycle;
  return (criterion: string) => ({
    claims: claims.filter(({ body }) => isFor((body as { subject?: ClaimSubject }).subject, criterion)).length,
    snapshots: snapshots.filter(({ body }) =>
      isFor((body as { content: { claim: { subject: ClaimSubject | null } } }).content.claim.subject, criterion),
    ).length,
  });
}
