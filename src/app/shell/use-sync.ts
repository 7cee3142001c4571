import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Meta } from '../../contract/meta.ts';
import { hasKeptRecords, rememberKept } from '../data/kept-records.ts';
import type { LocalFirstEngine } from '../data/local-first-engine.ts';
import { connectWorker } from '../data/sync/connect-worker.ts';
import { LOOK_AGAIN_MS, type SyncSession, startSync } from '../data/sync/sync-session.ts';
import type { SyncStatus } from '../data/sync/sync-status.ts';
import { usePreferences } from './preferences.ts';

/** Runs the sync as the viewer wants it for as long as the page stands. */
export function useSync(engine: LocalFirstEngine) {
  const { answers, deviceLimit } = usePreferences();
  const queryClient = useQueryClient();
  const [status, setStatus] = useState<SyncStatus>({ kind: 'pulling', progress: null, holding: null });
  const session = useRef<SyncSession | null>(null);
  useEffect(() => {
    if (answers === 'server') {
      engine.use(null, 'not');
      setStatus({ kind: 'server', why: 'setting' });
      return;
    }
    const started = startSync({
      engine,
      connect: typeof Worker === 'undefined' ? null : connectWorker,
      limit: Number(deviceLimit),
      hasKept: hasKeptRecords(),
      onStatus(status) {
        setStatus(status);
        // Something came in between the first answers and the device's own.
        const shown = queryClient.getQueryData<Meta>(['meta'])?.dataVersion;
        if (status.kind === 'ready' && shown !== undefined && shown !== status.holding.dataVersion) void queryClient.invalidateQueries();
      },
      onChanged: () => void queryClient.invalidateQueries(),
      onKept: rememberKept,
      now: () => performance.now(),
    });
    session.current = started;
    const look = (): void => {
      if (document.visibilityState === 'visible') void started.look();
    };
    void started.sync();
    const timer = setInterval(look, LOOK_AGAIN_MS);
    document.addEventListener('visibilitychange', look);
    addEventListener('online', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      removeEventListener('online', look);
      session.current = null;
      started.end();
    };
  }, [engine, queryClient, answers, deviceLimit]);
  return {
    status,
    sync: () => void session.current?.sync(),
    pause: () => void session.current?.pause(),
  };
}
