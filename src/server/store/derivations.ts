import type { KeyedSettings, Seq } from '../../api/store.ts';
import type { Inquiry } from '../../core/inquiry.ts';
import { type CompiledSettings, compileSettings } from '../../core/sla/clock-settings.ts';
import type { Database, Transaction } from './database.ts';
import { inquiryOf } from './inquiry-table.ts';
import { Parameters } from './parameters.ts';
import { appendRows, columnsDdl } from './row-writer.ts';
import { TRANSITION_COLUMNS, transitionsOf } from './transition-table.ts';

/** Transitions of one key of settings: complete for every record version up to `derivedSeq`. */
interface Derivation {
  readonly number: number;
  derivedSeq: Seq;
  /** known as soon as this process was asked by it */
  compiled: CompiledSettings | null;
  usedAt: number;
  users: number;
}

export interface Derivations {
  /** Runs `work` over the table that holds the transitions under these settings, deriving first what is missing. */
  use<T>(settings: KeyedSettings, dataVersion: Seq, work: (table: string, compiled: CompiledSettings) => Promise<T>): Promise<T>;
  /** Derives new record versions for the settings in use, as part of the write; call the answer once that is committed. */
  extend(
    transaction: Transaction,
    versions: readonly { readonly seq: Seq; readonly inquiry: Inquiry }[],
    before: Seq,
    through: Seq,
  ): Promise<() => void>;
}

const BATCH_ROWS = 20_000;
/** A preview of an edited calendar is a key of its own: the least recently asked make room. */
const MAX_KEPT = 8;

const tableOf = (derivation: Pick<Derivation, 'number'>): string => `transitions_${derivation.number}`;

export async function openDerivations(database: Database): Promise<Derivations> {
  const byKey = new Map<string, Derivation>();
  for (const row of await database.rows('SELECT number, key, derived_seq FROM settings ORDER BY number')) {
    byKey.set(row.key as string, { number: Number(row.number), derivedSeq: Number(row.derived_seq), compiled: null, usedAt: 0, users: 0 });
  }
  let uses = 0;
  let lastNumber = Math.max(0, ...[...byKey.values()].map(({ number }) => number));

  const dropUnused = async (transaction: Transaction): Promise<string[]> => {
    const surplus = [...byKey.entries()]
      .filter(([, { users }]) => users === 0)
      .sort(([, a], [, b]) => a.usedAt - b.usedAt)
      .slice(0, Math.max(0, byKey.size + 1 - MAX_KEPT));
    for (const [, derivation] of surplus) {
      await transaction.run(`DROP TABLE ${tableOf(derivation)}`);
      await transaction.run(`DELETE FROM settings WHERE number = ${derivation.number}`);
    }
    return surplus.map(([key]) => key);
  };

  /** Inside the writer's queue, so two questions under new settings derive them once. */
  const derive = (settings: KeyedSettings, compiled: CompiledSettings): Promise<Derivation> => {
    let dropped: string[] = [];
    let found: Derivation | undefined;
    let through = 0;
    return database
      .transaction(async (transaction) => {
        found = byKey.get(settings.key);
        const [newest] = await transaction.rows('SELECT coalesce(max(seq), 0) AS seq FROM imports');
        through = Number(newest?.seq);
        if (found !== undefined && found.derivedSeq >= through) return;
        if (found === undefined) {
          dropped = await dropUnused(transaction);
          found = { number: ++lastNumber, derivedSeq: 0, compiled, usedAt: 0, users: 0 };
          await transaction.run(`CREATE TABLE ${tableOf(found)} (${columnsDdl(TRANSITION_COLUMNS)})`);
          const parameters = new Parameters();
          await transaction.run(`INSERT INTO settings VALUES (${found.number}, ${parameters.text(settings.key)}, 0)`, parameters);
        }
        await fillUp(transaction, found, compiled, through);
      })
      .then(() => {
        const derivation = found as Derivation;
        for (const key of dropped) byKey.delete(key);
        derivation.derivedSeq = Math.max(derivation.derivedSeq, through);
        byKey.set(settings.key, derivation);
        return derivation;
      });
  };

  return {
    async use(settings, dataVersion, work) {
      let derivation = byKey.get(settings.key);
      const compiled = derivation?.compiled ?? compileSettings(settings);
      if (derivation === undefined || derivation.derivedSeq < dataVersion) derivation = await derive(settings, compiled);
      derivation.compiled = compiled;
      derivation.usedAt = ++uses;
      derivation.users += 1;
      try {
        return await work(tableOf(derivation), compiled);
      } finally {
        derivation.users -= 1;
      }
    },
    async extend(transaction, versions, before, through) {
      const extended = [...byKey.values()].filter(({ compiled, derivedSeq }) => compiled !== null && derivedSeq >= before);
      for (const derivation of extended) {
        for (let first = 0; first < versions.length; first += BATCH_ROWS) {
          const batch = versions.slice(first, first + BATCH_ROWS);
          await appendRows(
            transaction,
            tableOf(derivation),
            TRANSITION_COLUMNS,
            transitionsOf(batch, derivation.compiled as CompiledSettings),
          );
        }
        await transaction.run(`UPDATE settings SET derived_seq = ${through} WHERE number = ${derivation.number}`);
      }
      return () => {
        for (const derivation of extended) derivation.derivedSeq = through;
      };
    },
  };
}

async function fillUp(transaction: Transaction, derivation: Derivation, compiled: CompiledSettings, through: Seq): Promise<void> {
  let after = derivation.derivedSeq;
  for (;;) {
    const rows = await transaction.rows(`SELECT * FROM inquiries WHERE seq > ${after} ORDER BY seq LIMIT ${BATCH_ROWS}`);
    if (rows.length === 0) break;
    const versions = rows.map((row) => ({ seq: Number(row.seq), inquiry: inquiryOf(row) }));
    await appendRows(transaction, tableOf(derivation), TRANSITION_COLUMNS, transitionsOf(versions, compiled));
    after = versions.at(-1)?.seq ?? after;
  }
  await transaction.run(`UPDATE settings SET derived_seq = ${through} WHERE number = ${derivation.number}`);
}
