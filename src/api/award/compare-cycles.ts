import { resolveSettings } from '../../answers/resolve-query.ts';
import type { AwardCyclesAnswer, ComparedCycle } from '../../contract/award.ts';
import type { AwardCriterion, AwardCycle, AwardModel } from '../../core/awards/award-model.ts';
import { cycleProgress } from '../../core/awards/cycle-progress.ts';
import { checkStreak, type StreakCycle } from '../../core/awards/streak.ts';
import { canonicalJson } from '../../core/evidence/canonical-json.ts';
import type { KpiValue } from '../../core/query.ts';
import type { Policy, PolicyRule } from '../../core/sla/policy.ts';
import { HIDDEN } from '../../core/suppression.ts';
import type { ApiContext } from '../api-context.ts';
import { type AwardQuestion, inCycle } from './ask-award.ts';
import { findModel } from './award-models.ts';
import { type ScoredCycle, scoreFigures, stateOf } from './score-cycle.ts';

const SHOWN_CYCLES = 5;

interface Measured {
  readonly cycle: AwardCycle;
  readonly model: AwardModel;
  readonly scored: ScoredCycle;
  readonly compared: Omit<ComparedCycle, 'definition'> & { readonly definition: Omit<ComparedCycle['definition'], 'isComparable'> };
  readonly policy: Policy | null;
}

/** Cycles up to the one that is asked for, each by the definitions that were in force in it, and what may be said of them in a row. */
export async function compareCycles(api: ApiContext, question: AwardQuestion): Promise<AwardCyclesAnswer> {
  const { model, request, frame } = question;
  const { years, atLeastPoints } = request;
  const last = question.cycle;
  const ordered = [...model.cycles].sort((a, b) => (a.from < b.from ? -1 : 1)).filter(({ from }) => last !== null && from <= last.from);
  // What runs has won nothing yet and missed nothing yet: unless somebody asks for it, a claim ends with the last that has ended.
  const hasEnded = (cycle: AwardCycle): boolean => cycleProgress(cycle, question.asOf, frame.zone).state === 'ended';
  const claimed = request.cycle === null ? (ordered.findLast(hasEnded) ?? last) : last;
  const after = claimed === null ? 0 : ordered.length - 1 - ordered.indexOf(claimed);
  const shown = ordered.slice(-(Math.max(SHOWN_CYCLES, years) + after));
  const measured = await Promise.all(shown.map((cycle) => measure(api, question, cycle)));
  const newest = measured.at(-1);
  const judged = measured.slice(0, measured.length - after);
  return {
    ...frame,
    claimed: claimed?.id ?? null,
    years,
    atLeastPoints,
    cycles: measured.map((entry) => ({
      ...entry.compared,
      definition: {
        ...entry.compared.definition,
        isComparable: newest !== undefined && model.criteria.every(({ id }) => definitionOf(entry, id) === definitionOf(newest, id)),
      },
    })),
    streaks: [
      {
        criterion: null,
        ...checkStreak(
          judged.map((entry) => totalOf(entry, atLeastPoints, model.criteria)),
          years,
        ),
      },
      ...model.criteria.map(({ id }) => ({
        criterion: id,
        ...checkStreak(
          judged.map((entry) => criterionOf(entry, id)),
          years,
        ),
      })),
    ],
  };
}

async function measure(api: ApiContext, question: AwardQuestion, cycle: AwardCycle): Promise<Measured> {
  const { store, catalogue } = api;
  const model =
    cycle.modelVersion === undefined || cycle.modelVersion === question.model.version
      ? question.model
      : await findModel(store.documents, `${question.model.id}@${cycle.modelVersion}`);
  const scored = await scoreFigures(api, question, model, cycle);
  const { calendar, policy } = await resolveSettings(catalogue, inCycle(question, cycle));
  const { progress, score, isFinal } = scored;
  const compared: Measured['compared'] = {
    cycle,
    progress,
    points: score.points,
    scoredWeight: score.scoredWeight,
    isFinal,
    criteria: score.criteria.map((entry) => {
      const { criterion, figure, score: own, points, isMet } = stateOf(entry);
      return { criterion, figure, score: own, points, isMet };
    }),
    definition: {
      model: { id: model.id, version: model.version },
      calendar: { id: calendar.id, version: calendar.version },
      policy: policy === null ? null : { id: policy.id, version: policy.version },
      changesInside: (policy?.rules ?? []).some(
        ({ from }) => from !== undefined && from > `${cycle.from}-01` && from.slice(0, 7) <= cycle.to,
      ),
    },
  };
  return { cycle, model, scored, compared, policy };
}

/**
 * What a criterion was measured by in a cycle. Of the calendar its id alone: every year has its own holidays. Of the policy the
 * rules that an inquiry of the cycle can meet, for a rule that begins later changes nothing here.
 */
function definitionOf({ cycle, model, compared, policy }: Measured, id: string): string {
  const criterion = model.criteria.find((entry) => entry.id === id);
  const rules: Omit<PolicyRule, 'from'>[] = [];
  for (const { from, ...rule } of policy?.rules ?? []) {
    if (from !== undefined && from.slice(0, 7) > cycle.to) continue;
    rules.push(rule);
    const isFromTheStart = from === undefined || from <= `${cycle.from}-01`;
    if (isFromTheStart && Object.keys(rule.where ?? {}).length === 0) break;
  }
  const { kpi = null, where = null, target = null } = criterion ?? {};
  return canonicalJson({ kpi, where, target, calendar: compared.definition.calendar.id, rules });
}

function criterionOf(entry: Measured, id: string): StreakCycle {
  const { scored, compared } = entry;
  const found = compared.criteria.find(({ criterion }) => criterion === id);
  const isDecided = scored.progress.state === 'ended' && found !== undefined && found.isMet !== null;
  return {
    id: compared.cycle.id,
    isMet: isDecided ? found.isMet : null,
    untold: isDecided ? null : untoldOf(scored, found?.figure ?? NOTHING),
    definition: definitionOf(entry, id),
  };
}

function totalOf(entry: Measured, atLeastPoints: number, criteria: readonly AwardCriterion[]): StreakCycle {
  const { scored, compared } = entry;
  const isDecided = compared.isFinal && compared.scoredWeight === 100;
  return {
    id: compared.cycle.id,
    isMet: isDecided ? compared.points >= atLeastPoints : null,
    untold: isDecided ? null : untoldOf(scored, totalFigure(compared)),
    definition: criteria.map(({ id }) => definitionOf(entry, id)).join(),
  };
}

const NOTHING: KpiValue = { value: null };

/** The total as a figure: hidden where a criterion is, null where one has nothing to score. */
const totalFigure = ({ criteria, scoredWeight, points }: Measured['compared']): KpiValue =>
  criteria.some(({ figure }) => figure.isSuppressed) ? HIDDEN : scoredWeight === 100 ? { value: points } : NOTHING;

const untoldOf = ({ progress }: ScoredCycle, { value, isSuppressed }: KpiValue): StreakCycle['untold'] =>
  isSuppressed ? 'hidden' : progress.state !== 'ended' ? 'running' : value === null ? 'no-figure' : 'provisional';
