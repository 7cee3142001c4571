import type { AwardModelEntry } from '../../../contract/award.ts';
import type { Meta } from '../../../contract/meta.ts';
import type { FrozenFigure, Snapshot } from '../../../core/evidence/snapshot.ts';
import { parseInstant } from '../../../core/instant.ts';
import { findKpi } from '../../../core/kpis/index.ts';
import { directionOf } from '../../../i18n/language.ts';
import { figureText } from './claim-figure.ts';
import './evidence-sheet.css';
import { besideText, calendarsText, careTexts, exclusionsText, frozenScope, policyText } from './frozen-facts.ts';
import { FrozenSentence } from './frozen-sentence.tsx';
import { subjectText } from './subject-text.ts';
import type { Voice, Voices } from './use-voices.ts';

export interface EvidenceSheetProps {
  readonly snapshot: Snapshot;
  readonly voices: Voices;
  readonly models: readonly AwardModelEntry[];
  readonly meta: Meta | undefined;
}

/** What is printed: both languages side by side, ready to be signed. On screen nobody sees it. */
export function EvidenceSheet({ snapshot, voices, models, meta }: EvidenceSheetProps) {
  const { content, id, sha256 } = snapshot;
  // as on a bilingual form: English on the left, Arabic on the right
  const pair = [voices.en, voices.ar] as const;
  const both = (said: (voice: Voice) => string) =>
    pair.map((voice) => (
      <span key={voice.language} lang={voice.language} dir={directionOf(voice.language)}>
        {said(voice)}
      </span>
    ));
  return (
    <section className="evidence-sheet" dir="ltr" aria-hidden="true">
      <header className="sheet-pair">{both(({ say, words }) => `${say('app.name')} · ${words('sheet.title')}`)}</header>
      {content.isDemonstration && <p className="sheet-pair sheet-demonstration">{both(({ words }) => words('sheet.demonstration'))}</p>}
      <div className="sheet-pair sheet-claim">
        {pair.map((voice) => (
          <FrozenSentence key={voice.language} content={content} voice={voice} />
        ))}
      </div>
      {content.claim.subject && (
        <p className="sheet-pair sheet-subject">
          {both((voice) =>
            content.claim.subject ? `${voice.words('claims.subject')} ${subjectText(content.claim.subject, models, voice)}` : '',
          )}
        </p>
      )}
      {content.figures.map((figure) => (
        <SheetFigure key={figure.name} figure={figure} pair={pair} meta={meta} isRepeated={firstOf(content.figures, figure) !== figure} />
      ))}
      <table className="sheet-facts">
        <tbody>
          <Row label={({ words }) => words('sheet.frozenBy')} pair={pair} value={content.author} />
          <Row
            label={({ words }) => words('sheet.frozenAt')}
            pair={pair}
            value={content.frozenAt}
            said={({ format }) => format.instant(parseInstant(content.frozenAt))}
          />
          <Row
            label={({ say }) => say('time.dataVersion')}
            pair={pair}
            value={`${content.dataVersion} · Tajawub ${content.productVersion}`}
          />
          <Row label={({ words }) => words('sheet.seal')} pair={pair} value={sha256} isCode />
        </tbody>
      </table>
      <footer>
        <p className="sheet-pair sheet-verify">{both(({ words }) => words('sheet.verify', { id: `\u2066${id}\u2069` }))}</p>
        <div className="sheet-signature">
          {(['sheet.signer', 'sheet.signature', 'sheet.date'] as const).map((key) => (
            <p key={key}>{both(({ words }) => words(key))}</p>
          ))}
        </div>
      </footer>
    </section>
  );
}

const questionKey = ({ kpi, query }: FrozenFigure): string => `${kpi} ${JSON.stringify(query)}`;

/** Figures of one question rest on the same: that is printed once. */
const firstOf = (figures: readonly FrozenFigure[], figure: FrozenFigure): FrozenFigure | undefined =>
  figures.find((other) => questionKey(other) === questionKey(figure));

function SheetFigure({
  figure,
  pair,
  meta,
  isRepeated,
}: {
  readonly figure: FrozenFigure;
  readonly pair: readonly [Voice, Voice];
  readonly meta: Meta | undefined;
  readonly isRepeated: boolean;
}) {
  const title = ({ language, words }: Voice) =>
    `${findKpi(figure.kpi)?.title[language] ?? figure.kpi}${figure.part === 'value' ? '' : ` · ${words(`part.${figure.part}`)}`}`;
  return (
    <div className="sheet-figure">
      <div className="sheet-pair">
        {pair.map((voice) => (
          <div key={voice.language} lang={voice.language} dir={directionOf(voice.language)}>
            <p>
              <strong>
                <bdi>{figureText(figure, figure.value, voice.format)}</bdi>
              </strong>{' '}
              {title(voice)}
            </p>
            {!isRepeated && (
              <>
                <p>{[besideText(figure, voice), ...careTexts(figure, voice)].filter((text) => text !== '').join(' · ')}</p>
                <p>{figure.definition.text[voice.language]}</p>
                <p>{frozenScope(figure, voice, meta)}</p>
                <p>
                  {voice.words('snapshot.exclusions')}: {exclusionsText(figure, voice)}
                </p>
                <p>
                  {voice.say('time.calendar')}: {calendarsText(figure, voice)}
                </p>
                <p>
                  {voice.say('time.policy')}: {policyText(figure, voice)}
                </p>
                <p>
                  {voice.words('snapshot.records')}: {voice.format.count(figure.records.count)}
                </p>
              </>
            )}
          </div>
        ))}
      </div>
      {!isRepeated && (
        <p className="sheet-hash">
          SHA-256 <code>{figure.records.sha256}</code>
        </p>
      )}
    </div>
  );
}

function Row({
  label,
  pair,
  value,
  said,
  isCode = false,
}: {
  readonly label: (voice: Voice) => string;
  readonly pair: readonly [Voice, Voice];
  readonly value: string;
  /** where the value is said in each language */
  readonly said?: (voice: Voice) => string;
  readonly isCode?: boolean;
}) {
  const [en, ar] = pair;
  return (
    <tr>
      <th scope="row" lang="en">
        {label(en)}
      </th>
      <td>{isCode ? <code>{value}</code> : <bdi>{said ? `${said(en)} · ${said(ar)}` : value}</bdi>}</td>
      <th lang="ar" dir="rtl">
        {label(ar)}
      </th>
    </tr>
  );
}
