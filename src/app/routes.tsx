import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { BriefScreen } from './screens/brief/brief-screen.tsx';
import { NotFoundScreen } from './screens/not-found/not-found-screen.tsx';
import { BARE_PATH } from './screens.ts';
import { Skeleton } from './ui/skeleton.tsx';

const AwardScreen = lazy(() => import('./screens/award/award-screen.tsx'));
const CasesScreen = lazy(() => import('./screens/cases/cases-screen.tsx'));
const ExploreScreen = lazy(() => import('./screens/explore/explore-screen.tsx'));
const DataScreen = lazy(() => import('./screens/data/data-screen.tsx'));
const EvidenceScreen = lazy(() => import('./screens/evidence/evidence-screen.tsx'));
const RenderScreen = lazy(() => import('./screens/render/render-screen.tsx'));
const TrendsScreen = lazy(() => import('./screens/trends/trends-screen.tsx'));

/** Address to screen. The Brief comes with the entry; every other screen is lazy. */
export function Routes() {
  return (
    <Switch>
      <Route path="/">
        <BriefScreen />
      </Route>
      <Route path="/trends">
        <Suspense fallback={<Skeleton blockSize={420} />}>
          <TrendsScreen />
        </Suspense>
      </Route>
      <Route path="/explore">
        <Suspense fallback={<Skeleton blockSize={420} />}>
          <ExploreScreen />
        </Suspense>
      </Route>
      <Route path="/award/*?">
        <Suspense fallback={<Skeleton blockSize={420} />}>
          <AwardScreen />
        </Suspense>
      </Route>
      <Route path="/evidence/*?">
        <Suspense fallback={<Skeleton blockSize={420} />}>
          <EvidenceScreen />
        </Suspense>
      </Route>
      <Route path="/cases/*?">
        <Suspense fallback={<Skeleton blockSize={420} />}>
          <CasesScreen />
        </Suspense>
      </Route>
      <Route path="/data/*?">
        <Suspense fallback={<Skeleton blockSize={420} />}>
          <DataScreen />
        </Suspense>
      </Route>
      <Route path={BARE_PATH}>
        <Suspense fallback={<Skeleton blockSize={420} />}>
          <RenderScreen />
        </Suspense>
      </Route>
      <Route>
        <NotFoundScreen />
      </Route>
    </Switch>
  );
}
