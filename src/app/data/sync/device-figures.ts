import { caseRowOf } from '../../../answers/case-row.ts';
import type { CasePage, FigureStore, KeyedSettings, Seq, StoreMeta } from '../../../answers/figure-store.ts';
import type { Meta } from '../../../contract/meta.ts';
import type { DueAnswers, DueQuestion } from '../../../core/due.ts';
import { DIMENSIONS, type Inquiry } from '../../../core/inquiry.ts';
import { parseInstant } from '../../../core/instant.ts';
import type { Answers, CaseQuestion, Question } from '../../../core/question.ts';
import { compileSettings } from '../../../core/sla/clock-settings.ts';
import { type ColumnEngine, openEngine } from '../../../engine/create-engine.ts';
import { checkBalance } from './balance.ts';
import { encodeRecords } from './encode-records.ts';
import { inSlices } from './in-slices.ts';
import { KeptSettings, NotHereError } from './kept-settings.ts';
import { readRecords } from './read-records.ts';
import type { Held } from './record-keeper.ts';

/** Lists need the records themselves, as objects: more of them than that are listed by the server. */
const MOST_LISTED = 250_000;

/** One data version on this device: it counts as a store does, and knows the calendars and policies that were in force. */
export class DeviceFigures extends KeptSettings implements FigureStore {
  readonly #held: Held;
  readonly #rest: () => Promise<void>;
  readonly #storeMeta: StoreMeta;
  #usual: ColumnEngine | null = null;
  /** engines are large: one beside the usual, to compare with */
  #other: { readonly key: string; readonly engine: Promise<ColumnEngine> } | null = null;
  #records: Promise<ReadonlyMap<string, Inquiry>> | null = null;

  constructor(held: Held, rest: () => Promise<void>) {
    super(held.meta, held.catalogue);
    this.#held = held;
    this.#rest = rest;
    this.#storeMeta = storeMetaOf(held.meta);
  }

  async meta(dataVersion?: Seq): Promise<StoreMeta> {
    if (dataVersion !== undefined) this.#only(dataVersion);
    return this.#storeMeta;
  }

  async answer(question: Question, settings: KeyedSettings, dataVersion: Seq): Promise<Answers> {
    this.#only(dataVersion);
    return (await this.#engine(settings)).run(question);
  }

  async cases(
    question: CaseQuestion,
    settings: KeyedSettings,
    dataVersion: Seq,
    { offset, limit }: { readonly offset: number; readonly limit: number },
  ): Promise<CasePage> {
    this.#only(dataVersion);
    if (this.#held.columns.ids.length > MOST_LISTED) throw new NotHereError('a list of so many');
    const ids = (await this.#engine(settings)).cases(question);
    this.#records ??= this.#byId().catch((error: unknown) => {
      this.#records = null;
      throw error;
    });
    const records = await this.#records;
    const compiled = compileSettings(settings);
    const rows = ids.slice(offset, offset + limit).map((id) => caseRowOf(records.get(id) as Inquiry, compiled, question.asOf));
    return { total: ids.length, rows };
  }

  async due(question: DueQuestion, settings: KeyedSettings, dataVersion: Seq): Promise<DueAnswers> {
    this.#only(dataVersion);
    return (await this.#engine(settings)).due(question);
  }

  #only(dataVersion: Seq): void {
    if (dataVersion !== this.#storeMeta.dataVersion) throw new NotHereError(`data version ${dataVersion}`);
  }

  async #byId(): Promise<ReadonlyMap<string, Inquiry>> {
    const records = new Map<string, Inquiry>();
    for (const inquiry of await readRecords(await this.#held.source(), this.#rest)) records.set(inquiry.id, inquiry);
    return records;
  }

  #engine(settings: KeyedSettings): ColumnEngine | Promise<ColumnEngine> {
    const { columns, settings: usual } = this.#held;
    if (settings.key === usual) {
      this.#usual ??= openEngine(columns, compileSettings(settings));
      return this.#usual;
    }
    if (this.#other?.key !== settings.key) {
      const other = { key: settings.key, engine: this.#encode(settings) };
      this.#other = other;
      // What could not be read this time may be there at the next question.
      other.engine.catch(() => {
        if (this.#other === other) this.#other = null;
      });
    }
    return this.#other.engine;
  }

  /** The same records on other calendars or another policy. */
  async #encode(settings: KeyedSettings): Promise<ColumnEngine> {
    const compiled = compileSettings(settings);
    const records = await readRecords(await this.#held.source(), this.#rest);
    const columns = await inSlices(encodeRecords(records, compiled), this.#rest);
    checkBalance(columns, this.#held.meta);
    return openEngine(columns, compiled);
  }
}

function storeMetaOf(meta: Meta): StoreMeta {
  const { dataVersion, isDemonstration, recorded, defects, rejected, dimensions } = meta;
  const at = (text: string | null) => (text === null ? null : parseInstant(text));
  return {
    dataVersion,
    inquiries: meta.inquiries,
    firstReceivedAt: at(meta.firstReceivedAt),
    dataAsOf: at(meta.dataAsOf),
    isDemonstration,
    recorded,
    defects,
    rejected,
    dimensions: Object.fromEntries(
      DIMENSIONS.map((name) => [name, dimensions[name].map(({ value, count }) => ({ value, count }))]),
    ) as unknown as StoreMeta['dimensions'],
  };
}
