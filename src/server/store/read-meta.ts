import type { Seq, StoreMeta } from '../../api/store.ts';
import { type DefectName, DIMENSIONS, EVENT_TYPES } from '../../core/inquiry.ts';
import { compareGroups } from '../../core/question.ts';
import type { Database } from './database.ts';
import { standingAt } from './inquiry-table.ts';

/** The newest data version. */
export async function newestVersion(database: Database): Promise<Seq> {
  const [row] = await database.rows('SELECT coalesce(max(seq), 0) AS seq FROM imports');
  return Number(row?.seq);
}

/** What the store holds at a data version. */
export async function readMeta(database: Database, asked: Seq | undefined): Promise<StoreMeta> {
  const newest = await newestVersion(database);
  const dataVersion = Math.min(asked ?? newest, newest);
  const standing = `SELECT * FROM inquiries WHERE ${standingAt(String(dataVersion))}`;
  const [counted, grouped, defects, imports, quarantined] = await Promise.all([
    database.rows(`SELECT count(*) AS n, min(received_at) AS first_at FROM (${standing})`),
    database.rows(
      `SELECT ${DIMENSIONS.join(', ')}, grouping_id(${DIMENSIONS.join(', ')}) AS dimensions, count(*) AS n FROM (${standing})
       GROUP BY GROUPING SETS (${DIMENSIONS.map((dimension) => `(${dimension})`).join(', ')})`,
    ),
    database.rows(
      `SELECT name, count(*) AS n FROM (SELECT unnest(string_split(defects, ',')) AS name FROM (${standing}) WHERE defects IS NOT NULL)
       GROUP BY name ORDER BY name`,
    ),
    database.rows(`SELECT * FROM imports WHERE seq <= ${dataVersion} ORDER BY number`),
    database.rows(`SELECT count(*) AS n FROM quarantine WHERE seq <= ${dataVersion}`),
  ]);
  const withInquiries = imports.filter((row) => row.has_inquiries === 1);
  const recordedBy = [...new Map(withInquiries.map((row) => [row.source, new Set((row.recorded as string).split(','))])).values()];
  const freshest = imports.findLast((row) => row.data_as_of !== null)?.data_as_of ?? null;
  const first = counted[0]?.first_at ?? null;
  return {
    dataVersion,
    inquiries: Number(counted[0]?.n),
    firstReceivedAt: first === null ? null : Number(first),
    dataAsOf: freshest === null ? null : Number(freshest),
    isDemonstration: imports.some((row) => row.is_demonstration === 1),
    recorded: EVENT_TYPES.filter((type) => recordedBy.every((types) => types.has(type))),
    dimensions: Object.fromEntries(
      DIMENSIONS.map((dimension, index) => {
        // grouping_id has a 0 bit, from the left, for each column that is grouped by
        const id = (2 ** DIMENSIONS.length - 1) ^ (1 << (DIMENSIONS.length - 1 - index));
        const values = grouped
          .filter((row) => Number(row.dimensions) === id)
          .map((row) => ({ value: row[dimension] as string | null, count: Number(row.n) }))
          .sort((a, b) => compareGroups([a.value], [b.value]));
        return [dimension, values];
      }),
    ) as unknown as StoreMeta['dimensions'],
    defects: Object.fromEntries(defects.map((row) => [row.name as DefectName, Number(row.n)])),
    rejected: Number(quarantined[0]?.n),
  };
}
