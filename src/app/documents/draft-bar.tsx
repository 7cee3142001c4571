import { type ReactNode, useId, useState } from 'react';
import { isolateText } from '../../i18n/bidi.ts';
import { rememberedAuthor } from '../data/author.ts';
import { useReader } from '../ui/reader.tsx';
import { TextField } from '../ui/text-field.tsx';
import './documents.css';
import { useDocumentWords } from './use-document-words.ts';
import type { Save } from './use-save.ts';

export interface DraftBarProps {
  /** what would change, in words; empty: nothing */
  readonly changes: readonly string[];
  /** what keeps the draft from being saved, each at its place */
  readonly problems: readonly string[];
  readonly save: Save;
  /** given once somebody asked for it */
  readonly preview: ReactNode;
  readonly isPreviewed: boolean;
  readonly onPreview: () => void;
  readonly onSave: (author: string) => void;
  readonly onDiscard: () => void;
}

/** What is drafted and not yet kept: see what it moves, then keep or drop it. */
export function DraftBar({ changes, problems, save, preview, isPreviewed, onPreview, onSave, onDiscard }: DraftBarProps) {
  const { say, language } = useReader();
  const words = useDocumentWords();
  const id = useId();
  const [author, setAuthor] = useState(rememberedAuthor);
  const [isAsked, setAsked] = useState(false);
  const name = author.trim();
  if (changes.length === 0) return null;
  const isConflict = save.error?.code === 'version-conflict';
  return (
    <section className="card draft-bar" aria-labelledby={id}>
      <h2 id={id}>{words('draft.title', { n: changes.length })}</h2>
      <ul className="draft-changes">
        {changes.slice(0, 8).map((change) => (
          <li key={change}>{change}</li>
        ))}
        {changes.length > 8 && <li>{words('draft.more', { n: changes.length - 8 })}</li>}
      </ul>
      {problems.length > 0 && (
        <div role="alert" className="field-error">
          <p>{words('draft.invalid')}</p>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      {preview}
      {save.error && (
        <div role="alert" className="draft-refused">
          <p>
            <strong>{isConflict ? words('draft.conflict') : save.error.title[language]}</strong>
          </p>
          {isConflict && <p>{words('draft.conflictNext')}</p>}
          <p className="note">{say('error.code', { code: isolateText(save.error.code) })}</p>
        </div>
      )}
      <div className="draft-actions">
        <div className="draft-author">
          <TextField
            label={words('draft.author')}
            value={author}
            onChange={setAuthor}
            hint={words('draft.authorHint')}
            error={isAsked && name === '' ? words('draft.authorMissing') : null}
            isRequired
          />
        </div>
        <div className="draft-buttons">
          <button type="button" className="button" onClick={onDiscard}>
            {words('draft.discard')}
          </button>
          {!isPreviewed && (
            <button type="button" className="button" disabled={problems.length > 0} onClick={onPreview}>
              {words('draft.preview')}
            </button>
          )}
          <button
            type="button"
            className="button button-primary"
            aria-busy={save.isBusy}
            disabled={problems.length > 0 || save.isBusy}
            onClick={() => {
              setAsked(true);
              if (name !== '') onSave(name);
            }}
          >
            {isConflict ? words('draft.saveOver') : say('action.save')}
          </button>
        </div>
      </div>
    </section>
  );
}
