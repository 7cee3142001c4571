import { describe, expect, it } from 'vitest';
import type { DefinitionTime } from '../../../core/definitions.ts';
import { stripBidiMarks } from '../../../i18n/bidi.ts';
import { createFormatter } from '../../../i18n/formatter.ts';
import type { Language } from '../../../i18n/language.ts';
import { exploreAr } from '../../../i18n/messages/ar/explore.ts';
import { exploreEn } from '../../../i18n/messages/en/explore.ts';
import { createSay } from '../../../i18n/say.ts';
import { questionFigures } from './question-figures.ts';
import type { ExploreReader } from './use-explore-reader.ts';

function figures(language: Language, kpis: readonly string[], time: DefinitionTime = 'working'): string {
  const word = createSay<typeof exploreEn>(language === 'ar' ? exploreAr : exploreEn, language);
  const reader = { language, word, format: createFormatter(language, { zone: 'UTC' }) } as unknown as ExploreReader;
  return stripBidiMarks(
    questionFigures(
      kpis.map((kpi) => ({ kpi, time })),
      reader,
    ),
  );
}

describe('the figures of a question', () => {
  it('tell one figure by its own name', () => {
    expect(figures('en', ['response-median'])).toBe('First response, median');
    expect(figures('ar', ['response-median'])).toBe('وسيط زمن أول رد');
  });

  it('tell each clock once with its measures', () => {
    expect(figures('en', ['received', 'response-median', 'response-p90'])).toBe('Received and First response (median and 90th percentile)');
    expect(figures('ar', ['received', 'response-median', 'response-p90'])).toBe('الواردة وزمن أول رد (الوسيط والمئين 90)');
  });

  it('tell both clocks at once where they have the same measures, and apart where not', () => {
    const kpis = ['response-median', 'response-p90', 'resolution-median', 'resolution-p90'];
    expect(figures('en', kpis)).toBe('First response and resolution (median and 90th percentile)');
    expect(figures('ar', kpis)).toBe('زمن أول رد وزمن الحل (الوسيط والمئين 90)');
    expect(figures('ar', kpis.slice(0, 3))).toBe('زمن أول رد (الوسيط والمئين 90) ووسيط زمن الحل');
    expect(figures('en', kpis.slice(0, 3))).toBe('First response (median and 90th percentile) and Resolution (median)');
    expect(figures('en', ['response-median', 'response-mean'], 'calendar')).toBe('First response (median and mean, calendar time)');
  });

  it('count what is left of a long list', () => {
    expect(figures('en', ['received', 'withdrawn', 'response-median', 'response-p90', 'backlog'])).toBe(
      'Received and Withdrawn and 3 more figures',
    );
  });
});
