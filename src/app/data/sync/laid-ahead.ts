import { encodeQuery } from '../../../contract/encode-query.ts';
import type { Dimension } from '../../../core/inquiry.ts';
import type { KpiQuery } from '../../../core/query.ts';

/** What screens filter by first. */
const FILTERS = ['channel', 'kind'] as const satisfies readonly Dimension[];
/** So long after the last question nobody is waiting. */
const CALM_MS = 300;
/** Questions in hand at most: whoever goes from screen to screen leaves the old ones behind. */
const MOST = 8;

interface Due {
  /** what is laid, whatever else is filtered */
  readonly key: string;
  readonly query: KpiQuery;
}

/**
 * The first question of a kind lays orders for it, and its first filter planes, which takes longer than all answers after it. While
 * nobody asks anything, they are laid for what was asked last: one figure at a time, first as it was asked and then under each
 * filter, so that a question that comes meanwhile hardly waits.
 */
export class LaidAhead {
  readonly #ask: (query: KpiQuery) => Promise<unknown>;
  readonly #anyOf: (dimension: Dimension) => string | null | undefined;
  readonly #done = new Set<string>();
  #heard: readonly KpiQuery[] = [];
  #due: readonly Due[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param anyOf any value of a dimension, since the planes of all are laid with it; undefined: it has none */
  constructor(ask: (query: KpiQuery) => Promise<unknown>, anyOf: (dimension: Dimension) => string | null | undefined) {
    this.#ask = ask;
    this.#anyOf = anyOf;
  }

  /** Somebody has asked this, here or elsewhere. The engine keeps one as-of and few settings: whoever looks at others is left alone with them. */
  heard(query: KpiQuery): void {
    const { calendar, policy, zone, asOf } = query;
    const isUsual = [calendar, policy, zone, asOf].every((own) => own === null);
    if (!isUsual) this.end();
    else {
      this.#heard = [...this.#heard, query].slice(-MOST);
      this.#wait(CALM_MS);
    }
  }

  /** Nothing more is laid. */
  end(): void {
    clearTimeout(this.#timer);
    this.#heard = [];
    this.#due = [];
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#next(), ms);
  }

  async #next(): Promise<void> {
    const due = [...this.#due, ...this.#heard.flatMap((query) => this.#partsOf(query))];
    const [next, ...rest] = due.filter(({ key }) => !this.#done.has(key));
    this.#heard = [];
    this.#due = rest;
    if (next === undefined) return;
    this.#done.add(next.key);
    const timer = this.#timer;
    await this.#ask(next.query);
    // whoever asked meanwhile has set a timer of their own
    if (this.#timer === timer) this.#wait(0);
  }

  /** Each of its figures, as it is and under each filter that it does not have. */
  #partsOf(query: KpiQuery): readonly Due[] {
    return [null, ...FILTERS].flatMap((dimension) => {
      const value = dimension && this.#anyOf(dimension);
      if (value === undefined || (dimension && query.where[dimension])) return [];
      const where = dimension ? { ...query.where, [dimension]: [value] } : query.where;
      return query.kpis.map((kpi) => ({
        key: `${dimension} ${encodeQuery({ ...query, kpis: [kpi], where: {} })}`,
        query: { ...query, kpis: [kpi], where },
      }));
    });
  }
}
