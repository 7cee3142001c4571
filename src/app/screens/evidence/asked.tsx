import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isolateText } from '../../../i18n/bidi.ts';
import { type EngineError, toEngineError } from '../../data/engine-error.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { useReader } from '../../ui/reader.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

/** What was asked, or that it is on its way (a block of its size), or why it did not come. */
export function Asked<T>({
  result,
  height,
  unknown,
  children,
}: {
  readonly result: UseQueryResult<T>;
  readonly height: number;
  /** shown instead where it does not exist */
  readonly unknown?: ReactNode;
  readonly children: (data: T) => ReactNode;
}) {
  const { say } = useReader();
  if (result.data !== undefined) return <>{children(result.data)}</>;
  if (result.error === null) {
    return (
      <div role="status" aria-label={say('state.loading')}>
        <Skeleton blockSize={height} />
      </div>
    );
  }
  const error = toEngineError(result.error);
  if (unknown && error.code === 'unknown-document') return <>{unknown}</>;
  return <Refused error={error} isBusy={result.isFetching} onRetry={() => void result.refetch()} />;
}

/** Why something did not come, and a way to ask again where that may help. */
export function Refused({
  error,
  isBusy = false,
  onRetry,
}: {
  readonly error: EngineError;
  readonly isBusy?: boolean;
  readonly onRetry?: () => void;
}) {
  const { say, language } = useReader();
  return (
    <ErrorState
      title={say('error.title')}
      sentence={error.title[language]}
      code={say('error.code', { code: isolateText(error.code) })}
      retry={onRetry ? { label: say('state.retry'), isBusy, onRetry } : undefined}
    />
  );
}
