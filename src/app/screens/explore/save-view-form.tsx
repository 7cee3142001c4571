import { type FormEvent, useState } from 'react';
import { rememberAuthor, rememberedAuthor } from '../../data/author.ts';
import { toEngineError } from '../../data/engine-error.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useExploreReader } from './use-explore-reader.ts';
import { newViewId, useWriteView } from './use-saved-views.ts';

export interface SaveViewFormProps {
  readonly question: string;
  readonly suggested: string;
  /** absent: a new view is saved */
  readonly onSave?: (name: string, author: string) => void;
}

/** Gives a question a name, and says whose it is. */
export function SaveViewForm({ question, suggested, onSave }: SaveViewFormProps) {
  const { say, word, language } = useExploreReader();
  const write = useWriteView();
  const [name, setName] = useState(suggested);
  const [author, setAuthor] = useState(rememberedAuthor);
  const [fault, setFault] = useState<'name' | 'author' | null>(null);
  const [told, tell] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return setFault('name');
    if (author.trim() === '') return setFault('author');
    setFault(null);
    if (onSave) return onSave(name.trim(), author.trim());
    rememberAuthor(author.trim());
    write.mutate(
      { kind: 'save', id: newViewId(), edited: 0, name: name.trim(), question, author: author.trim() },
      { onSuccess: () => tell(word('explore.views.done', { name: name.trim() })) },
    );
  };
  return (
    <form className="views-form" onSubmit={save} noValidate aria-label={word(onSave ? 'explore.views.rename' : 'explore.views.save')}>
      <TextField
        label={word('explore.views.name')}
        value={name}
        error={fault === 'name' ? word('explore.views.fault.name') : null}
        onChange={setName}
      />
      <TextField
        label={word('explore.views.author')}
        value={author}
        hint={word('explore.views.authorHint')}
        error={fault === 'author' ? word('explore.views.fault.author') : null}
        onChange={setAuthor}
      />
      {write.error && (
        <p className="field-error" role="alert">
          {toEngineError(write.error).title[language]}
        </p>
      )}
      <button type="submit" className="button button-primary" disabled={write.isPending}>
        {onSave ? say('action.save') : word('explore.views.save')}
      </button>
      <p className="note" role="status">
        {told}
      </p>
    </form>
  );
}
