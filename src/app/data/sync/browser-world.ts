import { createIndexedShelf } from './indexed-shelf.ts';
import type { KeeperWorld } from './record-keeper.ts';

const LOCK = 'tajawub.sync';
/** A network that stalls for so long is gone. */
const IDLE_SECONDS = 60;
const ANSWER_SECONDS = 600;

/** The browser's own network, time, storage and lock. */
export function browserWorld(): KeeperWorld {
  const { records, parts } = createIndexedShelf();
  const turn = new MessageChannel();
  const waiting: (() => void)[] = [];
  // Several rest at once: each message wakes the one that has waited longest.
  turn.port1.onmessage = () => waiting.shift()?.();
  return {
    base: '',
    send: (...request) => fetch(...request),
    now: () => Date.now(),
    idleSeconds: IDLE_SECONDS,
    answerSeconds: ANSWER_SECONDS,
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
    alone: (work, signal) => (navigator.locks === undefined ? work() : navigator.locks.request(LOCK, { signal }, work)),
    // A timer waits four milliseconds at least.
    rest: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        turn.port2.postMessage(null);
      }),
  };
}
