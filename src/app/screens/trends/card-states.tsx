import { isolateText } from '../../../i18n/bidi.ts';
import { toEngineError } from '../../data/engine-error.ts';
import { useReader } from '../../ui/reader.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

/** A card before its figures, of the size that it will have. */
export function CardPending({ height, label }: { readonly height: number; readonly label: string }) {
  const { say } = useReader();
  return (
    <section className="card" role="status" aria-label={`${label}: ${say('state.loadingFigures')}`}>
      <Skeleton blockSize={height} />
    </section>
  );
}

/** One card that could not be filled; the others stand. */
export function CardFailed({
  title,
  error,
  isBusy,
  onRetry,
}: {
  readonly title: string;
  readonly error: Error;
  readonly isBusy: boolean;
  readonly onRetry: () => void;
}) {
  const { say, language } = useReader();
  const { code, title: sentence } = toEngineError(error);
  return (
    <section className="card card-failed" role="alert">
      <h2>{title}</h2>
      <p>{sentence[language]}</p>
      <button type="button" className="button" aria-busy={isBusy} onClick={onRetry}>
        {say('state.retry')}
      </button>
      <p className="note">{say('error.code', { code: isolateText(code) })}</p>
    </section>
  );
}
