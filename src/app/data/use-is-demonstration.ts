import { useQuery } from '@tanstack/react-query';
import { useEngine } from './engine-context.tsx';
import { metaOptions } from './query-options.ts';

/** Whether the figures on screen are made up; every screen says so in its header. */
export function useIsDemonstration(): boolean {
  return useQuery(metaOptions(useEngine())).data?.isDemonstration === true;
}
