import { Link } from 'wouter';
import type { AwardModelEntry } from '../../../contract/award.ts';
import type { SnapshotEntry } from '../../../contract/evidence.ts';
import { parseInstant } from '../../../core/instant.ts';
import { isolateText } from '../../../i18n/bidi.ts';
import { useReader } from '../../ui/reader.tsx';
import { addressOf, useView } from '../../url/use-view.ts';
import { ClaimSentence } from './claim-sentence.tsx';
import { statusOf } from './claim-status.ts';
import { evidencePath } from './evidence-path.ts';
import type { StoredClaim } from './stored-claim.ts';
import { subjectText } from './subject-text.ts';
import { useEvidenceWords } from './use-evidence-words.ts';
import { type FigureAnswer, hasNoValue, useFigureAnswers } from './use-figure-answers.ts';
import type { Voices } from './use-voices.ts';
import { CheckMark, StatusMark } from './verdict-mark.tsx';
import { useVerificationLog } from './verification-log.ts';

export interface ClaimEntryProps {
  readonly claim: StoredClaim;
  readonly snapshots: readonly SnapshotEntry[];
  readonly models: readonly AwardModelEntry[];
  readonly voices: Voices;
}

/** One claim as it reads now, what it is evidence of, and how far it has come. */
export function ClaimEntry({ claim, snapshots, models, voices }: ClaimEntryProps) {
  const { language } = useReader();
  const words = useEvidenceWords();
  const [view] = useView();
  const log = useVerificationLog();
  const voice = voices[language];
  const answers = useFigureAnswers(claim.figures);
  const { state, count, newest } = statusOf(claim, snapshots);
  const at = (text: string) => voice.format.instant(parseInstant(text));
  const own = { ...view, own: {} };
  return (
    <li className="claim-entry">
      <ClaimSentence text={claim.text[language]} answers={answers} voice={voice} />
      <Care answers={answers} />
      <ul className="claim-facts">
        <li>
          <StatusMark state={state} />{' '}
          {newest === null
            ? words('claims.draft')
            : words('claims.frozen', { at: at(newest.frozenAt), author: isolateText(newest.author) })}
          {state === 'changed' && ` · ${words('claims.changed')}`}
        </li>
        {newest && (
          <li>
            <CheckMark checked={log[newest.id]} format={voice.format} />
          </li>
        )}
        {claim.subject && (
          <li>
            {words('claims.subject')} {subjectText(claim.subject, models, voice)}
          </li>
        )}
        <li>
          {words('claims.written', {
            version: voice.format.count(claim.version),
            author: isolateText(claim.author),
            at: at(claim.writtenAt),
          })}
        </li>
      </ul>
      <p className="claim-links">
        <Link href={addressOf(evidencePath({ view: 'claim', id: claim.id }), own)} className="button">
          {words('claims.edit')}
        </Link>
        {newest && (
          <Link href={addressOf(evidencePath({ view: 'snapshot', id: newest.id }), own)} className="button">
            {words('claims.newest')}
          </Link>
        )}
        {count > 0 && <span className="note">{words('claims.snapshots', { n: count })}</span>}
      </p>
    </li>
  );
}

/** Why the sentence is to be read with care, in a few words; the editor says it figure by figure. */
function Care({ answers }: { readonly answers: readonly FigureAnswer[] }) {
  const { say, language } = useReader();
  const words = useEvidenceWords();
  const failed = answers.find(({ error }) => error !== null);
  const names = (list: readonly FigureAnswer[]) => list.map(({ figure }) => isolateText(`{${figure.name}}`)).join(' ');
  const of = (isIt: (answer: FigureAnswer) => boolean) => answers.filter(isIt);
  const kinds = [
    [of(({ value }) => value?.isProvisional === true), say('figure.provisional')],
    [of(({ value }) => value?.isSmall === true), say('figure.small')],
    [of((answer) => answer.error === null && hasNoValue(answer)), words('figure.noValue')],
  ] as const;
  const cares = kinds.filter(([list]) => list.length > 0);
  if (failed?.error) {
    return (
      <p role="alert" className="field-error">
        {failed.error.title[language]}{' '}
        <button type="button" className="button" onClick={failed.retry}>
          {say('state.retry')}
        </button>
      </p>
    );
  }
  if (cares.length === 0) return null;
  return (
    <ul className="claim-marks">
      {cares.map(([list, text]) => (
        <li key={text}>
          {text}: {names(list)}
        </li>
      ))}
    </ul>
  );
}
