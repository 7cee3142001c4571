import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { KpiTable } from '../../../core/query.ts';
import type { Segment } from '../../../i18n/headline/segment.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { dueOptions, metaOptions } from '../../data/query-options.ts';
import { useValueNames } from '../../data/use-value-names.ts';
import { useReader } from '../../ui/reader.tsx';
import { useView } from '../../url/use-view.ts';
import type { BriefModel } from './brief-model.ts';
import { dueQuestion } from './brief-question.ts';
import { targetOf } from './brief-targets.ts';
import { useByChannel } from './use-by-channel.ts';

/** Rules and voices come beside the answers. */
const composerOptions = queryOptions({
  queryKey: ['headline-composer'],
  queryFn: () => import('./headline-sentences.ts'),
  staleTime: Number.POSITIVE_INFINITY,
});

/**
 * The headline's sentences; null until channels and due dates have answered, so that it does not change while it is read.
 * What fails of them is not spoken of: the headline stands without it.
 */
export function useHeadline(table: KpiTable, model: BriefModel): readonly (readonly Segment[])[] | null {
  const engine = useEngine();
  const [view] = useView();
  const { formatIn } = useReader();
  const nameOf = useValueNames();
  const period = model.rows[model.focus]?.period ?? '';
  const meta = useQuery(metaOptions(engine));
  const byChannel = useByChannel(period);
  const due = useQuery(dueOptions(engine, dueQuestion(view)));
  const composer = useQuery(composerOptions).data;
  const isWaiting = [meta, byChannel, due].some(({ isPending, isPlaceholderData }) => isPending || isPlaceholderData);
  const weekStartsOn = meta.data?.weekStartsOn ?? 'sun';
  return useMemo(() => {
    if (isWaiting || !composer) return null;
    const target = (kpi: 'response-on-time' | 'resolution-on-time' | 'response-median') => targetOf(kpi, model.scope) ?? null;
    const source = {
      table,
      period,
      weekStartsOn,
      byChannel: byChannel.data ?? null,
      targets: {
        response: target('response-on-time'),
        resolution: target('resolution-on-time'),
        latencySeconds: target('response-median'),
      },
      due: due.data && isUpToDate(model) ? due.data : null,
    };
    return composer.headlineSentences(source, formatIn(table.zone), (value) => nameOf('channel', value));
  }, [isWaiting, composer, table, model, period, weekStartsOn, byChannel.data, due.data, nameOf, formatIn]);
}

/** Whether the page is about the period that runs, or the last one before it: what holds today is its matter. */
function isUpToDate({ rows, focus, running }: BriefModel): boolean {
  return !rows.slice(focus + 1).some(({ period }) => running === null || period < running);
}
