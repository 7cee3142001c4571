import type { AwardModel } from '../award-model.ts';
import { publishedRange } from '../published-range.ts';

/** The Housing Ministry's pledge of 2015 as a time limit. @source tradearabia.com CONS_286259, by way of the policy of that name */
export const housingPledgeRange: AwardModel = publishedRange({
  id: 'housing-pledge-range',
  title: { en: 'Target set: the Housing Ministry’s pledge of 2015', ar: 'مستهدفات: تعهد وزارة الإسكان 2015' },
  source: {
    en: 'A target set, no award: 30 days for complaints and suggestions, as the Housing Ministry pledged in 2015. The pledge names no share; floor, target and stretch are Tawasul’s published ones, and holding them to this limit is ours.',
    ar: 'مستهدفات وليست جائزة: 30 يومًا للشكاوى والمقترحات كما تعهدت وزارة الإسكان في 2015. لا يذكر التعهد نسبة؛ والحد الأدنى والمستهدف والطموح هي المنشورة لتواصل، وتطبيقها على هذه المدة من وضعنا.',
  },
  policy: 'housing-pledge-2015',
  where: { kind: ['complaint', 'suggestion'] },
});
