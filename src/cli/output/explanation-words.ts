import type { Bilingual } from '../../core/kpis/kpi.ts';
import type { SlaState } from '../../core/sla/reading.ts';
import type { TraceKind, TraceReason } from '../../core/sla/trace.ts';

export const STATES: Readonly<Record<SlaState, Bilingual>> = {
  met: { en: 'met', ar: 'ضمن المدة' },
  missed: { en: 'missed', ar: 'بعد المدة' },
  pending: { en: 'pending, not yet due', ar: 'قيد الانتظار ولم يحن موعدها' },
  overdue: { en: 'overdue', ar: 'متأخرة' },
  untargeted: { en: 'no target', ar: 'بلا مستهدف' },
};

export const KINDS: Readonly<Record<TraceKind, Bilingual>> = {
  counted: { en: 'counted', ar: 'محتسب' },
  paused: { en: 'paused', ar: 'موقوف' },
  'resolved-standing': { en: 'stood resolved', ar: 'كانت محلولة' },
  closed: { en: 'closed hours', ar: 'خارج الدوام' },
};

export const REASONS: Readonly<Record<TraceReason, Bilingual>> = {
  'no-target': { en: 'No rule of the policy gives it a target.', ar: 'لا تحدد لها أي قاعدة في السياسة مستهدفًا.' },
  'no-promise': { en: 'Its target is the promise of the source, which made none.', ar: 'مستهدفها وعد المصدر، ولم يعد المصدر بشيء.' },
  'due-beyond-calendar': { en: 'It falls due after the last hour of the calendar.', ar: 'يحل موعدها بعد آخر ساعة في التقويم.' },
  withdrawn: { en: 'It was withdrawn: it counts in no rate.', ar: 'سُحبت: لا تدخل في أي نسبة.' },
  merged: { en: 'It was merged into another: it counts in no rate.', ar: 'دُمجت في غيرها: لا تدخل في أي نسبة.' },
  'paused-now': { en: 'It is paused now: the clock stands still.', ar: 'موقوفة الآن: احتساب الوقت متوقف.' },
  'due-moved': { en: 'Stops moved the due instant on.', ar: 'أخّرت فترات التوقف الموعد.' },
  'stop-after-breach': {
    en: 'A stop that began after the breach moved nothing: what was breached stays breached.',
    ar: 'التوقف الذي بدأ بعد التجاوز لم يغيّر شيئًا: ما تجاوز المدة يبقى متجاوزًا.',
  },
  'ended-in-closed-hours': {
    en: 'It ended after the due instant, in closed hours, before any more working time had passed: met.',
    ar: 'انتهت بعد الموعد خارج الدوام قبل مرور أي وقت عمل إضافي: ضمن المدة.',
  },
  'rests-on-prediction': {
    en: 'It rests on predicted days, or on a date that the calendar does not cover yet.',
    ar: 'تقوم على أيام متوقعة أو على تاريخ لا يشمله التقويم بعد.',
  },
};

export const LABELS = {
  inquiry: { en: 'Inquiry', ar: 'الحالة' },
  asOf: { en: 'as of', ar: 'حتى' },
  calendar: { en: 'calendar', ar: 'التقويم' },
  policy: { en: 'policy', ar: 'السياسة' },
  none: { en: 'none', ar: 'لا شيء' },
  received: { en: 'received', ar: 'الورود' },
  response: { en: 'Response', ar: 'الرد' },
  resolution: { en: 'Resolution', ar: 'الحل' },
  target: { en: 'target', ar: 'المستهدف' },
  budget: { en: 'budget', ar: 'المدة المتاحة' },
  elapsed: { en: 'elapsed', ar: 'المنقضي' },
  due: { en: 'due', ar: 'الموعد' },
  breach: { en: 'breached', ar: 'التجاوز' },
  ended: { en: 'ended', ar: 'الانتهاء' },
  unreadable: {
    en: 'No clock can be read: it is a duplicate, was received after the as-of, or ended at an unknown time.',
    ar: 'لا يمكن احتساب الوقت: الحالة مكررة، أو وردت بعد هذا الوقت، أو انتهت في وقت غير معروف.',
  },
} as const satisfies Record<string, Bilingual>;
