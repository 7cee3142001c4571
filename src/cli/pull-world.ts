import { setTimeout as sleep } from 'node:timers/promises';
import type { PullWorld } from '../intake/pull/fetch-json.ts';

/** The network and the clock of this machine. */
export const machineWorld: PullWorld = {
  fetch: (url, init) => fetch(url, init),
  wait: (ms, signal) => sleep(ms, undefined, signal === undefined ? {} : { signal }),
  nowMs: () => Date.now(),
};

/** The access token comes from the environment: on a command line others would see it. */
export const pullTokenOf = (environment: NodeJS.ProcessEnv): string | null => environment.TAJAWUB_PULL_TOKEN?.trim() || null;
