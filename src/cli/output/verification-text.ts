import type { Drift, FigureVerdict, Verification } from '../../core/evidence/verdict.ts';
import type { Bilingual } from '../../core/kpis/kpi.ts';
import { awardAr } from '../../i18n/messages/ar/award.ts';
import { awardEn } from '../../i18n/messages/en/award.ts';
import { figureText } from './text-table.ts';

/** A verification figure by figure: same or not, what it was, what it is, and why. */
export function formatVerification(verification: Verification, language: 'ar' | 'en'): string {
  const { id, isSame, isSealWhole, asOf, dataVersion, newestDataVersion, figures, changedRecords } = verification;
  const say = (sentence: Bilingual): string => sentence[language];
  const lines = [
    `${id} · ${say({ en: 'as of', ar: 'حتى' })} ${asOf} · ${say({ en: 'data version', ar: 'إصدار البيانات' })} ${dataVersion}${
      newestDataVersion === dataVersion ? '' : ` (${say({ en: 'newest', ar: 'الأحدث' })} ${newestDataVersion})`
    }`,
    ...(isSealWhole ? [] : [say(BROKEN)]),
    '',
    ...figures.flatMap((figure) => figureLines(figure, language)),
    ...(changedRecords !== null && changedRecords.count > 0
      ? ['', `${say({ en: 'Records changed since', ar: 'سجلات تغيرت منذ ذلك' })}: ${changedRecords.count} (${listed(changedRecords)})`]
      : []),
    '',
    say(isSame ? SAME : DIFFERENT),
  ];
  return lines.join('\n');
}

function figureLines({ name, kpi, isSame, drifts, frozen, asThen, today, records }: FigureVerdict, language: 'ar' | 'en'): string[] {
  const head = `${isSame ? '=' : '≠'} ${name}  ${kpi}  ${figureText(kpi, frozen)}  (${WORDS.records[language]} ${records.frozen})`;
  if (isSame) return [head];
  const text = (value: typeof asThen): string => (value === null ? '—' : figureText(kpi, value));
  return [
    head,
    `    ${WORDS.asThen[language]}: ${text(asThen)} (${records.asThen ?? '—'})   ${WORDS.today[language]}: ${text(today)} (${records.today ?? '—'})`,
    ...drifts.map((drift) => `    ${driftText(drift, language)}`),
  ];
}

const driftText = (drift: Drift, language: 'ar' | 'en'): string => ({ en: awardEn, ar: awardAr })[language][`drift.${drift}`];

const listed = ({ count, ids }: NonNullable<Verification['changedRecords']>): string =>
  `${ids.join(', ')}${count > ids.length ? ', …' : ''}`;

const WORDS = {
  records: { en: 'records', ar: 'السجلات' },
  asThen: { en: 'as then', ar: 'كما كان' },
  today: { en: 'today', ar: 'اليوم' },
} as const satisfies Record<string, Bilingual>;
const BROKEN: Bilingual = {
  en: 'THE SEAL IS BROKEN: this file is not what was frozen.',
  ar: 'الختم مكسور: هذا الملف ليس ما جُمّد.',
};
const SAME: Bilingual = { en: 'All the same.', ar: 'كل الأرقام كما هي.' };
const DIFFERENT: Bilingual = { en: 'NOT the same.', ar: 'ليست كما هي.' };
