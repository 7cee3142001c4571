import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { parseInstant } from '../../../core/instant.ts';
import { rememberAuthor, rememberedAuthor } from '../../data/author.ts';
import { toEngineError } from '../../data/engine-error.ts';
import { useValueNames } from '../../data/use-value-names.ts';
import { Sheet } from '../../figure/sheet.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import { useView } from '../../url/use-view.ts';
import { formatView, parseView } from '../../url/view-state.ts';
import { questionName } from './question-name.ts';
import { forgetQuestions, recentQuestions } from './recent-questions.ts';
import { SaveViewForm } from './save-view-form.tsx';
import type { SavedView } from './saved-view.ts';
import { useExploreReader } from './use-explore-reader.ts';
import { useSavedViews, useWriteView } from './use-saved-views.ts';
import { questionText } from './use-trail.ts';
import './views-sheet.css';

/** Questions that were given a name, for everyone; and those last asked on this machine. */
export function ViewsSheet({ onClose }: { readonly onClose: () => void }) {
  const reader = useExploreReader();
  const { say, word, format, language } = reader;
  const [view] = useView();
  const valueName = useValueNames();
  const { views, error } = useSavedViews();
  const write = useWriteView();
  const [renamed, setRenamed] = useState<string | null>(null);
  const [recent, setRecent] = useState(recentQuestions);
  const list = useRef<HTMLHeadingElement>(null);
  const current = questionText(view);
  const addressOf = (question: string) => `/explore?${formatView({ ...parseView(question), language: view.language })}`;
  const remove = (saved: SavedView) => {
    const author = rememberedAuthor() || saved.author;
    write.mutate(
      { kind: 'remove', view: saved, author },
      {
        onSuccess: ({ version }) => {
          // what had the focus is gone with its row
          list.current?.focus();
          showToast({
            text: word('explore.views.removed', { name: saved.name }),
            action: {
              label: say('action.undo'),
              onAction: () => write.mutate({ kind: 'restore', id: saved.id, edited: version, to: saved.version, author }),
            },
          });
        },
      },
    );
  };
  const rename = (saved: SavedView, name: string, author: string) => {
    rememberAuthor(author);
    write.mutate(
      { kind: 'save', id: saved.id, edited: saved.version, name, question: saved.question, author },
      { onSuccess: () => setRenamed(null) },
    );
  };
  const share = (question: string) => {
    const done = (text: string) => showToast({ text });
    navigator.clipboard?.writeText(new URL(addressOf(question), location.href).href).then(
      () => done(say('action.linkCopied')),
      () => done(word('explore.query.notCopied')),
    ) ?? done(word('explore.query.notCopied'));
  };
  return (
    <Sheet title={word('explore.views')} closeLabel={say('action.close')} onClose={onClose}>
      <div className="views">
        <SaveViewForm question={current} suggested={questionName(view, reader, valueName).name} />
        <section aria-label={word('explore.views.saved')}>
          <h3 ref={list} tabIndex={-1}>
            {word('explore.views.saved')}
          </h3>
          {error && !views && <p className="field-error">{toEngineError(error).title[language]}</p>}
          {write.error && (
            <p className="field-error" role="alert">
              {toEngineError(write.error).title[language]}
            </p>
          )}
          {views?.length === 0 && <p className="note">{word('explore.views.none')}</p>}
          <ul>
            {views?.map((saved) => (
              <li key={saved.id} aria-current={saved.question === current || undefined}>
                {renamed === saved.id ? (
                  <SaveViewForm question={saved.question} suggested={saved.name} onSave={(name, author) => rename(saved, name, author)} />
                ) : (
                  <>
                    <Link href={addressOf(saved.question)} onClick={onClose}>
                      <bdi>{saved.name}</bdi>
                    </Link>
                    <span className="note">
                      {word('explore.views.by', { author: saved.author, at: format.instantDate(parseInstant(saved.writtenAt)) })} ·{' '}
                      {questionName(parseView(saved.question), reader, valueName).detail}
                    </span>
                    <span className="views-actions">
                      <button
                        type="button"
                        className="quiet-button"
                        aria-label={`${say('action.copyLink')}: ${saved.name}`}
                        onClick={() => share(saved.question)}
                      >
                        {say('action.copyLink')}
                      </button>
                      <button
                        type="button"
                        className="quiet-button"
                        aria-label={`${word('explore.views.rename')}: ${saved.name}`}
                        onClick={() => setRenamed(saved.id)}
                      >
                        {word('explore.views.rename')}
                      </button>
                      <button
                        type="button"
                        className="quiet-button"
                        disabled={write.isPending}
                        aria-label={`${word('explore.views.remove')}: ${saved.name}`}
                        onClick={() => remove(saved)}
                      >
                        {word('explore.views.remove')}
                      </button>
                    </span>
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
        <section aria-label={word('explore.views.recent')}>
          <h3>{word('explore.views.recent')}</h3>
          <p className="note">{word('explore.views.recentHint')}</p>
          <ul>
            {recent.map((question) => {
              const { name, detail } = questionName(parseView(question), reader, valueName);
              return (
                <li key={question} aria-current={question === current || undefined}>
                  <Link href={addressOf(question)} onClick={onClose}>
                    {name}
                  </Link>
                  <span className="note">{detail}</span>
                </li>
              );
            })}
          </ul>
          {recent.length > 0 && (
            <button
              type="button"
              className="quiet-button"
              onClick={() => {
                forgetQuestions();
                setRecent([]);
              }}
            >
              {word('explore.views.forget')}
            </button>
          )}
        </section>
      </div>
    </Sheet>
  );
}
