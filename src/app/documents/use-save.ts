import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DocumentChange, DocumentKind } from '../../contract/document.ts';
import { rememberAuthor } from '../data/author.ts';
import { useEngine } from '../data/engine-context.tsx';
import { type EngineError, toEngineError } from '../data/engine-error.ts';
import { useReader } from '../ui/reader.tsx';
import { showToast } from '../ui/toast-queue.ts';
import { useDocumentWords } from './use-document-words.ts';

export interface Save {
  readonly isBusy: boolean;
  /** why the last attempt did not work; null: it did, or there was none */
  readonly error: EngineError | null;
  readonly forget: () => void;
  /** Writes a new version on the one that was edited, and offers to undo it; whether it worked. */
  readonly save: (author: string, body: unknown, edited: number) => Promise<boolean>;
  /** Makes an earlier version (0: what came with the product) the newest one again. */
  readonly restore: (author: string, version: number, newest: number) => Promise<boolean>;
}

/** Changes of one document: always a new version, after which every figure is asked anew. */
export function useSave(kind: DocumentKind, id: string): Save {
  const engine = useEngine();
  const client = useQueryClient();
  const { say, language } = useReader();
  const words = useDocumentWords();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<EngineError | null>(null);

  const write = async (change: DocumentChange, edited: number): Promise<number | null> => {
    setBusy(true);
    setError(null);
    try {
      const written = await engine.writeDocument(kind, id, change, edited);
      rememberAuthor(change.author);
      await client.invalidateQueries();
      return written.version;
    } catch (failure) {
      const known = toEngineError(failure);
      setError(known);
      // the newest version is then on screen, to compare with
      if (known.code === 'version-conflict') await client.invalidateQueries({ queryKey: [kind] });
      return null;
    } finally {
      setBusy(false);
    }
  };
  const backTo = (author: string, version: number): DocumentChange =>
    version === 0 ? { author, isDeleted: true } : { author, restore: version };

  return {
    isBusy,
    error,
    forget: () => setError(null),
    async save(author, body, edited) {
      const version = await write({ author, body }, edited);
      if (version === null) return false;
      const undo = async () => {
        try {
          await engine.writeDocument(kind, id, backTo(author, edited), version);
          await client.invalidateQueries();
          showToast({ text: words('save.undone', { version: version + 1 }) });
        } catch (failure) {
          showToast({ text: toEngineError(failure).title[language] });
        }
      };
      showToast({ text: words('save.saved', { version }), action: { label: say('action.undo'), onAction: () => void undo() } });
      return true;
    },
    async restore(author, version, newest) {
      const written = await write(backTo(author, version), newest);
      if (written === null) return false;
      showToast({ text: words('save.restored', { version: written }) });
      return true;
    },
  };
}
