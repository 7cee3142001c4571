import { useQuery } from '@tanstack/react-query';
import { type Instant, parseInstant } from '../../core/instant.ts';
import type { Reporting } from '../../core/period.ts';
import { useEngine } from '../data/engine-context.tsx';
import { metaOptions } from '../data/query-options.ts';
import { useView } from '../url/use-view.ts';

export interface AsOf {
  /** what the view asks for; null: the data's own */
  readonly chosenAt: Instant | null;
  /** null: there is no data, or nobody has answered yet */
  readonly dataAt: Instant | null;
  readonly firstReceivedAt: Instant | null;
  readonly reporting: Reporting;
}

/** When the figures on screen were known, and between which instants there is a choice. */
export function useAsOf(): AsOf {
  const { data: meta } = useQuery(metaOptions(useEngine()));
  const [{ asOf }] = useView();
  const instant = (text: string | null | undefined): Instant | null => (text ? parseInstant(text) : null);
  return {
    chosenAt: instant(asOf),
    dataAt: instant(meta?.dataAsOf),
    firstReceivedAt: instant(meta?.firstReceivedAt),
    reporting: { zone: meta?.zone ?? 'UTC', weekStartsOn: meta?.weekStartsOn ?? 'sun' },
  };
}
