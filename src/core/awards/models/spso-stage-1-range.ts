import type { AwardModel } from '../award-model.ts';
import { publishedRange } from '../published-range.ts';

/** A stricter limit to look at oneself by. @source SPSO Model Complaints Handling Procedure, stage 1, by way of the policy of that name */
export const spsoStage1Range: AwardModel = publishedRange({
  id: 'spso-stage-1-range',
  title: {
    en: 'Target set: complaints within five working days, as in Scotland',
    ar: 'مستهدفات: الشكاوى خلال خمسة أيام عمل كما في اسكتلندا',
  },
  source: {
    en: 'A target set, no award: 5 working days for complaints, stage 1 of the Scottish ombudsman’s model procedure. Floor, target and stretch are Tawasul’s published ones, and holding them to this limit is ours.',
    ar: 'مستهدفات وليست جائزة: 5 أيام عمل للشكاوى، وهي المرحلة الأولى في الإجراء النموذجي لأمين المظالم في اسكتلندا. والحد الأدنى والمستهدف والطموح هي المنشورة لتواصل، وتطبيقها على هذه المدة من وضعنا.',
  },
  policy: 'spso-stage-1',
  where: { kind: ['complaint'] },
});
