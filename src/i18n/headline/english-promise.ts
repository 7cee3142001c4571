import type { LatencyPart, PromiseClause } from '../../core/brief/headline-clause.ts';
import type { Signal } from '../../core/brief/year-change.ts';
import type { FigureWords } from './figure-words.ts';
import { phrase, type Segment } from './segment.ts';

export function sayPromiseInEnglish(clause: PromiseClause, words: FigureWords): Segment[] {
  return clause.after === null ? leading(clause, words) : following(clause, words);
}

function leading(clause: PromiseClause, words: FigureWords): Segment[] {
  const { verdict, promise } = clause;
  const period = words.format.period(clause.period);
  const [done, toDo] = promise === 'response' ? ['answered', ''] : ['resolved', ' to resolve'];
  const rate = clause.rate === null ? '' : words.percent(clause.rate, clause.target);
  const target = clause.target === null ? '' : words.percent(clause.target);
  const tail = phrase`${changeWords(clause, words)}${clause.isOutOfReach ? '; as things run, it will go on falling short' : ''}`;
  switch (verdict) {
    case 'kept':
      return phrase`${period} kept the promise${toDo}: ${rate} of cases were ${done} on time against a target of ${target}${tail}.`;
    case 'exact':
      return phrase`${period} kept the promise${toDo} with nothing to spare: ${rate} of cases were ${done} on time, exactly the target${tail}.`;
    case 'missed':
      return phrase`${period} broke the promise${toDo}: ${rate} of cases were ${done} on time, below the target of ${target}${tail}.`;
    case 'surely-kept':
      return phrase`${period} has kept the promise${toDo}: ${rate} of cases due were ${done} on time against a target of ${target}, and ${ifPending(clause, words, 'late')} it cannot end below ${words.percent(clause.lowest, clause.target)}.`;
    case 'surely-missed':
      return phrase`${period} can no longer keep the promise${toDo}: ${rate} of cases due were ${done} on time, and ${ifPending(clause, words, 'on time')} it cannot end above ${words.percent(clause.highest, clause.target)}; the target is ${target}.`;
    case 'open':
      return phrase`${period} is still undecided: ${rate} of cases due were ${done} on time${budgetWords(clause, words)}.`;
    case 'running':
      return phrase`${period} so far: ${rate} of the ${words.number(clause.due)} cases due were ${done} on time${budgetWords(clause, words)}.`;
    case 'no-target':
      return phrase`${rate} of the cases of ${period} were ${done} on time${tail}; no target is set${pendingToo(clause, words, '; ')}.`;
    case 'small':
      return small(clause, words);
    case 'all-pending':
      return phrase`No case of ${period} has fallen due yet: ${words.number(clause.pending ?? clause.due)} ${clause.pending?.value === 1 ? 'is' : 'are'} pending, and it is too early to speak of the promise.`;
  }
}

/** The other promise, after the leading one. */
function following(clause: PromiseClause, words: FigureWords): Segment[] {
  const { verdict, promise, after } = clause;
  const [name, done] = promise === 'response' ? ['Answering', 'answered'] : ['Resolution', 'resolved'];
  const rate = clause.rate === null ? '' : words.percent(clause.rate, clause.target);
  const target = clause.target === null ? '' : words.percent(clause.target);
  const too = (verdict === 'missed' && after === 'missed') || (verdict !== 'missed' && after === 'kept') ? ' too' : '';
  const latency = clause.latency === null ? '' : phrase`, and the median first response, ${latencyWords(clause.latency, words)}`;
  switch (verdict) {
    case 'kept':
      return phrase`${name} kept its promise${too}, at ${rate} on time${changeWords(clause, words)}${latency}.`;
    case 'exact':
      return phrase`${name} kept its promise${too}, at exactly the target of ${rate}${changeWords(clause, words)}${latency}.`;
    case 'surely-kept':
      return phrase`${name} has kept its promise${too}, at ${rate} on time and no lower than ${words.percent(clause.lowest, clause.target)} whatever becomes of the ${words.number(clause.pending ?? clause.due)} pending${latency}.`;
    case 'missed':
      return phrase`${name} fell short${too}: ${rate} were ${done} on time, below the target of ${target}${changeWords(clause, words)}.`;
    case 'surely-missed':
      return phrase`${name} falls short${after === 'missed' ? ' too' : ''}: ${rate} of those due were ${done} on time, and ${ifPending(clause, words, 'on time')} it cannot end above ${words.percent(clause.highest, clause.target)}${clause.isSameTarget ? '' : phrase`; the target is ${target}`}.`;
    case 'open':
      return phrase`${name} is ${after === 'undecided' ? 'undecided too' : 'undecided'}: ${rate} of those due were ${done} on time${budgetWords(clause, words)}.`;
    case 'running':
      return phrase`${name} so far: ${rate} of the ${words.number(clause.due)} due were on time${budgetWords(clause, words)}.`;
    case 'no-target':
      return phrase`${rate} were ${done} on time; no target is set${pendingToo(clause, words, '; ')}.`;
    case 'small':
      return phrase`Only ${words.number(clause.due)} ${clause.due.value === 1 ? 'was' : 'were'} due for ${promise === 'response' ? 'an answer' : 'resolution'}, ${fewOnTime(clause, words)}${pendingToo(clause, words, '; ')}.`;
    case 'all-pending':
      return phrase`No ${promise === 'response' ? 'answer' : 'resolution'} is due yet; ${words.number(clause.pending ?? clause.due)} ${clause.pending?.value === 1 ? 'is' : 'are'} pending.`;
  }
}

/** `Of only 6 cases …`: said without a verdict, since so few give none. */
function small(clause: PromiseClause, words: FigureWords): Segment[] {
  const { due, met, rate, target, promise, isRunning } = clause;
  const done = promise === 'response' ? 'answered' : 'resolved';
  const period = `${words.format.period(clause.period)}${isRunning ? ' so far' : ''}`;
  const few = due.value === 1 ? 'one case proves' : 'so few prove';
  const pending =
    clause.pending === null ? '' : phrase`, and ${words.number(clause.pending)} ${clause.pending.value === 1 ? 'is' : 'are'} pending`;
  const number = words.number(due);
  if (met.value === due.value) {
    const both = words.counted(due, { other: 'Both' });
    const all = [phrase`The only case due in ${period} was`, phrase`${both} cases due in ${period} were`][due.value - 1];
    return phrase`${all ?? phrase`All ${number} cases due in ${period} were`} ${done} on time${pending}; ${few} little.`;
  }
  if (due.value === 1) return phrase`The only case due in ${period} was not ${done} on time${pending}; one case proves little.`;
  const were = met.value === 1 ? 'was' : 'were';
  const share =
    rate === null
      ? ''
      : phrase` (${words.percent(rate, target)}${target === null ? '' : phrase`, against a target of ${words.percent(target)}`})`;
  const some = met.value === 0 ? 'none' : words.number(met);
  return phrase`Of only ${number} cases due in ${period}, ${some} ${met.value === 0 ? 'were' : were} ${done} on time${share}${pending}; ${few} little.`;
}

function fewOnTime({ due, met }: PromiseClause, words: FigureWords): Segment[] {
  if (due.value === 1) return phrase`${met.value === 1 ? 'and it was on time' : 'and it was late'}`;
  if (met.value === 0) return phrase`none on time`;
  if (met.value === due.value) return due.value === 2 ? phrase`both on time` : phrase`all on time`;
  return phrase`${words.number(met)} of them on time`;
}

/** What may still happen to the target; where nothing is pending, where the rate stands. */
function budgetWords({ pending, budget, rate, target, grain, isSameTarget }: PromiseClause, words: FigureWords): Segment[] {
  if (target === null || budget === null) return phrase`; no target is set`;
  const goal = words.percent(target);
  if (pending === null) {
    const place = rate === null || rate.value === target.value ? 'exactly at' : rate.value > target.value ? 'above' : 'below';
    return phrase`, ${place} the target of ${goal}; the ${grain} is not over`;
  }
  const [isOne, number] = [pending.value === 1, words.number(pending)];
  const all = isOne ? phrase`the ${number} pending` : phrase`all ${number} pending`;
  if (budget.value >= pending.value) return phrase`, and the target of ${goal} holds even if ${all} ${isOne ? 'runs' : 'run'} late`;
  if (budget.value < 0) {
    const lacking = words.counted({ ...budget, value: -budget.value }, { one: '# case', other: '# cases' });
    return phrase`, and even if ${all} ${isOne ? 'is' : 'are'} on time, the rate stays ${lacking} short of the target of ${goal}`;
  }
  const toHold = isSameTarget ? '' : phrase` if the target of ${goal} is to hold`;
  if (budget.value === 0)
    return phrase`, and ${isOne ? phrase`the ${number} pending may not` : phrase`not one of the ${number} pending may`} run late${toHold}`;
  return phrase`, and at most ${words.number(budget)} of the ${number} pending may run late${toHold}`;
}

function ifPending({ pending }: PromiseClause, words: FigureWords, how: 'late' | 'on time'): Segment[] {
  if (pending === null) return [];
  const number = words.number(pending);
  const isOne = pending.value === 1;
  if (how === 'late') return isOne ? phrase`even if the ${number} pending runs late` : phrase`even if all ${number} pending run late`;
  return isOne ? phrase`even with the ${number} pending on time` : phrase`even with all ${number} pending on time`;
}

const pendingToo = ({ pending }: PromiseClause, words: FigureWords, before: string): Segment[] =>
  pending === null ? [] : phrase`${before}${words.number(pending)} ${pending.value === 1 ? 'is' : 'are'} pending`;

const REAL = { improvement: 'a real improvement', concern: 'a real decline' } as const satisfies Record<Signal, string>;
const LINK = { improvement: 'on', concern: 'from' } as const satisfies Record<Signal, string>;

/** How the rate stands to a year before; against the grain of the verdict with "though". */
function changeWords({ change, verdict, grain, rate }: PromiseClause, words: FigureWords): Segment[] {
  if (change === null || change.kind === 'none') return change === null ? [] : phrase`; there is no comparable figure from a year earlier`;
  const though = (signal: Signal): string =>
    (verdict === 'missed') === (signal === 'improvement') && verdict !== 'no-target' ? 'though ' : '';
  const recently = (recent: Signal | null, link: string): string =>
    recent === null ? '' : `${link} recent ${grain}s show ${REAL[recent]}`;
  if (change.kind === 'recent') {
    return change.signal === 'noise'
      ? phrase`, no real change from earlier ${grain}s`
      : phrase`, ${though(change.signal)}${REAL[change.signal]} ${LINK[change.signal]} earlier ${grain}s`;
  }
  if (change.kind === 'year-small') {
    return phrase`; a year earlier only ${words.counted(change.due, { one: '# case was', other: '# cases were' })} due, too few to compare${recently(change.recent, ', but')}`;
  }
  const before = words.percent(change.before, rate);
  if (change.signal === 'noise') return phrase`, no real change from ${before} a year earlier${recently(change.recent, ', though')}`;
  return phrase`, ${though(change.signal)}${REAL[change.signal]} ${LINK[change.signal]} ${before} a year earlier${recently(change.recent, ', but')}`;
}

/** The words after "the median first response,". */
export function latencyWords({ median, says, target }: LatencyPart, words: FigureWords): Segment[] {
  const spent = phrase`${words.duration(median)} of working time,`;
  if (says === 'over-target' && target !== null) return phrase`${spent} is above its target of ${words.duration(target)}`;
  const above =
    target === null ? '' : phrase`, ${says === 'improvement' ? 'though still' : 'and'} above its target of ${words.duration(target)}`;
  return phrase`${spent} is a real ${says === 'improvement' ? 'improvement' : 'slowdown'}${above}`;
}
