import { createIndexedShelf } from './indexed-shelf.ts';
import type { KeeperWorld } from './record-keeper.ts';

const LOCK = 'tajawub.sync';

/** The browser's own network, time, storage and lock. */
export function browserWorld(): KeeperWorld {
  const { records, parts } = createIndexedShelf();
  const turn = new MessageChannel();
  return {
    base: '',
    send: (...request) => fetch(...request),
    now: () => Date.now(),
    wait: (seconds, signal) =>
      new Promise((resolve, reject) => {
        const onAbort = (): void => {
          clearTimeout(timer);
          reject(signal.reason);
        };
        const timer = setTimeout(() => {
          signal.removeEventListener('abort', onAbort);
          resolve();
        }, seconds * 1000);
        signal.addEventListener('abort', onAbort, { once: true });
        if (signal.aborted) onAbort();
      }),
    // The name of this file follows from what is in it and in all that it imports; while it is being written it does not.
    code: import.meta.env.DEV ? String(performance.timeOrigin) : import.meta.url,
    shelf: records,
    parts,
    // Where there are no locks, the shelf's own check keeps two pages apart; they then pull twice.
    alone: (work) => (navigator.locks === undefined ? work() : navigator.locks.request(LOCK, work)),
    // A timer waits four milliseconds at least.
    rest: () =>
      new Promise((resolve) => {
        turn.port1.onmessage = () => resolve();
        turn.port2.postMessage(null);
      }),
  };
}
