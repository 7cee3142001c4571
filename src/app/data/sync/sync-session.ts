import type { DeviceAnswers, LocalFirstEngine } from '../local-first-engine.ts';
import type { SyncOutcome } from './device-engine.ts';
import type { Holding, SyncProgress, SyncStatus } from './sync-status.ts';

/** The worker, as seen from the page. */
export interface DeviceConnection {
  readonly device: DeviceAnswers & {
    open(): Promise<Holding | null>;
    sync(limit: number, onProgress: (progress: SyncProgress | null) => void): Promise<SyncOutcome>;
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
}

export interface SyncSession {
  /** Brings the device up to date; harmless when it is under way. */
  sync(): Promise<void>;
  /** The viewer paused it: nobody but the viewer goes on. */
  readonly isPaused: boolean;
  /** What came so far stays; `sync` goes on with it. */
  pause(): Promise<void>;
  /** The server answers from here on. */
  end(): void;
}

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
  let isWriteUnderWay = false;
  let isPaused = false;

  const say = (status: SyncStatus): void => {
    if (!isEnded) onStatus(status);
  };
  const use = (turn: 'alone' | 'race'): void => {
    if (isEnded) return;
    const isOwn = connection !== null && (holding !== null || turn === 'race') && !isWriteUnderWay;
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
    if (found === 'dead') return null;
    holding = found;
    if (holding !== null) say({ kind: 'pulling', progress: null, holding });
    use('alone');
    return fresh;
  }

  async function turn(): Promise<void> {
    const hadWritten = isWriteUnderWay;
    const own = await connected();
    if (own === null) return say(parts.connect === null ? { kind: 'server', why: 'unsupported' } : failed());
    // With what it holds the device goes on answering, as far as it has time to.
    use(holding === null ? 'alone' : 'race');
    if (holding === null) say({ kind: 'pulling', progress: null, holding });
    const outcome = await ofTheLiving(own, (progress) => say({ kind: 'pulling', progress, holding }));
    if (outcome === null) return say(failed());
    if (outcome.kind === 'too-many') {
      holding = null;
      parts.onKept(false);
      use('alone');
      return say({ kind: 'server', why: 'too-many', limit });
    }
    holding = outcome.holding;
    isWriteUnderWay = isWriteUnderWay && outcome.kind !== 'ready';
    use('alone');
    if (outcome.kind === 'ready') {
      parts.onKept(outcome.isKept);
      say({ kind: 'ready', holding: outcome.holding, isKept: outcome.isKept });
      if (outcome.isChanged && !hadWritten) onChanged();
    } else if (outcome.kind === 'paused') say({ kind: 'paused', progress: null, holding });
    else say({ kind: 'failed', code: outcome.code, holding });
  }

  /** Another worker takes over at once, unless the viewer paused or two have died; until it has read what was kept, the server answers. */
  function revive(): void {
    void (running ?? Promise.resolve()).then(() => {
      if (isEnded || isPaused || connection !== null) return;
      if (deaths < MOST_DEATHS) void session.sync();
      else say(failed());
    });
  }

  /** Null: it died meanwhile. */
  function ofTheLiving(own: DeviceConnection, onProgress: (progress: SyncProgress | null) => void): Promise<SyncOutcome | null> {
    return new Promise((resolve) => {
      const before = own.onDeath;
      own.onDeath = () => {
        before?.();
        resolve(null);
      };
      own.device.sync(limit, onProgress).then(resolve, () => own.onDeath?.());
    });
  }

  const failed = (): SyncStatus => ({ kind: 'failed', code: 'engine', holding: null });
  const session: SyncSession = {
    get isPaused() {
      return isPaused;
    },
    sync() {
      isPaused = false;
      running ??= turn().finally(() => {
        running = null;
      });
      return running;
    },
    async pause() {
      isPaused = true;
      await connection?.device.pause();
    },
    end() {
      isEnded = true;
      connection?.end();
      engine.use(null, 'not');
    },
  };
  engine.onWrite = () => {
    isWriteUnderWay = true;
    engine.use(null, 'not');
    // One that is under way may have looked before the write.
    void (running ?? Promise.resolve()).then(() => session.sync());
  };
  return session;
}
