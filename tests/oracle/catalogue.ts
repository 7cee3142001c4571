import type { Judged } from './judge.ts';

/** One period and group, or a total. */
export interface Cell {
  /** received in the range */
  readonly cohort: readonly Judged[];
  /** of the group, received by the as-of */
  readonly everyone: readonly Judged[];
  /** the same, as of the range's end */
  readonly atEnd: readonly Judged[];
  /** whether an instant lies in the range */
  readonly holds: (at: number) => boolean;
}

export interface Figure {
  readonly value: number | null;
  readonly n?: number;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly pending?: number;
  readonly beside?: Readonly<Record<string, number | null>>;
}

type Pick = (one: Judged) => boolean;
const over = (numerator: number, denominator: number): number | null => (denominator === 0 ? null : numerator / denominator);
const amount = (cases: (cell: Cell) => readonly Judged[]): Entry => ({
  figure: (cell) => ({ value: cases(cell).length }),
  cases: { numerator: cases },
});

/** A figure, and the inquiries behind each part of it where one inquiry counts once. */
export interface Entry {
  readonly figure: (cell: Cell) => Figure;
  readonly cases: Readonly<Partial<Record<'numerator' | 'denominator' | 'pending', (cell: Cell) => readonly Judged[]>>>;
}

function share(denominator: Pick, numerator: Pick): Entry {
  const all = ({ cohort }: Cell) => cohort.filter(denominator);
  const some = (cell: Cell) => all(cell).filter(numerator);
  return {
    figure: (cell) => ({ value: over(some(cell).length, all(cell).length), numerator: some(cell).length, denominator: all(cell).length }),
    cases: { numerator: some, denominator: all },
  };
}

function onTime(clock: 'responseState' | 'resolutionState'): Entry {
  const having = (cell: Cell, ...states: string[]) => cell.cohort.filter((one) => one.isAnswerable && states.includes(one[clock]));
  return {
    figure: (cell) => {
      const [met, due, pending] = [having(cell, 'met'), having(cell, 'met', 'missed', 'overdue'), having(cell, 'pending')].map(
        (list) => list.length,
      ) as [number, number, number];
      return {
        value: over(met, due),
        numerator: met,
        denominator: due,
        pending,
        beside: {
          lowest: over(met, due + pending),
          highest: over(met + pending, due + pending),
          paused: having(cell, 'pending').filter((one) => one.pausedAt !== null).length,
        },
      };
    },
    cases: {
      numerator: (cell) => having(cell, 'met'),
      denominator: (cell) => having(cell, 'met', 'missed', 'overdue'),
      pending: (cell) => having(cell, 'pending'),
    },
  };
}

type Clock = 'responseSeconds' | 'resolutionSeconds';
function latency(pick: Pick, clock: Clock, of: (ascending: readonly number[]) => number): Entry {
  return {
    figure: ({ cohort }) => {
      const ascending = cohort
        .filter(pick)
        .map((one) => one[clock])
        .sort((a, b) => a - b);
      return { value: ascending.length === 0 ? null : of(ascending), n: ascending.length };
    },
    cases: { numerator: ({ cohort }) => cohort.filter(pick) },
  };
}
const median = (ascending: readonly number[]): number => ascending[Math.floor((ascending.length + 1) / 2) - 1]!;
const p90 = (ascending: readonly number[]): number => ascending[Math.floor((9 * ascending.length + 9) / 10) - 1]!;
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Kaplan–Meier. @source definitions, sections 6 and 7 */
function survival(hasEnded: Pick, clock: Clock): Entry {
  const population = ({ cohort }: Cell) => cohort.filter((one) => !one.isMerged && !one.isEndedUnknown);
  return {
    figure: (cell) => {
      const people = population(cell);
      let surviving = 1;
      let value: number | null = null;
      for (const time of [...new Set(people.map((one) => one[clock]))].sort((a, b) => a - b)) {
        const atRisk = people.filter((one) => one[clock] >= time).length;
        const ended = people.filter((one) => one[clock] === time && hasEnded(one)).length;
        surviving *= (atRisk - ended) / atRisk;
        if (value === null && surviving <= 0.5 + 1e-9) value = time;
      }
      return { value, n: people.length };
    },
    cases: { numerator: population },
  };
}

/** Events in the range: one inquiry may have several. */
function happenings(of: (one: Judged) => readonly number[]): Entry {
  return {
    figure: ({ everyone, holds }) => ({ value: everyone.flatMap(of).filter(holds).length }),
    cases: { numerator: ({ everyone, holds }) => everyone.filter((one) => of(one).some(holds)) },
  };
}

const instants = (at: number | null): readonly number[] => (at === null ? [] : [at]);
const isResolved: Pick = (one) => one.isAnswerable && one.resolvedAt !== null;
const isResolvedOnce: Pick = (one) => one.isAnswerable && one.resolutions.length > 0;
const isResponded: Pick = (one) => one.isAnswerable && one.respondedAt !== null;
const isSuggestion: Pick = (one) => one.isAnswerable && one.inquiry.kind === 'suggestion';
const finalResolution = (one: Judged): readonly number[] => (isResolved(one) ? instants(one.resolvedAt) : []);
const resolved = happenings(finalResolution);
const received = amount(({ cohort }) => cohort);
const satisfied = share(
  (one) => one.isRated,
  (one) => one.inquiry.rating! >= 4,
);

/** The KPI catalogue and the guards, straight from their definitions. @source definitions, section 6 */
export const ORACLE: Readonly<Record<string, Entry>> = {
  received,
  citizens: {
    figure: ({ cohort }) => {
      const named = cohort.flatMap((one) => one.inquiry.citizen ?? []);
      return { value: new Set(named).size, beside: { unknown: cohort.length - named.length } };
    },
    cases: { numerator: ({ cohort }) => cohort },
  },
  withdrawn: happenings((one) => instants(one.withdrawnAt)),
  'ended-unknown': amount(({ cohort }) => cohort.filter((one) => one.isEndedUnknown)),
  resolved,
  resolutions: happenings((one) => one.resolutions),
  reopened: happenings((one) => one.reopenings.map((stood) => stood.to)),
  backlog: amount(({ atEnd }) => atEnd.filter((one) => one.isOpen)),
  'backlog-overdue': amount(({ atEnd }) => atEnd.filter((one) => one.isOpen && one.resolutionState === 'overdue')),
  'clearance-rate': {
    figure: (cell) => {
      const [numerator, denominator] = [resolved.figure(cell).value!, cell.cohort.length];
      return { value: over(numerator, denominator), numerator, denominator };
    },
    cases: { ...resolved.cases, denominator: ({ cohort }) => cohort },
  },
  'resolution-rate': share((one) => one.isAnswerable, isResolved),
  'response-on-time': onTime('responseState'),
  'resolution-on-time': onTime('resolutionState'),
  'response-median': latency(isResponded, 'responseSeconds', median),
  'response-p90': latency(isResponded, 'responseSeconds', p90),
  'response-mean': latency(isResponded, 'responseSeconds', mean),
  'resolution-median': latency(isResolved, 'resolutionSeconds', median),
  'resolution-p90': latency(isResolved, 'resolutionSeconds', p90),
  'resolution-mean': latency(isResolved, 'resolutionSeconds', mean),
  'response-median-all': survival((one) => one.respondedAt !== null, 'responseSeconds'),
  'resolution-median-all': survival(isResolved, 'resolutionSeconds'),
  'reopen-rate': share(isResolvedOnce, (one) => one.reopenings.length > 0),
  satisfaction: {
    figure: (cell) => {
      const [rated, responded] = [cell.cohort.filter((one) => one.isRated).length, cell.cohort.filter(isResponded).length];
      return { ...satisfied.figure(cell), beside: { rated: over(rated, responded), responded } };
    },
    cases: satisfied.cases,
  },
  'one-touch-rate': share(isResolved, (one) => one.isOneTouch),
  'suggestions-adopted': share(isSuggestion, (one) => one.inquiry.outcome === 'adopted'),
  'response-closed-only': share(
    (one) => one.isAnswerable && ['met', 'missed'].includes(one.responseState),
    (one) => one.responseState === 'met',
  ),
  'resolution-closed-only': share(
    (one) => one.isAnswerable && ['met', 'missed'].includes(one.resolutionState),
    (one) => one.resolutionState === 'met',
  ),
  'first-resolution-on-time': share(
    (one) => isResolvedOnce(one) && one.firstState !== 'untargeted',
    (one) => one.firstState === 'met',
  ),
  'paused-long': share(
    (one) => one.isOpen,
    (one) => one.isLongPaused,
  ),
  'resolved-in-ten-minutes': share(isResolved, (one) => one.resolvedAt! - one.inquiry.receivedAt <= 600),
  'withdrawn-late': share(
    (one) => one.withdrawnAt !== null,
    (one) => one.isWithdrawnLate,
  ),
  'reopened-soon': share(isResolvedOnce, (one) => one.isReopenedSoon),
};
