import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { type Dimension, INQUIRY_KINDS } from '../../core/inquiry.ts';
import { useReader } from '../ui/reader.tsx';
import { useEngine } from './engine-context.tsx';
import { metaOptions } from './query-options.ts';

/** What a dimension's value is called in the reader's language; the value itself where it has no name. */
export function useValueNames(): (dimension: Dimension, value: string | null) => string {
  const { data: meta } = useQuery(metaOptions(useEngine()));
  const { say, language } = useReader();
  return useCallback(
    (dimension, value) => {
      if (value === null) return say('figure.notRecorded');
      const kind = dimension === 'kind' ? INQUIRY_KINDS.find((known) => known === value) : undefined;
      if (kind) return say(`kind.${kind}`);
      return meta?.dimensions[dimension]?.find((entry) => entry.value === value)?.title?.[language] ?? value;
    },
    [meta, say, language],
  );
}
