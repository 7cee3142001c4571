import type { awardEn } from '../en/award.ts';

export const awardAr = {
  'drift.snapshot-altered': 'عُدّلت النسخة المجمّدة: فهي لا تقول ما جُمّد',
  'drift.records-changed': 'أُضيفت سجلات يقوم عليها الرقم أو حُذفت أو تغيرت',
  'drift.calendar-changed': 'تغيرت ساعات العمل التي حُسب عليها',
  'drift.policy-changed': 'تغيرت المواعيد المستهدفة التي قيس عليها',
  'drift.definition-changed': 'صار للمؤشر معنى آخر',
  'drift.data-version-missing': 'قاعدة البيانات هذه لا تحوي إصدار البيانات الذي جُمّد',
  'drift.computation-changed': 'لم يتغير شيء مما يقوم عليه، لكن هذا الإصدار من المنتج يحسبه بطريقة أخرى',
  'drift.not-askable': 'لم يعد السؤال عنه ممكنًا: المؤشر أو التقويم أو السياسة أو الخلية لم تعد موجودة',
} as const satisfies Record<keyof typeof awardEn, string>;
