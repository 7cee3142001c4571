import { lazy, Suspense, useEffect, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import type { LocalFirstEngine } from '../data/local-first-engine.ts';

const SyncLine = lazy(async () => ({ default: (await import('./sync-line.tsx')).SyncLine }));

/** The sync comes when the first figures are there and nothing else is to do; at once where records were kept. */
export function LateSync({ engine, isExpected }: { readonly engine: LocalFirstEngine; readonly isExpected: boolean }) {
  const [isDue, setDue] = useState(isExpected);
  useEffect(() => {
    if (isDue) return;
    let isGone = false;
    void engine.hasAnswered.then(() => whenIdle(() => !isGone && setDue(true)));
    return () => {
      isGone = true;
    };
  }, [engine, isDue]);
  return (
    // Without it the server goes on answering.
    <ErrorBoundary fallback={null} onError={() => engine.use(null, 'not')}>
      <Suspense>{isDue && <SyncLine engine={engine} />}</Suspense>
    </ErrorBoundary>
  );
}

const whenIdle = (work: () => void): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 3000 });
  else setTimeout(work, 500);
};
