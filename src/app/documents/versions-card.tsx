import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DocumentKind } from '../../contract/document.ts';
import { parseInstant } from '../../core/instant.ts';
import { Asked } from '../data/asked.tsx';
import { rememberedAuthor } from '../data/author.ts';
import { versionsOptions } from '../data/desk-options.ts';
import { useEngine } from '../data/engine-context.tsx';
import { DataCard } from '../ui/data-card.tsx';
import { useReader } from '../ui/reader.tsx';
import { TextField } from '../ui/text-field.tsx';
import './documents.css';
import { useDocumentWords } from './use-document-words.ts';
import { useSave } from './use-save.ts';

export interface VersionsCardProps {
  readonly kind: DocumentKind;
  readonly id: string;
  readonly zone: string;
  /** false: nothing of this id came with the product, and before the first edit there was nothing */
  readonly hasPreset?: boolean;
}

/** Every version that was kept, by whom and when, the newest first; an earlier one can be made the newest again. */
export function VersionsCard({ kind, id, zone, hasPreset = true }: VersionsCardProps) {
  const { formatIn, language } = useReader();
  const words = useDocumentWords();
  const versions = useQuery(versionsOptions(useEngine().desk, kind, id));
  const save = useSave(kind, id);
  const [typed, setTyped] = useState<string | null>(null);
  const author = typed ?? rememberedAuthor();
  const [isAsked, setAsked] = useState(false);
  const restore = (version: number, newest: number) => {
    setAsked(true);
    if (author.trim() !== '') void save.restore(author.trim(), version, newest);
  };
  return (
    <DataCard title={words('versions.title')} subtitle={words('versions.note')}>
      <Asked result={versions} height={80}>
        {(list) => {
          const newest = list.at(-1);
          const isRestored = newest?.isDeleted ?? true;
          return (
            <>
              {list.length > 0 && (
                <TextField
                  label={words('draft.author')}
                  value={author}
                  onChange={setTyped}
                  hint={words('draft.authorHint')}
                  error={isAsked && author.trim() === '' ? words('draft.authorMissing') : null}
                />
              )}
              {save.error && (
                <p role="alert" className="field-error">
                  {save.error.title[language]}
                </p>
              )}
              <ol className="versions" reversed>
                {list.toReversed().map(({ version, author: by, writtenAt, isDeleted }) => (
                  <li key={version}>
                    <span>
                      <strong>{words('versions.edit', { version })}</strong>{' '}
                      {isDeleted ? words(hasPreset ? 'versions.backToPreset' : 'versions.removed') : ''}
                      <span className="note data-block">
                        {words('versions.by', { author: by, at: formatIn(zone).instant(parseInstant(writtenAt)) })}
                      </span>
                    </span>
                    {version === newest?.version ? (
                      <span className="in-force">
                        ● {words('versions.inUseSince', { at: formatIn(zone).instant(parseInstant(writtenAt)) })}
                      </span>
                    ) : (
                      !isDeleted && (
                        <button
                          type="button"
                          className="button"
                          disabled={save.isBusy}
                          onClick={() => restore(version, newest?.version ?? 0)}
                        >
                          {words('versions.restore', { version })}
                        </button>
                      )
                    )}
                  </li>
                ))}
                {hasPreset && (
                  <li>
                    <span>
                      <strong>{words('versions.preset')}</strong>
                    </span>
                    {isRestored ? (
                      list.length === 0 && <span className="in-force">● {words('versions.inUse')}</span>
                    ) : (
                      <button type="button" className="button" disabled={save.isBusy} onClick={() => restore(0, newest?.version ?? 0)}>
                        {words('versions.restorePreset')}
                      </button>
                    )}
                  </li>
                )}
              </ol>
            </>
          );
        }}
      </Asked>
    </DataCard>
  );
}
