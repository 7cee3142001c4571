import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DocumentRecord } from '../../contract/document.ts';
import { type Annotation, parseAnnotation } from '../../core/trends/annotation.ts';
import { useEngine } from './engine-context.tsx';
import { documentsOptions } from './query-options.ts';

export interface StoredAnnotation extends Annotation {
  readonly id: string;
  readonly version: number;
  readonly author: string;
}

/** Annotations by date; none while they are on the way, and none of a shape that is not understood. */
export function useAnnotations(): readonly StoredAnnotation[] {
  const { data } = useQuery(documentsOptions(useEngine(), 'annotation'));
  return useMemo(() => (data ?? []).flatMap(storedOf).sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from))), [data]);
}

function storedOf({ id, version, author, body }: DocumentRecord): StoredAnnotation[] {
  const parsed = parseAnnotation(body);
  return parsed.ok ? [{ ...parsed.value, id, version, author }] : [];
}

export type AnnotationWrite =
  | { readonly kind: 'save'; readonly id: string; readonly edited: number; readonly annotation: Annotation; readonly author: string }
  | { readonly kind: 'remove'; readonly id: string; readonly edited: number; readonly author: string }
  /** back to an earlier version; 0: to before it existed */
  | { readonly kind: 'undo'; readonly id: string; readonly edited: number; readonly to: number; readonly author: string };

/** Writes an annotation as a new version; undo is one more. */
export function useWriteAnnotation() {
  const engine = useEngine();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (write: AnnotationWrite): Promise<DocumentRecord> => {
      const { id, edited, author } = write;
      if (write.kind === 'save') return engine.writeDocument('annotation', id, { author, body: { ...write.annotation } }, edited);
      if (write.kind === 'undo' && write.to > 0) return engine.writeDocument('annotation', id, { author, restore: write.to }, edited);
      return engine.writeDocument('annotation', id, { author, isDeleted: true }, edited);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['documents', 'annotation'] }),
  });
}

/** The title in the reader's language, or in the one that it was written in. */
export const titleIn = ({ title }: Annotation, language: 'ar' | 'en'): string => title[language] ?? title.ar ?? title.en ?? '';
