import { EmptyState } from '../../ui/empty-state.tsx';
import { State } from '../state.tsx';
import { useEither } from '../use-either.ts';

export function EmptyStatePiece() {
  const either = useEither();
  const title = either('Nothing matches this filter', 'لا شيء يطابق هذه التصفية');
  return (
    <>
      <State name="with advice and the next step" width={520}>
        <EmptyState title={title} advice={either('Remove a filter, or choose a longer span.', 'أزل عامل تصفية، أو اختر فترة أطول.')}>
          <button type="button" className="button">
            {either('Remove all filters', 'إزالة عوامل التصفية')}
          </button>
        </EmptyState>
      </State>
      <State name="bare" width={520}>
        <EmptyState title={title} />
      </State>
    </>
  );
}
