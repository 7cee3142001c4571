import type { AwardModel } from '../award-model.ts';
import { DEFAULT_CRITERIA, DEFAULT_CYCLES } from '../default-criteria.ts';
import { DEFAULT_READINESS } from '../readiness-rules.ts';

/** The product's default model. No rubric of the award is published: weights and times are ours. @source definitions, section 8 */
export const customerCommunication: AwardModel = {
  id: 'customer-communication',
  version: '1',
  title: { en: 'Excellence in Customer Communication', ar: 'التميز في التواصل مع العملاء' },
  isOfficial: false,
  source: {
    en: 'Unofficial: no scoring rubric of the award is published. The evidence points to the share answered in time; in April 2022 response quality and time taken were to be added (iga.gov.bh).',
    ar: 'غير رسمي: لم تُنشر معايير تقييم الجائزة. وتشير الدلائل إلى نسبة الرد في الموعد؛ وفي أبريل 2022 أُعلن عن إضافة جودة الرد والوقت المستغرق (iga.gov.bh).',
  },
  cycles: DEFAULT_CYCLES,
  criteria: DEFAULT_CRITERIA,
  benchmarks: [
    {
      kpi: 'response-on-time',
      value: 0.94,
      title: { en: 'Tawasul, all entities, 2016: 94% in time', ar: 'تواصل، جميع الجهات، 2016: 94% في الموعد' },
      source: 'zawya',
    },
    {
      kpi: 'response-on-time',
      value: 0.95,
      title: { en: 'Tawasul entities, 2020: at least 95%', ar: 'جهات تواصل، 2020: لا يقل عن 95%' },
      source: 'alwatannews 899317',
    },
  ],
  readiness: DEFAULT_READINESS,
};
