import { useQuery } from '@tanstack/react-query';
import { shiftPeriod } from '../../../core/period.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { kpiOptions } from '../../data/query-options.ts';
import { useView } from '../../url/use-view.ts';
import { briefGrain, channelQuestion } from './brief-question.ts';

/** Figures by channel of a period and the same one a year before; headline and channel card share the answer. */
export function useByChannel(period: string) {
  const [view] = useView();
  const yearAgo = shiftPeriod(period, briefGrain(view), -1) ?? period;
  return useQuery({ ...kpiOptions(useEngine(), channelQuestion(view, yearAgo, period)), enabled: period !== '' });
}
