import { proxy, releaseProxy, wrap } from 'comlink';
import type { DeviceEngine, SyncOutcome } from './device-engine.ts';
import type { DeviceConnection } from './sync-session.ts';

/** Silence for so long after a question means that the worker is gone: the system may end it without a word. */
const SILENCE_MS = 30_000;

/** Starts the worker and speaks to it; calls that it does not survive end in `onDeath`. */
export function connectWorker(): DeviceConnection {
  const worker = new Worker(new URL('./sync-worker.ts', import.meta.url), { type: 'module', name: 'tajawub' });
  const remote = wrap<DeviceEngine>(worker);
  const die = (): void => {
    const told = connection.onDeath;
    connection.onDeath = null;
    told?.();
  };
  worker.addEventListener('error', die);
  worker.addEventListener('messageerror', die);

  let busy = 0;
  const atWork = async <T>(call: Promise<T>): Promise<T> => {
    busy += 1;
    try {
      return await call;
    } finally {
      busy -= 1;
    }
  };

  async function living<T>(call: Promise<T>): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new Error('The worker is silent.'));
        // While it folds millions of records it hears nothing.
        if (busy === 0) die();
      }, SILENCE_MS);
    });
    try {
      return await Promise.race([call, silence]);
    } finally {
      clearTimeout(timer);
    }
  }

  const connection: DeviceConnection = {
    onDeath: null,
    device: {
      open: () => atWork(remote.open()),
      sync: (limit, onProgress) => atWork<SyncOutcome>(remote.sync(limit, proxy(onProgress))),
      pause: () => remote.pause(),
      ask: (query) => living(remote.ask(query)),
      meta: () => living(remote.meta()),
      due: (query) => living(remote.due(query)),
      arrivals: (query) => living(remote.arrivals(query)),
      distribution: (query, measure) => living(remote.distribution(query, measure)),
      cases: (cell, page) => living(remote.cases(cell, page)),
    },
    end() {
      remote[releaseProxy]();
      worker.terminate();
    },
  };
  return connection;
}
