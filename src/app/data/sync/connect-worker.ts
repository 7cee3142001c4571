import { type Endpoint, proxy, releaseProxy, wrap } from 'comlink';
import type { DeviceEngine, SyncOutcome } from './device-engine.ts';
import type { DeviceConnection } from './sync-session.ts';
import { watchPulse } from './watch-pulse.ts';

/** As much of a worker as is used here. */
type WorkerLike = Endpoint & Pick<Worker, 'terminate'>;

const startWorker = (): WorkerLike => new Worker(new URL('./sync-worker.ts', import.meta.url), { type: 'module', name: 'tajawub' });

/** Starts the worker and speaks to it. When it fails or falls silent, every call that waits for it rejects, and `onDeath` is told. */
export function connectWorker(start = startWorker): DeviceConnection {
  const worker = start();
  const remote = wrap<DeviceEngine>(worker);
  const waiting = new Set<(error: Error) => void>();
  let isOver = false;
  let isEnded = false;
  let atWork = 0;
  let wasHeard = false;

  const giveUp = (): void => {
    isOver = true;
    endWatch();
    for (const reject of waiting) reject(new Error('The worker is gone.'));
    waiting.clear();
  };
  const die = (): void => {
    if (isOver) return;
    giveUp();
    const told = connection.onDeath;
    connection.onDeath = null;
    told?.();
  };
  const endWatch = watchPulse({ ping: () => remote.ping(), isAtWork: () => atWork > 0, wasHeard: () => wasHeard, onSilence: die });
  worker.addEventListener('error', die);
  worker.addEventListener('messageerror', die);

  function living<T>(call: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (isOver) return reject(new Error('The worker is gone.'));
      atWork += 1;
      waiting.add(reject);
      const done = (): void => {
        atWork -= 1;
        waiting.delete(reject);
      };
      call()
        .then((answer) => {
          wasHeard = true;
          resolve(answer);
        }, reject)
        .finally(done);
    });
  }

  const connection: DeviceConnection = {
    onDeath: null,
    device: {
      open: () => living(() => remote.open()),
      sync: (limit, onProgress) => living<SyncOutcome>(() => remote.sync(limit, proxy(onProgress))),
      pause: () => living(() => remote.pause()),
      ask: (query) => living(() => remote.ask(query)),
      ahead: (query) => living(() => remote.ahead(query)),
      meta: () => living(() => remote.meta()),
      due: (query) => living(() => remote.due(query)),
      arrivals: (query) => living(() => remote.arrivals(query)),
      distribution: (query, measure) => living(() => remote.distribution(query, measure)),
      cases: (cell, page) => living(() => remote.cases(cell, page)),
    },
    end() {
      if (isEnded) return;
      isEnded = true;
      giveUp();
      remote[releaseProxy]();
      worker.terminate();
    },
  };
  return connection;
}
