import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DocumentRecord } from '../../../contract/document.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { documentsOptions } from '../../data/query-options.ts';
import { bodyOf, type SavedView, savedViewOf } from './saved-view.ts';

/** The saved views of this screen, the newest first; undefined: not here yet. */
export function useSavedViews() {
  const { data, error } = useQuery(documentsOptions(useEngine(), 'view'));
  const views = useMemo(
    () =>
      data
        ?.flatMap((record) => savedViewOf(record) ?? [])
        .sort((a, b) => (a.writtenAt < b.writtenAt ? 1 : Number(a.writtenAt > b.writtenAt) - 1)),
    [data],
  );
  return { views, error };
}

export type ViewWrite =
  | {
      readonly kind: 'save';
      readonly id: string;
      readonly edited: number;
      readonly name: string;
      readonly question: string;
      readonly author: string;
    }
  | { readonly kind: 'remove'; readonly view: SavedView; readonly author: string }
  /** back to what it was before it was removed */
  | { readonly kind: 'restore'; readonly id: string; readonly edited: number; readonly to: number; readonly author: string };

/** Writes a view as a new version of its document; undo is one more. */
export function useWriteView() {
  const engine = useEngine();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (write: ViewWrite): Promise<DocumentRecord> => {
      const { author } = write;
      if (write.kind === 'remove') return engine.writeDocument('view', write.view.id, { author, isDeleted: true }, write.view.version);
      if (write.kind === 'restore') return engine.writeDocument('view', write.id, { author, restore: write.to }, write.edited);
      return engine.writeDocument('view', write.id, { author, body: bodyOf(write.name, write.question) }, write.edited);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['documents', 'view'] }),
  });
}

/** Unique enough for what one office saves; the store refuses an id that exists. */
export const newViewId = (): string =>
  `v-${[...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
