import type { Policy } from '../policy.ts';

/**
 * Thirty days, not 720 hours: a pledge in days counts days, the day of receipt not among them, and on `always` every day counts.
 * @source tradearabia.com CONS_286259, 14 July 2015: "respond to each complaint or suggestion within 30 days"
 */
export const housingPledge: Policy = {
  id: 'housing-pledge-2015',
  version: '1',
  title: { en: 'Housing Ministry’s pledge of 2015: reply within 30 days', ar: 'تعهد وزارة الإسكان 2015: الرد خلال 30 يومًا' },
  source: {
    en: 'In July 2015 Bahrain’s Housing Ministry pledged to respond to each complaint or suggestion within 30 days. That these are calendar days, counted from the day after receipt on the round-the-clock calendar (whose days end at midnight UTC), is our reading. It says nothing of enquiries and observations.',
    ar: 'في يوليو 2015 تعهدت وزارة الإسكان في البحرين بالرد على كل شكوى أو مقترح خلال 30 يومًا. أما كونها أيامًا تقويمية تُعد من اليوم التالي للورود بتقويم على مدار الساعة (تنتهي أيامه عند منتصف الليل بتوقيت UTC) فقراءتنا نحن. ولا يذكر التعهد الاستفسارات والملاحظات.',
    url: 'https://tradearabia.com/news/CONS_286259.html',
  },
  rules: [{ where: { kind: ['complaint', 'suggestion'] }, calendar: 'always', response: { workingDays: 30 } }],
};
