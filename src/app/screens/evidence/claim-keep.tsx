import { useState } from 'react';
import { isolateText } from '../../../i18n/bidi.ts';
import { DataCard } from '../../ui/data-card.tsx';
import { useReader } from '../../ui/reader.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { DraftFault } from './claim-draft.ts';
import type { StoredClaim } from './stored-claim.ts';
import type { ClaimSave } from './use-claim-save.ts';
import { useEvidenceWords } from './use-evidence-words.ts';
import { type FigureAnswer, hasNoValue } from './use-figure-answers.ts';

export interface ClaimKeepProps {
  readonly stored: StoredClaim | null;
  readonly isChanged: boolean;
  /** those that are said at their places too */
  readonly faults: readonly DraftFault[];
  readonly answers: readonly FigureAnswer[];
  readonly save: ClaimSave;
  readonly author: string;
  readonly onAuthor: (author: string) => void;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onDelete: () => void;
  readonly onFreeze: () => void;
}

/** Who says it, and keeping it: saved as a version, frozen as a snapshot, or let go. */
export function ClaimKeep(props: ClaimKeepProps) {
  const { stored, isChanged, faults, answers, save, author, onAuthor, onSave, onDiscard, onDelete, onFreeze } = props;
  const { say, format, language } = useReader();
  const words = useEvidenceWords();
  const [isAsked, setAsked] = useState(false);
  const isNamed = author.trim() !== '';
  const isConflict = save.error?.code === 'version-conflict';
  const withName = (action: () => void) => () => {
    setAsked(true);
    if (isNamed) action();
  };
  const hindrance = freezeHindrance();
  return (
    <DataCard
      title={words('claim.keep')}
      subtitle={
        isChanged
          ? stored
            ? words('claim.unsaved')
            : words('claim.notSaved')
          : stored
            ? words('claim.saved', { version: format.count(stored.version) })
            : words('claim.notSaved')
      }
    >
      {isChanged && faults.length > 0 && (
        <div role="alert" className="keep-faults">
          <p>{words('claim.mend')}</p>
          <ul>
            {faults.map(({ place, fault, name }) => (
              <li key={place + fault + name}>
                {words(place === 'figures' ? 'claim.figures' : `claim.${place}`)}:{' '}
                {words(`fault.${fault}`, { name: isolateText(`{${name}}`) })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {save.error && (
        <div role="alert" className="keep-refused">
          <p>
            <strong>{isConflict ? words('claim.conflict') : save.error.title[language]}</strong>
          </p>
          <p className="note">{say('error.code', { code: isolateText(save.error.code) })}</p>
        </div>
      )}
      <div className="keep-row">
        <div className="keep-author">
          <TextField
            label={words('claim.author')}
            value={author}
            onChange={onAuthor}
            hint={words('claim.authorHint')}
            error={isAsked && !isNamed ? words('claim.authorMissing') : null}
            isRequired
          />
        </div>
        <div className="keep-buttons">
          {stored && !isChanged && (
            <button type="button" className="button" disabled={save.isBusy} onClick={withName(onDelete)}>
              {words('claim.delete')}
            </button>
          )}
          {isChanged && (
            <>
              <button type="button" className="button" onClick={onDiscard}>
                {words('claim.discard')}
              </button>
              <button
                type="button"
                className="button button-primary"
                aria-busy={save.isBusy || undefined}
                disabled={save.isBusy}
                onClick={() => {
                  setAsked(true);
                  onSave();
                }}
              >
                {isConflict ? words('claim.saveOver') : say('action.save')}
              </button>
            </>
          )}
          <button
            type="button"
            className={`button ${hindrance === null ? 'button-primary' : ''}`}
            disabled={hindrance !== null}
            onClick={withName(onFreeze)}
          >
            {words('freeze.action')}
          </button>
        </div>
      </div>
      {hindrance && stored && <p className="note">{hindrance}</p>}
    </DataCard>
  );

  function freezeHindrance(): string | null {
    if (stored === null || isChanged) return words('freeze.saveFirst');
    if (answers.length === 0) return words('freeze.withoutFigures');
    const without = answers.filter((answer) => answer.error !== null || hasNoValue(answer));
    if (without.length > 0) {
      return words('freeze.withoutValue', { names: without.map(({ figure }) => isolateText(`{${figure.name}}`)).join(' ') });
    }
    return answers.some(({ isPending }) => isPending) ? say('state.loadingFigures') : null;
  }
}
