import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DocumentRecord } from '../../../contract/document.ts';
import type { Improvement } from '../../../core/awards/improvement.ts';
import { useEngine } from '../../data/engine-context.tsx';

export type ImprovementWrite =
  | { readonly kind: 'save'; readonly id: string; readonly edited: number; readonly improvement: Improvement; readonly author: string }
  | { readonly kind: 'remove'; readonly id: string; readonly edited: number; readonly author: string }
  /** back to an earlier version; 0: to before it existed */
  | { readonly kind: 'undo'; readonly id: string; readonly edited: number; readonly to: number; readonly author: string };

/** Writes an entry of the log as a new version; undo is one more. */
export function useWriteImprovement() {
  const engine = useEngine();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (write: ImprovementWrite): Promise<DocumentRecord> => {
      const { id, edited, author } = write;
      if (write.kind === 'save') return engine.writeDocument('improvement', id, { author, body: { ...write.improvement } }, edited);
      if (write.kind === 'undo' && write.to > 0) return engine.writeDocument('improvement', id, { author, restore: write.to }, edited);
      return engine.writeDocument('improvement', id, { author, isDeleted: true }, edited);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['award', 'improvements'] }),
  });
}

/** A text in the reader's language, or in the one that it was written in. */
export const textIn = (text: Improvement['title'], language: 'ar' | 'en'): string => text[language] ?? text.ar ?? text.en ?? '';
