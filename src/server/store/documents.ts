import type { DocumentKind, DocumentStore, StoredDocument } from '../../api/store.ts';
import type { Database, Row } from './database.ts';
import { Parameters } from './parameters.ts';
import { Recent } from './recent.ts';

const KEPT = 256;

/** What people edit, in the `documents` table: versions are only ever added. */
export function openDocuments(database: Database): DocumentStore {
  const ofOne = (kind: DocumentKind, id: string): { sql: string; parameters: Parameters } => {
    const parameters = new Parameters();
    return { sql: `SELECT * FROM documents WHERE kind = ${parameters.text(kind)} AND id = ${parameters.text(id)}`, parameters };
  };
  // Every question looks up its calendars and policies; only a write changes what there is.
  const found = new Recent<StoredDocument | null>(KEPT);
  return {
    async list(kind) {
      const parameters = new Parameters();
      const rows = await database.rows(
        `SELECT * FROM documents WHERE kind = ${parameters.text(kind)}
         QUALIFY row_number() OVER (PARTITION BY id ORDER BY version DESC) = 1 ORDER BY id`,
        parameters,
      );
      return rows.map(documentOf).filter((document) => !document.isDeleted);
    },
    get: (kind, id, version) =>
      found.get(JSON.stringify([kind, id, version]), async () => {
        const { sql, parameters } = ofOne(kind, id);
        const which = version === undefined ? '' : ` AND version = ${parameters.number(version)}`;
        const [row] = await database.rows(`${sql}${which} ORDER BY version DESC LIMIT 1`, parameters);
        return row === undefined ? null : documentOf(row);
      }),
    async versions(kind, id) {
      const { sql, parameters } = ofOne(kind, id);
      return (await database.rows(`${sql} ORDER BY version`, parameters)).map(documentOf);
    },
    async put(document, expected) {
      const written = await database.transaction(async (transaction) => {
        const { sql, parameters } = ofOne(document.kind, document.id);
        const [newest] = await transaction.rows(`${sql} ORDER BY version DESC LIMIT 1`, parameters);
        if (Number(newest?.version ?? 0) !== expected) return null;
        const stored: StoredDocument = { ...document, version: expected + 1 };
        const values = new Parameters();
        await transaction.run(
          `INSERT INTO documents VALUES (${[
            values.text(stored.kind),
            values.text(stored.id),
            values.number(stored.version),
            values.text(JSON.stringify(stored.body)),
            values.number(Number(stored.isDeleted)),
            values.text(stored.author),
            values.number(stored.writtenAt),
          ].join(', ')})`,
          values,
        );
        return stored;
      });
      found.clear();
      return written;
    },
  };
}

const documentOf = (row: Row): StoredDocument => ({
  kind: row.kind as DocumentKind,
  id: row.id as string,
  version: Number(row.version),
  body: JSON.parse(row.body as string),
  isDeleted: row.is_deleted === 1,
  author: row.author as string,
  writtenAt: Number(row.written_at),
});
