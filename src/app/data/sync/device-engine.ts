import { answerArrivals } from '../../../answers/answer-arrivals.ts';
import { answerCases } from '../../../answers/answer-cases.ts';
import { answerDistribution } from '../../../answers/answer-distribution.ts';
import { answerDue } from '../../../answers/answer-due.ts';
import { answerQuery, resolveQuery } from '../../../answers/resolve-query.ts';
import type { Arrivals } from '../../../contract/arrivals.ts';
import type { CasesAnswer } from '../../../contract/cases.ts';
import type { Distribution } from '../../../contract/distribution.ts';
import type { DueAnswer } from '../../../contract/due.ts';
import type { Meta } from '../../../contract/meta.ts';
import type { Measure } from '../../../core/facts.ts';
import { canonicalQuery } from '../../../core/kpi-table.ts';
import { EMPTY_QUERY, type KpiQuery, type KpiTable } from '../../../core/query.ts';
import type { CaseCell, CasePageRequest } from '../case-cell.ts';
import { DeviceFigures } from './device-figures.ts';
import { LaidAhead } from './laid-ahead.ts';
import { type Held, holdingOf, type KeeperWorld, RecordKeeper } from './record-keeper.ts';
import { SyncFault, type SyncFaultCode } from './sync-fault.ts';
import type { Holding, SyncProgress } from './sync-status.ts';

/** How a sync ended. `holding` is what answers after it; null: nothing here does. */
export type SyncOutcome =
  | {
      readonly kind: 'ready';
      readonly holding: Holding;
      readonly isKept: boolean /** other data than before */;
      readonly isChanged: boolean;
    }
  | { readonly kind: 'too-many' }
  | { readonly kind: 'paused'; readonly holding: Holding | null }
  | { readonly kind: 'failed'; readonly code: SyncFaultCode; readonly holding: Holding | null };

export type OnSyncProgress = (progress: SyncProgress | null, holding: Holding | null) => void;

/** The records of this device and the engine over them; it lives in a worker. An answer of null: that has to be asked of the server. */
export class DeviceEngine {
  readonly #keeper: RecordKeeper;
  readonly #rest: () => Promise<void>;
  #figures: { readonly of: Held; readonly figures: DeviceFigures; readonly ahead: LaidAhead } | null = null;
  #syncing: AbortController | null = null;
  /** a question that comes meanwhile waits for it */
  #opening: Promise<void> = Promise.resolve();

  constructor(world: KeeperWorld) {
    this.#keeper = new RecordKeeper(world);
    this.#rest = world.rest;
  }

  async open(): Promise<Holding | null> {
    this.#opening = this.#keeper.open();
    await this.#opening;
    await this.#warmUp();
    return this.#holding();
  }

  /** @param onProgress told what answers meanwhile, too: it may go while the records are on their way */
  async sync(limit: number, onProgress: OnSyncProgress): Promise<SyncOutcome> {
    this.#syncing?.abort();
    const controller = new AbortController();
    this.#syncing = controller;
    const before = this.#keeper.held;
    try {
      await this.#keeper.sync(limit, (progress) => onProgress(progress, this.#holding()), controller.signal);
      await this.#warmUp();
    } catch (error) {
      if (controller.signal.aborted) return { kind: 'paused', holding: this.#holding() };
      if (error instanceof SyncFault && error.code === 'too-many') return { kind: 'too-many' };
      return { kind: 'failed', code: error instanceof SyncFault ? error.code : 'engine', holding: this.#holding() };
    }
    const { held, isKept } = this.#keeper;
    return { kind: 'ready', holding: holdingOf(held as Held), isKept, isChanged: before !== null && before !== held };
  }

  /** Answers as soon as it has a moment. */
  ping(): void {}

  /** What came so far stays for the next sync. */
  pause(): void {
    this.#syncing?.abort();
  }

  async meta(): Promise<Meta | null> {
    await this.#opening;
    return this.#keeper.held?.meta ?? null;
  }

  async ask(query: KpiQuery): Promise<KpiTable | null> {
    const table = await this.#answer(query);
    this.#figures?.ahead.heard(query);
    return table;
  }

  /** The server has answered this: it is made ready for what may follow. */
  async ahead(query: KpiQuery): Promise<void> {
    await this.#opening;
    if (this.#current() !== null) this.#figures?.ahead.heard(query);
  }

  due(query: KpiQuery): Promise<DueAnswer | null> {
    return this.#here(async (figures) => answerDue(figures, await resolveQuery(figures, figures, canonicalQuery(query))));
  }

  arrivals(query: KpiQuery): Promise<Arrivals | null> {
    return this.#here(async (figures) => answerArrivals(figures, await resolveQuery(figures, figures, canonicalQuery(query))));
  }

  distribution(query: KpiQuery, measure: Measure): Promise<Distribution | null> {
    const ungrouped = canonicalQuery({ ...query, by: null, thenBy: null });
    return this.#here(async (figures) => answerDistribution(figures, await resolveQuery(figures, figures, ungrouped), measure));
  }

  cases({ query, kpi, role, period, group }: CaseCell, { cursor, limit }: CasePageRequest): Promise<CasesAnswer | null> {
    const cell = { kpi, role, period, group: group === null ? null : JSON.stringify(group) };
    return this.#here((figures) => answerCases(figures, figures, { query: canonicalQuery(query), cell, cursor, limit }));
  }

  #answer(query: KpiQuery): Promise<KpiTable | null> {
    return this.#here((figures) => answerQuery(figures, figures, canonicalQuery(query)));
  }

  /** Whatever cannot be answered here is the server's: it also says what is wrong with a question. */
  async #here<T>(answer: (figures: DeviceFigures) => Promise<T>): Promise<T | null> {
    await this.#opening;
    const figures = this.#current();
    if (figures === null) return null;
    try {
      return await answer(figures);
    } catch {
      return null;
    }
  }

  #current(): DeviceFigures | null {
    const { held } = this.#keeper;
    if (this.#figures?.of !== held) {
      this.#figures?.ahead.end();
      this.#figures = held && { of: held, figures: new DeviceFigures(held, this.#rest), ahead: this.#aheadIn(held) };
    }
    return this.#figures?.figures ?? null;
  }

  #aheadIn({ meta }: Held): LaidAhead {
    return new LaidAhead(
      (query) => this.#answer(query),
      (dimension) => meta.dimensions[dimension][0]?.value,
    );
  }

  /** The usual settings are folded before the first question comes. */
  async #warmUp(): Promise<void> {
    await this.#answer({ ...EMPTY_QUERY, kpis: ['received'], grain: 'year' });
  }

  #holding(): Holding | null {
    const { held } = this.#keeper;
    return held === null ? null : holdingOf(held);
  }
}
