import type { HeadlineFigure, PromiseName } from '../../core/brief/brief-facts.ts';
import type { DueNextPart, HeadlineClause, OverdueClause } from '../../core/brief/headline-clause.ts';
import { isolateText } from '../bidi.ts';
import { latencyWords, sayPromiseInEnglish } from './english-promise.ts';
import type { FigureWords } from './figure-words.ts';
import { type Phrase, phrase, type Segment } from './segment.ts';

const CASES = { one: '# case', other: '# cases' };
const MEANS = { response: 'an answer', resolution: 'resolution' } as const satisfies Record<PromiseName, string>;

export function sayInEnglish(clause: HeadlineClause, words: FigureWords): Segment[] {
  const { format } = words;
  switch (clause.kind) {
    case 'nothing':
      return phrase`There is nothing to report: no cases are on record.`;
    case 'before-data':
      return phrase`Nothing is known of ${format.period(clause.period)}: the records begin with ${format.period(clause.dataFrom)}.`;
    case 'after-data':
      return phrase`Nothing is known of ${format.period(clause.period)} yet: it lies after the date of these figures.`;
    case 'none-received':
      return phrase`No cases were received in ${format.period(clause.period)}${clause.isRunning ? ' so far' : ''}.`;
    case 'all-withdrawn': {
      const fate = clause.hasEndedUnknown ? 'withdrawn or ended at an unknown time' : 'withdrawn';
      const all = words.counted(clause.received, { one: 'The only case received', other: 'All # cases received' });
      const were = clause.received.value === 1 ? 'was' : 'were';
      return phrase`${all} in ${format.period(clause.period)} ${were} ${fate}, so there is nothing to measure.`;
    }
    case 'unmeasured':
      return unmeasured(clause, words);
    case 'promise':
      return sayPromiseInEnglish(clause, words);
    case 'absent':
      return absent(clause);
    case 'channel': {
      const done = clause.promise === 'response' ? 'answered' : 'resolved';
      const name = clause.group === null ? 'Cases with no recorded channel fall' : `${isolateText(words.channelName(clause.group))} falls`;
      const whose = clause.group === null ? 'the' : 'its';
      return phrase`${name} short: ${words.percent(clause.rate, clause.target)} of ${whose} ${words.number(clause.due)} cases due were ${done} on time, below the target of ${words.percent(clause.target)}${clause.others === 0 ? '' : clause.group === null ? ', and they are not alone' : ', and it is not alone'}.`;
    }
    case 'latency':
      return phrase`The median first response, ${latencyWords(clause.latency, words)}.`;
    case 'overdue':
      return overdue(clause, words);
    case 'due-next':
      return clause.isNothingOverdue
        ? phrase`Nothing is overdue; ${next(clause.next, words)}.`
        : phrase`Next, ${next(clause.next, words)}.`;
  }
}

function unmeasured(clause: Extract<HeadlineClause, { kind: 'unmeasured' }>, words: FigureWords): Segment[] {
  const period = words.format.period(clause.period);
  if (clause.received === null || clause.reason === 'hidden')
    return phrase`The figures of ${period} are hidden: they rest on too few cases.`;
  const were = clause.received.value === 1 ? 'was' : 'were';
  const received = phrase`${words.counted(clause.received, CASES)} ${were} received in ${period}`;
  if (clause.reason === 'not-recorded') {
    return phrase`${received}, but the source records neither responses nor resolutions: nothing can be said of the promise.`;
  }
  if (clause.reason === 'untargeted') return phrase`${received}, but no target applies: there is no promise to measure.`;
  return phrase`${received}, but what was promised cannot be measured: part is not recorded, and no target applies to the rest.`;
}

function absent({ promise, reason }: Extract<HeadlineClause, { kind: 'absent' }>): Segment[] {
  const what = promise === 'response' ? 'First responses' : 'Resolutions';
  if (reason === 'hidden') return phrase`${what} are hidden: they rest on too few cases.`;
  return reason === 'untargeted' ? phrase`${what} have no target.` : phrase`${what} are not recorded by the source.`;
}

function overdue(clause: OverdueClause, words: FigureWords): Segment[] {
  const { hidden, next: due } = clause;
  const late = lateWords(clause, words);
  const isOnlySame = due !== null && (clause.response === null || clause.resolution === null) && clause[due.promise] !== null;
  const tail = due === null ? '' : phrase`; ${next(due, words, isOnlySame)}`;
  if (hidden === null) return phrase`${late}${tail}.`;
  const still = hidden.promise === 'response' ? 'unanswered' : 'unresolved';
  const more = late.length > 0 ? phrase`; ${late}` : '';
  return phrase`Closed cases alone would say ${words.percent(hidden.closedOnly, hidden.target)} and hide ${words.number(hidden.overdue)} still ${still} past their date${more}.`;
}

function lateWords({ hidden, response, resolution, growth, grain }: OverdueClause, words: FigureWords): Segment[] {
  const isAre = (figure: HeadlineFigure, isPast: boolean): string =>
    figure.value === 1 ? (isPast ? 'was' : 'is') : isPast ? 'were' : 'are';
  const inAll = (promise: PromiseName): string => (hidden?.promise === promise ? ' in all' : '');
  const forAnswer = (count: Phrase): Segment[] =>
    response === null ? [] : phrase`${count}${inAll('response')} ${isAre(response.count, false)} overdue for an answer`;
  if (growth !== null) {
    const open = phrase`${hidden === null ? 'Open' : 'open'} cases rose from ${words.number(growth.before)} to ${words.number(growth.after)}`;
    const ofThem = resolution === null ? open : phrase`${open}, ${words.number(resolution.count)} of them overdue for resolution`;
    return response === null ? ofThem : phrase`${ofThem}, and ${forAnswer(words.number(response.count))}`;
  }
  if (resolution === null) return response === null ? [] : forAnswer(words.counted(response.count, CASES));
  const isPast = resolution.at === 'end';
  const forResolution = (count: Phrase): Segment[] =>
    phrase`${count}${inAll('resolution')} ${isAre(resolution.count, isPast)} overdue for resolution${isPast ? ` at the end of the ${grain}` : ''}`;
  if (response === null) return forResolution(words.counted(resolution.count, CASES));
  const answers = forAnswer(words.counted(response.count, CASES));
  if (!isPast && hidden === null) return phrase`${answers} and ${words.number(resolution.count)} for resolution`;
  return phrase`${answers}, and ${forResolution(words.number(resolution.count))}`;
}

/** `4 fall due for an answer today`; after overdue ones of the same promise `4 more fall due today` */
function next({ promise, count, on, day }: DueNextPart, { counted, format }: FigureWords, isMore = false): Segment[] {
  const when = day === 'today' ? 'today' : `on ${day === 'weekday' ? format.weekday(on) : format.date(on)}`;
  if (isMore) return phrase`${counted(count, { one: '# more falls', other: '# more fall' })} due ${when}`;
  return phrase`${counted(count, { one: '# falls', other: '# fall' })} due for ${MEANS[promise]} ${when}`;
}
