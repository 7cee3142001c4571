import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isolateText } from '../../i18n/bidi.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { useReader } from '../ui/reader.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { toEngineError } from './engine-error.ts';

/** What was asked, or that it is on its way (a block of its size), or why it did not come. */
export function Asked<T>({
  result,
  height,
  children,
}: {
  readonly result: UseQueryResult<T>;
  readonly height: number;
  readonly children: (data: T) => ReactNode;
}) {
  const { say, language } = useReader();
  if (result.data !== undefined) return <>{children(result.data)}</>;
  if (result.error === null) {
    return (
      <div role="status" aria-label={say('state.loading')}>
        <Skeleton blockSize={height} />
      </div>
    );
  }
  const { code, title } = toEngineError(result.error);
  return (
    <ErrorState
      title={say('error.title')}
      sentence={title[language]}
      code={say('error.code', { code: isolateText(code) })}
      retry={{ label: say('state.retry'), isBusy: result.isFetching, onRetry: () => void result.refetch() }}
    />
  );
}
