import type { PromiseName } from '../../core/brief/brief-facts.ts';
import type { DueNextPart, HeadlineClause, OverdueClause } from '../../core/brief/headline-clause.ts';
import { isolateText } from '../bidi.ts';
import { CASES_OBLIQUE, CASES_SUBJECT, GRAINS, MORE_CASES, OF_THEM_SUBJECT, periodNoun } from './arabic-forms.ts';
import { latencyWords, sayPromiseInArabic } from './arabic-promise.ts';
import type { FigureWords } from './figure-words.ts';
import { phrase, type Segment } from './segment.ts';

const DATE_OF = { response: 'موعد الرد', resolution: 'موعد الحل' } as const satisfies Record<PromiseName, string>;

export function sayInArabic(clause: HeadlineClause, words: FigureWords): Segment[] {
  switch (clause.kind) {
    case 'nothing':
      return phrase`لا شيء يُذكر: لا توجد حالات مسجّلة.`;
    case 'before-data':
      return phrase`لا يُعرف شيء عن ${periodNoun(clause.period, words)}: تبدأ السجلات من ${periodNoun(clause.dataFrom, words)}.`;
    case 'after-data':
      return phrase`لا يُعرف شيء بعد عن ${periodNoun(clause.period, words)}: فهو لاحق لتاريخ هذه الأرقام.`;
    case 'none-received':
      return phrase`لم ترد أي حالة في ${periodNoun(clause.period, words)}${clause.isRunning ? ' حتى الآن' : ''}.`;
    case 'all-withdrawn': {
      const received = words.counted(clause.received, CASES_SUBJECT);
      const all = ['ثم سُحبت', 'ثم سُحبتا'][clause.received.value - 1] ?? 'ثم سُحبت كلها';
      const unknown = clause.hasEndedUnknown ? ' أو انتهت بوقت غير معروف' : '';
      return phrase`وردت ${received} في ${periodNoun(clause.period, words)} ${all}${unknown}، فلا شيء يُقاس.`;
    }
    case 'unmeasured':
      return unmeasured(clause, words);
    case 'promise':
      return sayPromiseInArabic(clause, words);
    case 'absent': {
      const what = clause.promise === 'response' ? 'الردود الأولى' : 'عمليات الحل';
      if (clause.reason === 'hidden') return phrase`أما ${what} فأرقامها محجوبة، لأنها تستند إلى حالات قليلة جدًا.`;
      return clause.reason === 'untargeted' ? phrase`أما ${what} فلا موعد مستهدفًا لها.` : phrase`أما ${what} فلا يسجّلها هذا المصدر.`;
    }
    case 'channel': {
      const done = clause.promise === 'response' ? 'أُجيب في الموعد عن' : 'حُلّت في الموعد';
      const name =
        clause.group === null
          ? phrase`وتقصّر الحالات التي لم تُسجّل قناتها عن المستهدف ${words.percent(clause.target)}`
          : phrase`وتقصّر قناة «${isolateText(words.channelName(clause.group))}» عن المستهدف ${words.percent(clause.target)}`;
      const of = words.counted(clause.due, { few: '# حالات حان موعدها', other: '# حالة حان موعدها' });
      return phrase`${name}: ${done} ${words.percent(clause.rate, clause.target)} من ${of}${clause.others > 0 ? '، وليست وحدها' : ''}.`;
    }
    case 'latency':
      return phrase`${latencyWords(clause.latency, words)}.`;
    case 'overdue':
      return overdue(clause, words);
    case 'due-next':
      return clause.isNothingOverdue ? phrase`ولا حالات متأخرة، ${next(clause.next, words)}.` : phrase`${next(clause.next, words)}.`;
  }
}

function unmeasured(clause: Extract<HeadlineClause, { kind: 'unmeasured' }>, words: FigureWords): Segment[] {
  const period = periodNoun(clause.period, words);
  if (clause.received === null || clause.reason === 'hidden') return phrase`أرقام ${period} محجوبة، لأنها تستند إلى حالات قليلة جدًا.`;
  const received = phrase`وردت ${words.counted(clause.received, CASES_SUBJECT)} في ${period}`;
  if (clause.reason === 'not-recorded') return phrase`${received}، لكن المصدر لا يسجّل الردود ولا عمليات الحل، فلا حكم على الوعد.`;
  if (clause.reason === 'untargeted') return phrase`${received} بلا موعد مستهدف، فلا وعد يُقاس.`;
  return phrase`${received}، لكن الوعد لا يُقاس: بعضه غير مسجّل، وبعضه بلا موعد مستهدف.`;
}

function overdue(clause: OverdueClause, words: FigureWords): Segment[] {
  const { hidden, next: due } = clause;
  const late = lateWords(clause, words);
  const isOnlySame = due !== null && (clause.response === null || clause.resolution === null) && clause[due.promise] !== null;
  if (hidden === null) return phrase`${late}${due === null ? '' : phrase`، ${next(due, words, isOnlySame)}`}.`;
  const still =
    hidden.promise === 'response'
      ? {
          one: 'حالة واحدة فات موعدها بلا رد',
          two: 'حالتان فات موعدهما بلا رد',
          few: '# حالات فات موعدها بلا رد',
          other: '# حالة فات موعدها بلا رد',
        }
      : {
          one: 'حالة واحدة فات موعدها بلا حل',
          two: 'حالتان فات موعدهما بلا حل',
          few: '# حالات فات موعدها بلا حل',
          other: '# حالة فات موعدها بلا حل',
        };
  const more = late.length > 0 ? phrase`، ${late}` : '';
  return phrase`ولو حُسبت الحالات المنتهية وحدها لبلغت النسبة ${words.percent(hidden.closedOnly, hidden.target)} ولغابت عنها ${words.counted(hidden.overdue, still)}${more}.`;
}

function lateWords({ hidden, response, resolution, growth, grain }: OverdueClause, words: FigureWords): Segment[] {
  const inAll = (promise: PromiseName): string => (hidden?.promise === promise ? ' في المجموع' : '');
  const forAnswer =
    response === null ? [] : phrase`${words.counted(response.count, CASES_SUBJECT)}${inAll('response')} عن ${DATE_OF.response}`;
  if (growth !== null) {
    const open = phrase`وارتفع عدد الحالات المفتوحة من ${words.number(growth.before)} إلى ${words.number(growth.after)}`;
    const late = { one: 'واحدة متأخرة', two: 'اثنتان متأخرتان', other: '# متأخرة' };
    const ofThem = resolution === null ? open : phrase`${open}، منها ${words.counted(resolution.count, late)} عن ${DATE_OF.resolution}`;
    return response === null ? ofThem : phrase`${ofThem}، وتتأخر ${forAnswer}`;
  }
  if (resolution === null) return response === null ? [] : phrase`وتتأخر ${forAnswer}`;
  const isPast = resolution.at === 'end';
  const forResolution = phrase`${words.counted(resolution.count, CASES_SUBJECT)}${inAll('resolution')} عن ${DATE_OF.resolution}`;
  if (isPast) {
    const past = phrase`وتأخرت في نهاية ${GRAINS[grain]} ${forResolution}`;
    return response === null ? past : phrase`وتتأخر ${forAnswer}، ${past}`;
  }
  if (response === null) return phrase`وتتأخر ${forResolution}`;
  const short = phrase`${words.counted(resolution.count, OF_THEM_SUBJECT)}${inAll('resolution')} عن ${DATE_OF.resolution}`;
  return phrase`وتتأخر ${forAnswer} و${short}`;
}

/** `ويحين اليوم موعد الرد على 4 حالات`; after overdue ones of the same promise `موعد 4 حالات أخرى` */
function next({ promise, count, on, day }: DueNextPart, { counted, format }: FigureWords, isMore = false): Segment[] {
  const when = day === 'today' ? 'اليوم' : day === 'weekday' ? `يوم ${format.weekday(on)}` : `في ${format.date(on)}`;
  if (isMore) return phrase`ويحين ${when} موعد ${counted(count, MORE_CASES)}`;
  return phrase`ويحين ${when} موعد ${promise === 'response' ? 'الرد على' : 'حل'} ${counted(count, CASES_OBLIQUE)}`;
}
