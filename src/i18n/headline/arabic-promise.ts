import type { HeadlineFigure, PromiseName } from '../../core/brief/brief-facts.ts';
import type { LatencyPart, PromiseClause } from '../../core/brief/headline-clause.ts';
import type { Signal } from '../../core/brief/year-change.ts';
import {
  CASES_OBLIQUE,
  CASES_SUBJECT,
  GRAINS,
  GRAINS_PAST,
  GRAINS_RECENT,
  OF_THEM_OBLIQUE,
  OF_THEM_SUBJECT,
  periodNoun,
} from './arabic-forms.ts';
import type { FigureWords, Forms } from './figure-words.ts';
import { phrase, type Segment } from './segment.ts';

export function sayPromiseInArabic(clause: PromiseClause, words: FigureWords): Segment[] {
  return clause.after === null ? leading(clause, words) : following(clause, words);
}

function leading(clause: PromiseClause, words: FigureWords): Segment[] {
  const { verdict, promise } = clause;
  const period = periodNoun(clause.period, words);
  const isResponse = promise === 'response';
  const rate = clause.rate === null ? '' : words.percent(clause.rate, clause.target);
  const target = clause.target === null ? '' : words.percent(clause.target);
  const ofCases = isResponse ? phrase`أُجيب في الموعد عن ${rate} من الحالات` : phrase`حُلّت في الموعد ${rate} من الحالات`;
  const ofDue = isResponse ? phrase`أُجيب في الموعد عن ${rate} مما حان موعده` : phrase`حُلّت في الموعد ${rate} مما حان موعده`;
  const promised = isResponse ? 'بالوعد' : 'بوعد الحل';
  const tail = phrase`${changeWords(clause, words)}${clause.isOutOfReach ? '، ولن يُبلغ المستهدف ما بقي العمل على حاله' : ''}`;
  switch (verdict) {
    case 'kept':
      return phrase`أوفى ${period} ${promised}: ${ofCases} والمستهدف ${target}${tail}.`;
    case 'exact':
      return phrase`أوفى ${period} ${promised} دون هامش: ${ofCases}، وهو المستهدف تمامًا${tail}.`;
    case 'missed':
      return phrase`أخلف ${period} ${isResponse ? 'الوعد' : 'وعد الحل'}: ${ofCases}، دون المستهدف ${target}${tail}.`;
    case 'surely-kept':
      return phrase`أوفى ${period} ${promised}: ${ofDue} والمستهدف ${target}، ${ifPending(clause, words, 'late')} لما نزلت النسبة عن ${words.percent(clause.lowest, clause.target)}.`;
    case 'surely-missed':
      return phrase`لم يعد في وسع ${period} الوفاء ${promised}: ${ofDue}، ${ifPending(clause, words, 'on time')} لما تجاوزت النسبة ${words.percent(clause.highest, clause.target)}، دون المستهدف ${target}.`;
    case 'open':
      return phrase`لم يُحسم أمر ${period} بعد: ${ofDue}، ${budgetWords(clause, words)}.`;
    case 'running':
      return phrase`${period} حتى الآن: ${ofDueCount(clause, words)}، ${budgetWords(clause, words)}.`;
    case 'no-target':
      return phrase`${isResponse ? 'أُجيب في الموعد عن' : 'حُلّت في الموعد'} ${rate} من حالات ${period}${tail}، ولم يُحدَّد مستهدف${pendingToo(clause, words)}.`;
    case 'small':
      return small(clause, words);
    case 'all-pending':
      return phrase`لم يحن بعد موعد أي من حالات ${period}: ${stillPending(clause.pending ?? clause.due, words, '')}، والحكم على الوعد سابق لأوانه.`;
  }
}

/** The other promise, after the leading one. */
function following(clause: PromiseClause, words: FigureWords): Segment[] {
  const { verdict, promise, after } = clause;
  const isResponse = promise === 'response';
  const rate = clause.rate === null ? '' : words.percent(clause.rate, clause.target);
  const target = clause.target === null ? '' : words.percent(clause.target);
  const name = isResponse ? 'الرد' : 'الحل';
  const done = isResponse ? phrase`أُجيب في الموعد عن ${rate}` : phrase`حُلّت في الموعد ${rate}`;
  const truly = after === 'missed' ? `أما وعد ${name} فصدق` : `وصدق وعد ${name}${after === 'kept' ? ' كذلك' : ''}`;
  const latency = clause.latency === null ? '' : phrase`، ${latencyWords(clause.latency, words)}`;
  switch (verdict) {
    case 'kept':
      return phrase`${truly}: ${done} من الحالات${changeWords(clause, words)}${latency}.`;
    case 'exact':
      return phrase`${truly} دون هامش: ${done} من الحالات، وهو المستهدف تمامًا${changeWords(clause, words)}${latency}.`;
    case 'surely-kept':
      return phrase`${truly}: ${done} مما حان موعده، ${ifPending(clause, words, 'late')} لما نزلت النسبة عن ${words.percent(clause.lowest, clause.target)}${latency}.`;
    case 'missed':
      return after === 'missed'
        ? phrase`وأخلف وعد ${name} أيضًا: ${done} من الحالات، دون المستهدف ${target}${changeWords(clause, words)}.`
        : phrase`أما ${name} فقصّر عن المستهدف ${target}: ${done} من الحالات${changeWords(clause, words)}.`;
    case 'surely-missed':
      return phrase`أما ${name} فلن يبلغ المستهدف ${target}: ${done} مما حان موعده، ${ifPending(clause, words, 'on time')} لما تجاوزت النسبة ${words.percent(clause.highest, clause.target)}.`;
    case 'open':
      return phrase`ولم يُحسم أمر ${name}${after === 'undecided' ? ' كذلك' : ''}: ${done} مما حان موعده، ${budgetWords(clause, words)}.`;
    case 'running':
      return phrase`و${ofDueCount(clause, words, ' حتى الآن')}، ${budgetWords(clause, words)}.`;
    case 'no-target':
      return phrase`أما ${name} فلم يُحدَّد له مستهدف: ${done} من الحالات${pendingToo(clause, words)}.`;
    case 'small':
      return phrase`ولم يحن إلا موعد ${isResponse ? 'الرد على' : 'حل'} ${words.counted(clause.due, CASES_OBLIQUE)}، ${howMany(clause, words)}${pendingToo(clause, words)}.`;
    case 'all-pending':
      return phrase`ولم يحن موعد ${name} في أي حالة بعد${pendingToo(clause, words)}.`;
  }
}

/** `أُجيب في الموعد عن 97.2% من 612 حالة حان موعدها` */
function ofDueCount({ promise, rate, due, target }: PromiseClause, words: FigureWords, soFar = ''): Segment[] {
  const of = words.counted(due, { few: '# حالات حان موعدها', other: '# حالة حان موعدها' });
  return phrase`${promise === 'response' ? `أُجيب في الموعد${soFar} عن` : `حُلّت في الموعد${soFar}`} ${rate === null ? '' : words.percent(rate, target)} من ${of}`;
}

/** Said without a verdict, since so few give none. */
function small(clause: PromiseClause, words: FigureWords): Segment[] {
  const { due, met, rate, target, isRunning } = clause;
  const period = `${periodNoun(clause.period, words)}${isRunning ? ' حتى الآن' : ''}`;
  const goal = target === null ? '' : phrase`، والمستهدف ${words.percent(target)}`;
  const share = rate === null || met.value === 0 || met.value === due.value ? '' : phrase` (${words.percent(rate, target)}${goal})`;
  const few = due.value === 1 ? 'وحالة واحدة لا يُبنى عليها حكم' : 'وهذا أقل من أن يُبنى عليه حكم';
  return phrase`لم يحن في ${period} إلا موعد ${words.counted(due, CASES_OBLIQUE)}، ${howMany(clause, words)}${share}${pendingToo(clause, words)}؛ ${few}.`;
}

const ALL_DONE: Readonly<Record<PromiseName, Forms>> = {
  response: { one: 'أُجيب عنها في الموعد', two: 'أُجيب عنهما في الموعد', other: 'أُجيب عنها كلها في الموعد' },
  resolution: { one: 'حُلّت في الموعد', two: 'حُلّتا في الموعد', other: 'حُلّت كلها في الموعد' },
};
const NONE_DONE: Readonly<Record<PromiseName, Forms>> = {
  response: { one: 'لم يُجب عنها في الموعد', two: 'لم يُجب عن أي منهما في الموعد', other: 'لم يُجب عن أي منها في الموعد' },
  resolution: { one: 'لم تُحل في الموعد', two: 'لم تُحل أي منهما في الموعد', other: 'لم تُحل أي منها في الموعد' },
};

/** How many of the few that were due were done on time, in the dual and in the plural. */
function howMany({ met, due, promise }: PromiseClause, words: FigureWords): Segment[] {
  const forms = met.value === due.value ? ALL_DONE[promise] : met.value === 0 ? NONE_DONE[promise] : null;
  if (forms !== null) return phrase`${forms[words.plural(due.value)] ?? forms.other}`;
  const done = promise === 'response' ? 'أُجيب في الموعد عن' : 'حُلّت في الموعد';
  if (due.value === 2) return phrase`${done} ${words.counted(met, { other: 'إحداهما' })}`;
  return phrase`${done} ${words.counted(met, promise === 'response' ? OF_THEM_OBLIQUE : OF_THEM_SUBJECT)} منها`;
}

/** What may still happen to the target; where nothing is pending, where the rate stands. */
function budgetWords({ pending, budget, rate, target, grain, isSameTarget }: PromiseClause, words: FigureWords): Segment[] {
  if (target === null || budget === null) return phrase`ولم يُحدَّد مستهدف`;
  const goal = words.percent(target);
  if (pending === null) {
    const place = rate === null || rate.value === target.value ? 'عند' : rate.value > target.value ? 'فوق' : 'دون';
    return phrase`${place} المستهدف ${goal}، و${GRAINS[grain]} لم ينتهِ بعد`;
  }
  const still = stillPending(pending, words);
  const [isOne, isTwo] = [pending.value === 1, pending.value === 2];
  if (budget.value >= pending.value) {
    return phrase`${still}، ويبقى المستهدف ${goal} محققًا ${isOne ? 'ولو تأخرت' : isTwo ? 'ولو تأخرتا' : 'ولو تأخرت كلها'}`;
  }
  if (budget.value < 0) {
    const lacking = words.counted({ ...budget, value: -budget.value }, CASES_SUBJECT);
    return phrase`${still}، ${onTime(pending)} لما بلغت النسبة المستهدف ${goal}، والفارق ${lacking}`;
  }
  if (budget.value === 0) {
    if (isSameTarget) return phrase`${still}، على ألا تتأخر${isOne ? '' : isTwo ? ' إحداهما' : ' واحدة منها'}`;
    return phrase`${still}، ولا يتحقق المستهدف ${goal} ${isOne ? 'إن تأخرت' : isTwo ? 'إن تأخرت إحداهما' : 'إن تأخرت واحدة منها'}`;
  }
  const most = phrase`يتأخر ${isTwo ? 'منهما' : 'منها'} أكثر من ${words.counted(budget, CASES_OBLIQUE)}`;
  return isSameTarget ? phrase`${still}، على ألا ${most}` : phrase`${still}، ويتحقق المستهدف ${goal} ما لم ${most}`;
}

const stillPending = (pending: HeadlineFigure, words: FigureWords, and = 'و'): Segment[] =>
  phrase`${and}ما زالت ${words.counted(pending, CASES_SUBJECT)} قيد الموعد`;

const onTime = ({ value }: HeadlineFigure): string =>
  value === 1 ? 'ولو أُنجزت في موعدها' : value === 2 ? 'ولو أُنجزتا في موعدهما' : 'ولو أُنجزت كلها في موعدها';

function ifPending({ pending }: PromiseClause, words: FigureWords, how: 'late' | 'on time'): Segment[] {
  if (pending === null) return [];
  const late = pending.value === 1 ? 'ولو تأخرت' : pending.value === 2 ? 'ولو تأخرتا' : 'ولو تأخرت كلها';
  return phrase`${stillPending(pending, words)}، ${how === 'late' ? late : onTime(pending)}`;
}

const pendingToo = ({ pending }: PromiseClause, words: FigureWords): Segment[] =>
  pending === null ? [] : phrase`، ${stillPending(pending, words)}`;

const REAL = { improvement: 'تحسّن حقيقي', concern: 'تراجع حقيقي' } as const satisfies Record<Signal, string>;
const REAL_OBJECT = { improvement: 'تحسّنًا حقيقيًا', concern: 'تراجعًا حقيقيًا' } as const satisfies Record<Signal, string>;

/** How the rate stands to a year before; against the verdict with «رغم». */
function changeWords({ change, verdict, grain, rate }: PromiseClause, words: FigureWords): Segment[] {
  if (change === null) return [];
  if (change.kind === 'none') return phrase`، ولا رقم من العام السابق يُقارن به`;
  const real = (signal: Signal): string =>
    (verdict === 'missed') === (signal === 'improvement') && verdict !== 'no-target' ? `رغم ${REAL[signal]}` : `ب${REAL[signal]}`;
  const past = GRAINS_PAST[grain];
  const recently = (recent: Signal | null): string =>
    recent === null ? '' : `، غير أن ${GRAINS_RECENT[grain]} تُظهر ${REAL_OBJECT[recent]}`;
  if (change.kind === 'recent') {
    return change.signal === 'noise' ? phrase`، بلا تغيّر حقيقي عن ${past}` : phrase`، ${real(change.signal)} عن ${past}`;
  }
  if (change.kind === 'year-small') {
    return phrase`، ولا مقارنة بالعام السابق إذ لم يحن حينها إلا موعد ${words.counted(change.due, CASES_OBLIQUE)}${recently(change.recent)}`;
  }
  const before = words.percent(change.before, rate);
  if (change.signal === 'noise') return phrase`، بلا تغيّر حقيقي عن ${before} قبل عام${recently(change.recent)}`;
  return phrase`، ${real(change.signal)} عن ${before} قبل عام${recently(change.recent)}`;
}

/** A sentence's worth, joined by «و»: `ووسيط زمن أول رد 5 ساعات و20 دقيقة من زمن العمل، وهو تحسّن حقيقي` */
export function latencyWords({ median, says, target }: LatencyPart, words: FigureWords): Segment[] {
  const spent = phrase`ووسيط زمن أول رد ${words.duration(median)} من زمن العمل`;
  if (says === 'over-target' && target !== null) return phrase`${spent}، فوق المستهدف وهو ${words.duration(target)}`;
  const above = target === null ? '' : phrase`، ${says === 'improvement' ? 'وإن ظل' : 'وهو'} فوق المستهدف وهو ${words.duration(target)}`;
  return phrase`${spent}، وهو ${says === 'improvement' ? REAL.improvement : 'تباطؤ حقيقي'}${above}`;
}
