import { type ComponentType, lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { BriefScreen } from './screens/brief/brief-screen.tsx';
import { BARE_PATH } from './screens.ts';
import { Skeleton } from './ui/skeleton.tsx';

/** Without a path: whatever else is asked for. */
const LATER: readonly { readonly path?: string; readonly Screen: ComponentType }[] = [
  { path: '/trends', Screen: lazy(() => import('./screens/trends/trends-screen.tsx')) },
  { path: '/explore', Screen: lazy(() => import('./screens/explore/explore-screen.tsx')) },
  { path: '/award/*?', Screen: lazy(() => import('./screens/award/award-screen.tsx')) },
  { path: '/evidence/*?', Screen: lazy(() => import('./screens/evidence/evidence-screen.tsx')) },
  { path: '/cases/*?', Screen: lazy(() => import('./screens/cases/cases-screen.tsx')) },
  { path: '/data/*?', Screen: lazy(() => import('./screens/data/data-screen.tsx')) },
  { path: BARE_PATH, Screen: lazy(() => import('./screens/render/render-screen.tsx')) },
  { Screen: lazy(() => import('./screens/not-found/not-found-screen.tsx')) },
];

/** Address to screen. The Brief comes with the entry; every other screen is lazy. */
export function Routes() {
  return (
    <Switch>
      <Route path="/">
        <BriefScreen />
      </Route>
      {LATER.map(({ path, Screen }) => (
        <Route key={path ?? ''} path={path}>
          <Suspense fallback={<Skeleton blockSize={420} />}>
            <Screen />
          </Suspense>
        </Route>
      ))}
    </Switch>
  );
}
