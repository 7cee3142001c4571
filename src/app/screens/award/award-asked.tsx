import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Asked } from '../../data/asked.tsx';
import { toEngineError } from '../../data/engine-error.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { addressOf, useView } from '../../url/use-view.ts';
import { awardPath } from './award-path.ts';
import { useAwardReader } from './use-award-reader.ts';

export interface AwardAskedProps<T> {
  readonly result: UseQueryResult<T>;
  readonly height: number;
  /** the page has its heading already */
  readonly hasHeading?: boolean;
  readonly children: (data: T) => ReactNode;
}

/** What was asked of an award; that there is no cycle to tell of is no fault, but a state with a way on. */
export function AwardAsked<T>({ result, height, hasHeading = false, children }: AwardAskedProps<T>) {
  const { say, tell } = useAwardReader();
  const [view] = useView();
  const isWithoutCycle = result.error !== null && toEngineError(result.error).code === 'unknown-cycle';
  if (isWithoutCycle) {
    return (
      <EmptyState title={tell('award.noCycle')} advice={tell('award.noCycleHint')}>
        <Link className="button" href={addressOf(awardPath({ view: 'models' }), { ...view, figure: null })}>
          {tell('award.toModels')}
        </Link>
      </EmptyState>
    );
  }
  return (
    <>
      {result.isPending && !hasHeading && <h1 className="visually-hidden">{say('nav.award')}</h1>}
      <Asked result={result} height={height}>
        {children}
      </Asked>
    </>
  );
}
