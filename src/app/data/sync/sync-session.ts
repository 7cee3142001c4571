import type { DeviceAnswers, LocalFirstEngine } from '../local-first-engine.ts';
import type { OnSyncProgress, SyncOutcome } from './device-engine.ts';
import { isPassing } from './sync-fault.ts';
import type { Holding, SyncStatus } from './sync-status.ts';

/** The worker, as seen from the page. */
export interface DeviceConnection {
  readonly device: DeviceAnswers & {
    open(): Promise<Holding | null>;
    sync(limit: number, onProgress: OnSyncProgress): Promise<SyncOutcome>;
    pause(): Promise<void>;
  };
  /** told once, when it answers no more */
  onDeath: (() => void) | null;
  end(): void;
}

export interface SyncParts {
  readonly engine: LocalFirstEngine;
  /** null: this browser has no workers */
  readonly connect: (() => DeviceConnection) | null;
  /** records, at most */
  readonly limit: number;
  /** records were kept at an earlier visit, as far as is known */
  readonly hasKept: boolean;
  readonly onStatus: (status: SyncStatus) => void;
  /** what was answered so far rests on other data or settings than what is answered from now on */
  readonly onChanged: () => void;
  /** whether the next visit should read the shelf before the server has answered */
  readonly onKept: (isKept: boolean) => void;
  /** milliseconds */
  readonly now: () => number;
}

export interface SyncSession {
  /** The viewer wants the device brought up to date, whatever stood in the way before; harmless when it is under way. */
  sync(): Promise<void>;
  /** The same because time has passed: never against a pause, and ever more rarely while it fails for a reason that lasts. */
  look(): Promise<void>;
  /** What came so far stays; `sync` goes on with it, and nobody but the viewer. Nothing under way is nothing to pause. */
  pause(): Promise<void>;
  /** The server answers from here on. */
  end(): void;
}

/** How old what is here may grow before the server is asked whether there is more. */
export const LOOK_AGAIN_MS = 60_000;
/** A worker that dies again and again is given up: the server's engine is as exact. */
const MOST_DEATHS = 2;

/** Opens what was kept, brings the difference, and says at every step who answers. */
export function startSync(parts: SyncParts): SyncSession {
  const { engine, limit, onStatus, onChanged } = parts;
  let connection: DeviceConnection | null = null;
  let holding: Holding | null = null;
  let deaths = 0;
  let isEnded = false;
  let running: Promise<void> | null = null;
  /** by this page, and as many of them as the device knew of when it last looked */
  let writes = 0;
  let knownWrites = 0;
  let isPaused = false;
  /** failures in a row for reasons that last, and when the last of them came */
  let failures = 0;
  let failedAt = 0;

  const say = (status: SyncStatus): void => {
    if (!isEnded) onStatus(status);
  };
  const sayPaused = (): void => say({ kind: 'paused', progress: null, holding: writes === knownWrites ? holding : null });
  const use = (turn: 'alone' | 'race'): void => {
    if (isEnded) return;
    const isOwn = connection !== null && (holding !== null || turn === 'race') && writes === knownWrites;
    engine.use(isOwn ? (connection as DeviceConnection).device : null, isOwn ? turn : 'not');
  };

  async function connected(): Promise<DeviceConnection | null> {
    if (isEnded) return null;
    if (connection !== null || parts.connect === null || deaths >= MOST_DEATHS) return connection;
    const fresh = parts.connect();
    connection = fresh;
    const died = new Promise<'dead'>((resolve) => {
      fresh.onDeath = () => {
        deaths += 1;
        connection = null;
        holding = null;
        engine.use(null, 'not');
        fresh.end();
        resolve('dead');
        revive();
      };
    });
    if (parts.hasKept) say({ kind: 'opening' });
    use('race');
    const found = await Promise.race([fresh.device.open().catch(() => null), died]);
    if (found === 'dead' || isEnded) return null;
    holding = found;
    if (holding !== null) say({ kind: 'pulling', progress: null, holding });
    use('alone');
    return fresh;
  }

  async function turn(): Promise<void> {
    // What is written from here on this turn may not see.
    const seenWrites = writes;
    const hadWritten = writes !== knownWrites;
    const own = await connected();
    if (own === null) return say(parts.connect === null ? { kind: 'server', why: 'unsupported' } : failed());
    if (isPaused) return sayPaused();
    answerMeanwhile();
    if (holding === null) say({ kind: 'pulling', progress: null, holding });
    const outcome = await ofTheLiving(own, (progress, standing) => {
      const isOther = (standing === null) !== (holding === null);
      holding = standing;
      if (isOther) answerMeanwhile();
      say({ kind: 'pulling', progress, holding });
    });
    if (outcome === null) return say(failed());
    const isLasting = outcome.kind === 'failed' && !isPassing(outcome.code);
    failures = isLasting ? failures + 1 : 0;
    failedAt = parts.now();
    // A pause that came too late for this turn stops nothing any more.
    if (outcome.kind === 'ready' || outcome.kind === 'too-many') isPaused = false;
    if (outcome.kind === 'too-many') {
      holding = null;
      parts.onKept(false);
      use('alone');
      return say({ kind: 'server', why: 'too-many', limit });
    }
    holding = outcome.holding;
    if (outcome.kind === 'ready') knownWrites = seenWrites;
    use('alone');
    if (outcome.kind === 'ready') {
      parts.onKept(outcome.isKept);
      say({ kind: 'ready', holding: outcome.holding, isKept: outcome.isKept });
      if (outcome.isChanged && !hadWritten) onChanged();
    } else if (outcome.kind === 'paused') sayPaused();
    else say({ kind: 'failed', code: outcome.code, holding });
  }

  /** With what it holds the device goes on answering, as far as it has time to. */
  function answerMeanwhile(): void {
    use(holding === null ? 'alone' : 'race');
  }

  function run(): Promise<void> {
    running ??= turn().finally(() => {
      running = null;
    });
    return running;
  }

  /** Another worker takes over at once, unless the viewer paused or two have died; until it has read what was kept, the server answers. */
  function revive(): void {
    void (running ?? Promise.resolve()).then(() => {
      if (isEnded || isPaused || connection !== null) return;
      if (deaths < MOST_DEATHS) void run();
      else say(failed());
    });
  }

  /** Null: it died meanwhile, or was ended. */
  function ofTheLiving(own: DeviceConnection, onProgress: OnSyncProgress): Promise<SyncOutcome | null> {
    return new Promise((resolve) => {
      const before = own.onDeath;
      own.onDeath = () => {
        before?.();
        resolve(null);
      };
      own.device.sync(limit, onProgress).then(
        (outcome) => {
          own.onDeath = before;
          resolve(outcome);
        },
        () => {
          own.onDeath?.();
          resolve(null);
        },
      );
    });
  }

  const failed = (): SyncStatus => ({ kind: 'failed', code: 'engine', holding: null });
  const session: SyncSession = {
    sync() {
      isPaused = false;
      deaths = 0;
      failures = 0;
      return run();
    },
    async look() {
      const isTooSoon = failures > 0 && parts.now() - failedAt < LOOK_AGAIN_MS * 2 ** failures;
      if (!isPaused && !isTooSoon) await run();
    },
    async pause() {
      if (running === null) return;
      isPaused = true;
      await connection?.device.pause();
    },
    end() {
      isEnded = true;
      const own = connection;
      connection = null;
      // Its death is nobody's business any more: another session may have begun by then.
      if (own !== null) own.onDeath = null;
      own?.end();
      engine.use(null, 'not');
    },
  };
  engine.onWrite = () => {
    writes += 1;
    engine.use(null, 'not');
    if (isPaused) sayPaused();
    // One that is under way may have looked before the write.
    void (running ?? Promise.resolve()).then(() => {
      if (!isPaused) void run();
    });
  };
  return session;
}
