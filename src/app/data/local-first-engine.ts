import type { KpiQuery } from '../../core/query.ts';
import type { EngineClient } from './engine-client.ts';

/** What a device may answer itself; null: it cannot, the server has to. */
export type DeviceAnswers = {
  [Name in 'ask' | 'meta' | 'due' | 'arrivals' | 'distribution' | 'cases']: (
    ...asked: Name extends keyof EngineClient ? WithoutSignal<Parameters<EngineClient[Name]>> : never
  ) => Promise<Awaited<ReturnType<EngineClient[Name]>> | null>;
} & {
  /** told of what the server was asked before there was a device: what follows it will be asked here */
  ahead(query: KpiQuery): Promise<void>;
};
type WithoutSignal<T extends readonly unknown[]> = T extends [...infer Asked, signal?: AbortSignal] ? Asked : T;

/** `alone`: the device answers, the server only what it cannot. `race`: it is busy, so whoever is first. `not`: the server. */
export type DeviceTurn = 'alone' | 'race' | 'not';

/** The server's engine until the device has its own; no screen knows which. */
export interface LocalFirstEngine extends EngineClient {
  /** Who answers from now on. */
  use(device: DeviceAnswers | null, turn: DeviceTurn): void;
  /** resolves with the first figures, wherever they came from */
  readonly hasAnswered: Promise<void>;
  /** told after this page has changed what figures rest on */
  onWrite: () => void;
}

/** The last questions are those of the screen that is open. */
const MOST_TOLD = 4;

/**
 * Small: it is there before the first figure. All else of the sync comes after it.
 * @param isExpected records were kept here: until the device speaks for itself by `use`, a question waits for whoever is first
 */
export function localFirstEngine(server: EngineClient, isExpected = false): LocalFirstEngine {
  let device: DeviceAnswers | null = null;
  let turn: DeviceTurn = 'not';
  let served: readonly KpiQuery[] = [];
  let appeared = (): void => {};
  let expected = isExpected
    ? new Promise<void>((resolve) => {
        appeared = resolve;
      })
    : null;
  let answered = (): void => {};
  const hasAnswered = new Promise<void>((resolve) => {
    answered = resolve;
  });

  async function first<T>(own: (device: DeviceAnswers) => Promise<T | null>, asked: () => Promise<T>): Promise<T> {
    const owned = (): Promise<T | null> => (device === null || turn === 'not' ? Promise.resolve(null) : own(device).catch(() => null));
    if (expected === null && (device === null || turn === 'not')) return asked();
    const here = expected === null ? owned() : expected.then(owned);
    if (turn === 'alone') return (await here) ?? asked();
    const there = asked();
    const found = here.then((value) => value ?? there);
    return Promise.race([found, there.catch(() => found)]);
  }

  const engine: LocalFirstEngine = {
    ...server,
    async ask(query, signal) {
      if (turn !== 'alone') served = [...served, query].slice(-MOST_TOLD);
      const table = await first(
        (own) => own.ask(query),
        () => server.ask(query, signal),
      );
      answered();
      return table;
    },
    meta: (signal) =>
      first(
        (own) => own.meta(),
        () => server.meta(signal),
      ),
    due: (query, signal) =>
      first(
        (own) => own.due(query),
        () => server.due(query, signal),
      ),
    arrivals: (query, signal) =>
      first(
        (own) => own.arrivals(query),
        () => server.arrivals(query, signal),
      ),
    distribution: (query, measure, signal) =>
      first(
        (own) => own.distribution(query, measure),
        () => server.distribution(query, measure, signal),
      ),
    cases: (cell, page, signal) =>
      first(
        (own) => own.cases(cell, page),
        () => server.cases(cell, page, signal),
      ),
    async writeDocument(...change) {
      // What the device knows of calendars and policies may be of yesterday now: the server answers until it has looked.
      turn = 'not';
      try {
        return await server.writeDocument(...change);
      } finally {
        engine.onWrite();
      }
    },
    use(given, whose) {
      device = given;
      turn = whose;
      expected = null;
      appeared();
      if (whose !== 'alone') return;
      for (const query of served) given?.ahead(query).catch(() => undefined);
      served = [];
    },
    hasAnswered,
    onWrite: () => {},
  };
  return engine;
}
