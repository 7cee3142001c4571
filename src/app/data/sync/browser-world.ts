import { createIndexedShelf } from './indexed-shelf.ts';
import type { KeeperWorld } from './record-keeper.ts';

const LOCK = 'tajawub.sync';

/** The browser's own network, time, storage and lock. */
export function browserWorld(): KeeperWorld {
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
    shelf: createIndexedShelf(),
    // Where there are no locks, the shelf's own check keeps two pages apart; they then pull twice.
    alone: (work) => (navigator.locks === undefined ? work() : navigator.locks.request(LOCK, work)),
  };
}
