import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { EngineClient } from './data/engine-client.ts';
import { EngineProvider } from './data/engine-context.tsx';
import { FigureHost } from './figure/figure-host.tsx';
import { Routes } from './routes.tsx';
import { AppShell } from './shell/app-shell.tsx';
import { ViewProvider } from './url/use-view.ts';
import './ui/base.css';
import './ui/surface.css';
import './ui/print.css';

/** The whole app over any engine. */
export function App({
  engine,
  queryClient,
  footer,
}: {
  readonly engine: EngineClient;
  readonly queryClient: QueryClient;
  /** below every screen */
  readonly footer?: ReactNode;
}) {
  return (
    <EngineProvider value={engine}>
      <QueryClientProvider client={queryClient}>
        <ViewProvider>
          <AppShell footer={footer}>
            <Routes />
            <FigureHost />
          </AppShell>
        </ViewProvider>
      </QueryClientProvider>
    </EngineProvider>
  );
}
