import { useQuery } from '@tanstack/react-query';
import { shiftPeriod } from '../../../core/period.ts';
import type { EngineClient } from '../../data/engine-client.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { kpiOptions } from '../../data/query-options.ts';
import { useView } from '../../url/use-view.ts';
import type { ViewState } from '../../url/view-state.ts';
import { briefGrain, channelQuestion } from './brief-question.ts';

/** Figures by channel of a period and the same one a year before; headline and channel card share the answer. */
export const channelOptions = (engine: EngineClient, view: ViewState, period: string) =>
  kpiOptions(engine, channelQuestion(view, shiftPeriod(period, briefGrain(view), -1) ?? period, period));

export function useByChannel(period: string) {
  const [view] = useView();
  return useQuery({ ...channelOptions(useEngine(), view, period), enabled: period !== '' });
}
