import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DocumentChange, DocumentRecord } from '../../../contract/document.ts';
import type { Claim } from '../../../core/evidence/claim.ts';
import { rememberAuthor } from '../../data/author.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { type EngineError, toEngineError } from '../../data/engine-error.ts';
import { useReader } from '../../ui/reader.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import { useEvidenceWords } from './use-evidence-words.ts';

export interface ClaimSave {
  readonly isBusy: boolean;
  /** why the last attempt did not work; null: it did, or there was none */
  readonly error: EngineError | null;
  readonly forget: () => void;
  /** Writes a new version on the one that was edited (0: a new claim) and offers to undo it; null: it did not work. */
  readonly save: (id: string, author: string, claim: Claim, edited: number) => Promise<DocumentRecord | null>;
  readonly remove: (id: string, author: string, edited: number) => Promise<boolean>;
  readonly restore: (id: string, author: string, version: number, edited: number) => Promise<boolean>;
}

/** Changes of a claim: always a new version, and each can be undone. */
export function useClaimSave(): ClaimSave {
  const engine = useEngine();
  const client = useQueryClient();
  const { say, language } = useReader();
  const words = useEvidenceWords();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<EngineError | null>(null);

  const askAnew = (id: string) =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['documents', 'claim'] }),
      client.invalidateQueries({ queryKey: ['versions', 'claim', id] }),
    ]);
  const write = async (id: string, change: DocumentChange, edited: number): Promise<DocumentRecord | null> => {
    setBusy(true);
    setError(null);
    try {
      const written = await engine.writeDocument('claim', id, change, edited);
      rememberAuthor(change.author);
      await askAnew(id);
      return written;
    } catch (failure) {
      const known = toEngineError(failure);
      setError(known);
      // the next attempt is then made on the newest version
      if (known.code === 'version-conflict') await askAnew(id);
      return null;
    } finally {
      setBusy(false);
    }
  };
  const undoing = (id: string, author: string, before: number, written: number) => async () => {
    try {
      const change = before === 0 ? ({ author, isDeleted: true } as const) : { author, restore: before };
      await engine.writeDocument('claim', id, change, written);
      await askAnew(id);
      showToast({ text: words('claim.undone') });
    } catch (failure) {
      showToast({ text: toEngineError(failure).title[language] });
    }
  };
  const tell = (text: string, undo: () => Promise<void>) =>
    showToast({ text, action: { label: say('action.undo'), onAction: () => void undo() } });

  return {
    isBusy,
    error,
    forget: () => setError(null),
    async save(id, author, { text, figures, subject }, edited) {
      const written = await write(id, { author, body: { text, figures, subject } }, edited);
      if (written) tell(words('claim.savedToast', { version: written.version }), undoing(id, author, edited, written.version));
      return written;
    },
    async remove(id, author, edited) {
      const written = await write(id, { author, isDeleted: true }, edited);
      if (written) tell(words('claim.deletedToast'), undoing(id, author, edited, written.version));
      return written !== null;
    },
    async restore(id, author, version, edited) {
      const written = await write(id, { author, restore: version }, edited);
      if (written) tell(words('claim.restoredToast', { version: written.version }), undoing(id, author, edited, written.version));
      return written !== null;
    },
  };
}
