import type { AwardModel } from '../award-model.ts';
import { publishedRange } from '../published-range.ts';

/** What the entities have published of themselves, on the time limit that one of them publishes. @source bahrain's press, as named in each field */
export const tawasulPublishedRange: AwardModel = publishedRange({
  id: 'tawasul-published-range',
  title: { en: 'Target set: Tawasul’s published range', ar: 'مستهدفات: المدى المنشور لتواصل' },
  source: {
    en: 'A target set, no award: the published shares answered in time, on the 14 working days that Southern Governorate publishes (southern.gov.bh). That all of it is one criterion of weight 100 is ours.',
    ar: 'مستهدفات وليست جائزة: النسب المنشورة للرد في الموعد، بمدة 14 يوم عمل التي تنشرها المحافظة الجنوبية (southern.gov.bh). أما جمعها في معيار واحد وزنه 100 فمن وضعنا.',
  },
  policy: 'tawasul',
  where: {},
});
