import { useQuery } from '@tanstack/react-query';
import type { Meta } from '../../../contract/meta.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { metaOptions } from '../../data/query-options.ts';

/** What there is to ask; undefined until it is here. */
export const useMeta = (): Meta | undefined => useQuery(metaOptions(useEngine())).data;
