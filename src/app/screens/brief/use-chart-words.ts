import { useReader } from '../../ui/reader.tsx';

export function useChartWords() {
  const { say } = useReader();
  return { showTable: say('action.showTable'), showChart: say('action.showChart'), failed: say('error.figures') };
}
