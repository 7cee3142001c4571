import { caseRowOf } from '../answers/case-row.ts';
import { compareIds } from '../core/evidence/known-record.ts';
import { type CompiledSettings, compileSettings } from '../core/sla/clock-settings.ts';
import { createEngine, type Engine } from '../engine/create-engine.ts';
import { createMemoryDocuments } from './memory-documents.ts';
import { MemoryHistory } from './memory-history.ts';
import type { KeyedSettings, RecordVersion, Seq, Store, StoreMeta } from './store.ts';

/** Engines are large: one for the newest data on the usual settings, and a few to compare with. */
const KEPT_ENGINES = 4;
const KEPT_METAS = 8;

interface Compiled {
  readonly engine: Engine;
  readonly settings: CompiledSettings;
}

/** A store over the columnar engine that forgets everything when it is closed. */
export function createMemoryStore(): Store {
  const history = new MemoryHistory();
  const engines = new Map<string, Compiled>();
  const metas = new Map<Seq, StoreMeta>();
  let ordered: { readonly dataVersion: Seq; readonly versions: readonly RecordVersion[] } | null = null;

  function compiled(settings: KeyedSettings, dataVersion: Seq): Compiled {
    const key = `${dataVersion} ${settings.key}`;
    const known = engines.get(key);
    engines.delete(key);
    const compiledSettings = known?.settings ?? compileSettings(settings);
    const used = known ?? { engine: createEngine(history.standing(dataVersion), compiledSettings), settings: compiledSettings };
    engines.set(key, used);
    for (const oldest of engines.keys()) {
      if (engines.size <= KEPT_ENGINES) break;
      engines.delete(oldest);
    }
    return used;
  }

  return {
    async meta(dataVersion = history.dataVersion) {
      const version = Math.min(dataVersion, history.dataVersion);
      const known = metas.get(version);
      if (known) return known;
      if (metas.size >= KEPT_METAS) metas.clear();
      const meta = history.meta(version);
      metas.set(version, meta);
      return meta;
    },
    answer: async (question, settings, dataVersion) => compiled(settings, dataVersion).engine.run(question),
    async cases(question, keyed, dataVersion, { offset, limit }) {
      const { engine, settings } = compiled(keyed, dataVersion);
      const inquiries = engine.cases(question);
      return {
        total: inquiries.length,
        rows: inquiries.slice(offset, offset + limit).map((inquiry) => caseRowOf(inquiry, settings, question.asOf)),
      };
    },
    due: async (question, settings, dataVersion) => compiled(settings, dataVersion).engine.due(question),
    inquiry: async (id, dataVersion) => history.at(id, dataVersion),
    changes: async (since, limit) => history.changes(since, limit),
    async versions({ from, through, startsAt, endsAt }, { after, limit }) {
      if (ordered?.dataVersion !== history.dataVersion) {
        ordered = { dataVersion: history.dataVersion, versions: history.versions().sort(compareVersions) };
      }
      const { versions } = ordered;
      const page: RecordVersion[] = [];
      for (let i = after === null ? 0 : placeAfter(versions, after); i < versions.length && page.length < limit; i++) {
        const version = versions[i] as RecordVersion;
        const { receivedAt } = version.inquiry;
        const isStanding = version.seq <= through && version.supersededSeq > from;
        if (isStanding && receivedAt >= startsAt && receivedAt < endsAt) page.push(version);
      }
      return page;
    },
    intake: async () => history.intake(),
    exceptions: async (kind, page) => history.exceptions(kind, page),
    async write(batch, onProgress) {
      const result = history.write(batch);
      metas.clear();
      onProgress?.(batch.inquiries.length, batch.inquiries.length);
      return result;
    },
    rejections: async ({ offset, limit }) => ({
      total: history.rejections.length,
      rows: history.rejections.slice(offset, offset + limit),
    }),
    documents: createMemoryDocuments(),
    async close() {
      engines.clear();
      ordered = null;
    },
  };
}

const compareVersions = (a: RecordVersion, b: RecordVersion): number => compareIds(a.inquiry.id, b.inquiry.id) || a.seq - b.seq;

/** Where the first version after this one stands in an ascending list. */
function placeAfter(versions: readonly RecordVersion[], after: RecordVersion): number {
  let [low, high] = [0, versions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareVersions(versions[middle] as RecordVersion, after) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
