import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { httpEngineClient } from './data/http-engine-client.ts';
import { createQueryClient } from './data/query-options.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');

createRoot(root).render(
  <StrictMode>
    <App engine={httpEngineClient()} queryClient={createQueryClient()} />
  </StrictMode>,
);
