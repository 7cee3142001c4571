import { ErrorState } from '../../ui/error-state.tsx';
import { State } from '../state.tsx';
import { useEither } from '../use-either.ts';

export function ErrorStatePiece() {
  const either = useEither();
  const title = either('The figures did not come', 'لم تصل الأرقام');
  const sentence = either('The database does not answer. Try again in a moment.', 'قاعدة البيانات لا تستجيب. أعد المحاولة بعد قليل.');
  const label = either('Try again', 'إعادة المحاولة');
  return (
    <>
      <State name="what happened, what to do, and doing it" width={520}>
        <ErrorState title={title} sentence={sentence} code="store-unavailable" retry={{ label, onRetry: () => {} }} />
      </State>
      <State name="nothing to be done here" width={520}>
        <ErrorState title={title} sentence={sentence} code="unexpected" />
      </State>
    </>
  );
}
