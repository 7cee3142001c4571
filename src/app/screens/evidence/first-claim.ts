import type { Meta } from '../../../contract/meta.ts';
import type { AwardCriterion, AwardCycle } from '../../../core/awards/award-model.ts';
import type { Claim, ClaimFigure, ClaimSubject } from '../../../core/evidence/claim.ts';
import { findKpi } from '../../../core/kpis/index.ts';
import { hidingSmall, nameFor } from './claim-figure.ts';
import { filterTexts } from './figure-scope.ts';
import type { Voice, Voices } from './use-voices.ts';

/** Nothing yet. */
export const EMPTY_CLAIM: Claim = { text: { en: '', ar: '' }, figures: [], subject: null };

type First = 'first.share' | 'first.time' | 'first.count' | 'first.onTime' | 'first.median' | 'first.satisfaction' | 'first.reopened';

/** Sentences of their own for what award models ask most. */
const SENTENCES: Readonly<Record<string, First>> = {
  'response-on-time': 'first.onTime',
  'response-median': 'first.median',
  satisfaction: 'first.satisfaction',
  'reopen-rate': 'first.reopened',
};
const BY_UNIT = { ratio: 'first.share', 'working-seconds': 'first.time', count: 'first.count' } as const;
const PARTS = { ratio: ['value', 'numerator', 'denominator'], 'working-seconds': ['value', 'n'], count: ['value'] } as const;

/** What a criterion of a cycle says, to begin from: its figure with what it rests on, in both languages. */
export function firstClaim(
  subject: ClaimSubject,
  criterion: Pick<AwardCriterion, 'kpi' | 'where' | 'title'>,
  cycle: Pick<AwardCycle, 'from' | 'to' | 'calendar' | 'policy'> | null,
  voices: Voices,
  meta: Meta | undefined,
): Claim {
  const { kpi, where } = criterion;
  const unit = findKpi(kpi)?.unit ?? 'count';
  const query = hidingSmall({
    kpis: [kpi],
    from: cycle?.from ?? null,
    to: cycle?.to ?? null,
    where,
    calendar: cycle?.calendar ?? null,
    policy: cycle?.policy ?? null,
  });
  const figures = PARTS[unit].map(
    (part): ClaimFigure => ({ name: nameFor({ kpi, part }, []), kpi, part, period: null, group: null, query }),
  );
  const inBraces = (index: number): string => `{${figures[index]?.name ?? ''}}`;
  const sentence = (voice: Voice): string => {
    const { words, format, language } = voice;
    const filters = filterTexts(where, voice, meta);
    return words(SENTENCES[kpi] ?? BY_UNIT[unit], {
      title: criterion.title[language],
      range:
        cycle === null
          ? words('first.whole')
          : cycle.from === cycle.to
            ? words('first.period', { period: format.period(cycle.from) })
            : words('first.range', { from: format.period(cycle.from), to: format.period(cycle.to) }),
      cases: filters.length === 0 ? '' : ` (${filters.join(' · ')})`,
      value: inBraces(0),
      part: inBraces(1),
      whole: inBraces(2),
      n: inBraces(1),
    });
  };
  return { text: { en: sentence(voices.en), ar: sentence(voices.ar) }, figures, subject };
}
