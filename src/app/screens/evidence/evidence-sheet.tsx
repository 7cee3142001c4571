import type { AwardModelEntry } from '../../../contract/award.ts';
import type { Meta } from '../../../contract/meta.ts';
import type { FrozenFigure, Snapshot } from '../../../core/evidence/snapshot.ts';
import { parseInstant } from '../../../core/instant.ts';
import { findKpi } from '../../../core/kpis/index.ts';
import { isolateText } from '../../../i18n/bidi.ts';
import { directionOf } from '../../../i18n/language.ts';
import { figureText } from './claim-figure.ts';
import './evidence-sheet.css';
import { besideText, calendarsText, careTexts, exclusionsText, frozenScope, policyText, sharedGrounds } from './frozen-facts.ts';
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
          <FrozenSentence key={voice.language} text={content.claim.text} figures={content.figures} voice={voice} />
        ))}
      </div>
      {content.claim.subject && (
        <p className="sheet-pair sheet-subject">
          {both((voice) =>
            content.claim.subject ? `${voice.words('claims.subject')} ${subjectText(content.claim.subject, models, voice)}` : '',
          )}
        </p>
      )}
      {sharedGrounds(content.figures).map((group) => (
        <SheetFigure key={group[0].name} id={id} group={group} pair={pair} meta={meta} />
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
        <p className="sheet-pair sheet-verify">
          {both(({ words }) => words('sheet.verify', { command: isolateText(`npx tajawub verify ${id}`) }))}
        </p>
        <div className="sheet-signature">
          {(['sheet.signer', 'sheet.signature', 'sheet.date'] as const).map((key) => (
            <p key={key}>{both(({ words }) => words(key))}</p>
          ))}
        </div>
      </footer>
    </section>
  );
}

function SheetFigure({
  id,
  group,
  pair,
  meta,
}: {
  /** of the snapshot */
  readonly id: string;
  readonly group: readonly [FrozenFigure, ...FrozenFigure[]];
  readonly pair: readonly [Voice, Voice];
  readonly meta: Meta | undefined;
}) {
  const [figure] = group;
  return (
    <div className="sheet-figure">
      <div className="sheet-pair">
        {pair.map((voice) => (
          <div key={voice.language} lang={voice.language} dir={directionOf(voice.language)}>
            <p className="sheet-values">
              <span>{findKpi(figure.kpi)?.title[voice.language] ?? figure.kpi}</span>
              {group.map((each) => (
                <span key={each.name}>
                  <strong>
                    <bdi>{figureText(each, each.value, voice.format)}</bdi>
                  </strong>
                  {each.part !== 'value' && ` ${voice.words(`part.${each.part}`)}`}
                </span>
              ))}
            </p>
            <p>{[besideText(figure, voice), ...careTexts(figure, voice)].filter((text) => text !== '').join(' · ')}</p>
            <p>{figure.definition.text[voice.language]}</p>
            <p>{frozenScope(figure, voice, meta)}</p>
            <p>
              {voice.say('time.calendar')}: {calendarsText(figure, voice)} · {voice.say('time.policy')}: {policyText(figure, voice)}
            </p>
            <p>
              {voice.words('snapshot.records')}: {voice.format.count(figure.records.count)} · {voice.words('snapshot.exclusions')}:{' '}
              {exclusionsText(figure, voice)}
            </p>
          </div>
        ))}
      </div>
      {/* a sheet of several pages may come apart: each says what it is of */}
      <p className="sheet-hash">
        <span>
          SHA-256 <code>{figure.records.sha256}</code>
        </span>
        <code>{id}</code>
      </p>
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
      <td>{isCode ? <code>{value}</code> : <bdi>{said ? `${isolateText(said(en))} · ${isolateText(said(ar))}` : value}</bdi>}</td>
      <th lang="ar" dir="rtl">
        {label(ar)}
      </th>
    </tr>
  );
}
