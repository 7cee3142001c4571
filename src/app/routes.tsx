import { Route, Switch } from 'wouter';
import { BriefScreen } from './screens/brief/brief-screen.tsx';
import { NotFoundScreen } from './screens/not-found/not-found-screen.tsx';

/** Address to screen. The Brief comes with the entry; every other screen is lazy. */
export function Routes() {
  return (
    <Switch>
      <Route path="/">
        <BriefScreen />
      </Route>
      <Route>
        <NotFoundScreen />
      </Route>
    </Switch>
  );
}
