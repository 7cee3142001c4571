import { EmptyState } from '../ui/empty-state.tsx';
import { useReader } from '../ui/reader.tsx';
import { useView } from '../url/use-view.ts';

/** Nothing was received in the range: by the data, or by what is asked of them. */
export function EmptyAnswer() {
  const { say } = useReader();
  const [view, change] = useView();
  const isFiltered = Object.keys(view.where).length > 0 || view.asOf !== null;
  if (!isFiltered) return <EmptyState title={say('state.empty')} advice={say('state.emptyHint')} />;
  return (
    <EmptyState title={say('state.emptyFiltered')} advice={say('state.emptyFilteredHint')}>
      <button type="button" className="button" onClick={() => change({ where: {}, asOf: null })}>
        {say('filter.clearAll')}
      </button>
    </EmptyState>
  );
}
