import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { EngineClient } from './data/engine-client.ts';
import { EngineProvider } from './data/engine-context.tsx';
import { FigureHost } from './figure/figure-host.tsx';
import { Routes } from './routes.tsx';
import { AppShell } from './shell/app-shell.tsx';
import './ui/base.css';
import './ui/surface.css';

/** The whole app over any engine. */
export function App({ engine, queryClient }: { readonly engine: EngineClient; readonly queryClient: QueryClient }) {
  return (
    <EngineProvider value={engine}>
      <QueryClientProvider client={queryClient}>
        <AppShell>
          <Routes />
          <FigureHost />
        </AppShell>
      </QueryClientProvider>
    </EngineProvider>
  );
}
