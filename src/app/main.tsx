import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { httpEngineClient } from './data/http-engine-client.ts';
import { hasKeptRecords } from './data/kept-records.ts';
import { localFirstEngine } from './data/local-first-engine.ts';
import { createQueryClient, dueOptions, kpiOptions, metaOptions } from './data/query-options.ts';
import { briefQuestion, dueQuestion } from './screens/brief/brief-question.ts';
import { LateSync } from './shell/late-sync.tsx';
import { loadMessages } from './ui/use-messages.ts';
import { parseView } from './url/view-state.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');

// Development and the demonstration build answer themselves; the comparison is constant, so production holds none of it.
if (import.meta.env.MODE !== 'production') {
  const { startMocks } = await import('../../mocks/browser.ts');
  await startMocks();
}

// The demonstration in the browser answers itself: it has nothing to bring here.
const canSync = import.meta.env.MODE === 'production';
const isExpected = canSync && hasKeptRecords();
const engine = localFirstEngine(httpEngineClient(), isExpected);
const queryClient = createQueryClient();
// Words, figures and what there is to ask are fetched beside each other, before the first render asks for them.
void loadMessages(document.documentElement.lang === 'ar' ? 'ar' : 'en');
void queryClient.prefetchQuery(metaOptions(engine));
if (location.pathname === '/') {
  const view = parseView(location.search);
  void queryClient.prefetchQuery(kpiOptions(engine, briefQuestion(view)));
  void queryClient.prefetchQuery(dueOptions(engine, dueQuestion(view)));
}

createRoot(root).render(
  <StrictMode>
    <App engine={engine} queryClient={queryClient} footer={canSync && <LateSync engine={engine} isExpected={isExpected} />} />
  </StrictMode>,
);
