import type { DocumentStore, StoredDocument } from './store.ts';

/** Documents in memory, append-only like every document store. */
export function createMemoryDocuments(): DocumentStore {
  const shelves = new Map<string, StoredDocument[]>();
  const keyOf = (kind: string, id: string): string => `${kind}/${id}`;
  const versionsOf = (kind: string, id: string): readonly StoredDocument[] => shelves.get(keyOf(kind, id)) ?? [];
  return {
    list: async (kind) =>
      [...shelves.values()]
        .map((versions) => versions.at(-1) as StoredDocument)
        .filter((document) => document.kind === kind && !document.isDeleted)
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    get: async (kind, id, version) =>
      (version === undefined ? versionsOf(kind, id).at(-1) : versionsOf(kind, id).find((document) => document.version === version)) ?? null,
    versions: async (kind, id) => versionsOf(kind, id),
    async put(document, expected) {
      const versions = versionsOf(document.kind, document.id);
      if (versions.length !== expected) return null;
      const stored: StoredDocument = { ...document, body: structuredClone(document.body), version: expected + 1 };
      shelves.set(keyOf(document.kind, document.id), [...versions, stored]);
      return stored;
    },
  };
}
