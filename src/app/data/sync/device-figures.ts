import { caseRowOf } from '../../../answers/case-row.ts';
import type { CasePage, FigureStore, KeyedSettings, Seq, StoreMeta } from '../../../answers/figure-store.ts';
import type { SettingsCatalogue } from '../../../answers/settings-catalogue.ts';
import type { Meta } from '../../../contract/meta.ts';
import type { Calendar } from '../../../core/calendar/schedule.ts';
import type { DueAnswers, DueQuestion } from '../../../core/due.ts';
import { DIMENSIONS, type Inquiry } from '../../../core/inquiry.ts';
import { parseInstant } from '../../../core/instant.ts';
import type { Answers, CaseQuestion, Question } from '../../../core/question.ts';
import { type CompiledSettings, compileSettings } from '../../../core/sla/clock-settings.ts';
import type { Policy } from '../../../core/sla/policy.ts';
import { createEngine, type Engine } from '../../../engine/create-engine.ts';
import type { KeptCatalogue } from './record-shelf.ts';

/** Engines are large: the usual settings, and one to compare with. */
const KEPT_ENGINES = 2;

/** What is asked for is not on this device: an earlier data version, a draft, a calendar of long ago. */
export class NotHereError extends Error {}

/** One data version on this device: it counts as a store does, and knows the calendars and policies that were in force. */
export class DeviceFigures implements FigureStore, SettingsCatalogue {
  readonly #inquiries: readonly Inquiry[];
  readonly #meta: Meta;
  readonly #storeMeta: StoreMeta;
  readonly #kept: KeptCatalogue;
  readonly #engines = new Map<string, { readonly engine: Engine; readonly settings: CompiledSettings }>();

  constructor(inquiries: readonly Inquiry[], meta: Meta, kept: KeptCatalogue) {
    this.#inquiries = inquiries;
    this.#meta = meta;
    this.#kept = kept;
    const { dataVersion, isDemonstration, recorded, defects, rejected, dimensions } = meta;
    const at = (text: string | null) => (text === null ? null : parseInstant(text));
    this.#storeMeta = {
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

  async meta(dataVersion?: Seq): Promise<StoreMeta> {
    if (dataVersion !== undefined) this.#only(dataVersion);
    return this.#storeMeta;
  }

  async answer(question: Question, settings: KeyedSettings, dataVersion: Seq): Promise<Answers> {
    this.#only(dataVersion);
    return this.#engine(settings).engine.run(question);
  }

  async cases(
    question: CaseQuestion,
    keyed: KeyedSettings,
    dataVersion: Seq,
    { offset, limit }: { readonly offset: number; readonly limit: number },
  ): Promise<CasePage> {
    this.#only(dataVersion);
    const { engine, settings } = this.#engine(keyed);
    const inquiries = engine.cases(question);
    const rows = inquiries.slice(offset, offset + limit).map((inquiry) => caseRowOf(inquiry, settings, question.asOf));
    return { total: inquiries.length, rows };
  }

  async due(question: DueQuestion, settings: KeyedSettings, dataVersion: Seq): Promise<DueAnswers> {
    this.#only(dataVersion);
    return this.#engine(settings).engine.due(question);
  }

  async calendar(reference: string): Promise<Calendar> {
    return named(this.#kept.calendars, reference);
  }

  async policy(reference: string): Promise<Policy> {
    return named(this.#kept.policies, reference);
  }

  async defaults() {
    const { calendar, policy, zone } = this.#meta;
    return { calendar, policy, zone };
  }

  #only(dataVersion: Seq): void {
    if (dataVersion !== this.#storeMeta.dataVersion) throw new NotHereError(`data version ${dataVersion}`);
  }

  #engine(settings: KeyedSettings) {
    const known = this.#engines.get(settings.key);
    this.#engines.delete(settings.key);
    const compiled = known?.settings ?? compileSettings(settings);
    const used = known ?? { engine: createEngine(this.#inquiries, compiled), settings: compiled };
    this.#engines.set(settings.key, used);
    for (const oldest of this.#engines.keys()) {
      if (this.#engines.size <= KEPT_ENGINES) break;
      this.#engines.delete(oldest);
    }
    return used;
  }
}

/** By `id`, or `id@version` where that is the version held. */
function named<T extends { readonly id: string; readonly version: string }>(entries: readonly T[], reference: string): T {
  const found = entries.find(({ id, version }) => reference === id || reference === `${id}@${version}`);
  if (found === undefined) throw new NotHereError(reference);
  return found;
}
