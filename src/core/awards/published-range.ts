import type { Bilingual } from '../kpis/kpi.ts';
import type { Where } from '../query.ts';
import type { AwardModel } from './award-model.ts';
import { DEFAULT_READINESS } from './readiness-rules.ts';

export interface TargetSet {
  readonly id: string;
  readonly title: Bilingual;
  /** where the time limit comes from, and what of it is ours */
  readonly source: Bilingual;
  /** that sets the time limit */
  readonly policy: string;
  readonly where: Where;
}

/**
 * The published shares answered in time, held against one time limit.
 * @source floor: all of Tawasul in 2016, 94 % (zawya); target and stretch: its entities in 2020, at least 95 % reaching 99.5 % (alwatannews 899317)
 */
export function publishedRange({ id, title, source, policy, where }: TargetSet): AwardModel {
  return {
    id,
    version: '1',
    title,
    isOfficial: false,
    source,
    cycles: [2022, 2023, 2024, 2025, 2026].map((year) => ({
      id: String(year),
      title: { en: `${year}`, ar: `${year}` },
      from: `${year}-01`,
      to: `${year}-12`,
      policy,
    })),
    criteria: [
      {
        id: 'answered-in-time',
        title: { en: 'Answered in time', ar: 'الرد في الموعد' },
        kpi: 'response-on-time',
        where,
        weight: 100,
        floor: 0.94,
        target: 0.95,
        stretch: 0.995,
        source: {
          en: 'Floor: all of Tawasul in 2016, 94% in time (zawya). Target and stretch: the entities’ published range for 2020, at least 95% reaching 99.5% (alwatannews 899317).',
          ar: 'الحد الأدنى: جميع جهات تواصل في 2016، 94% في الموعد (zawya). والمستهدف والطموح: المدى المنشور للجهات في 2020، لا يقل عن 95% ويصل إلى 99.5% (alwatannews 899317).',
        },
        evidence: [{ en: 'Monthly rate with numerator, denominator and pending.', ar: 'النسبة الشهرية ببسطها ومقامها وما هو قيد الموعد.' }],
      },
    ],
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
}
