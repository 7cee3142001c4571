import { createHash } from 'node:crypto';
import type { KeyedSettings, Seq } from '../../api/store.ts';
import type { WorkingClock } from '../../core/calendar/working-clock.ts';
import type { Inquiry } from '../../core/inquiry.ts';
import { EARLIEST, LATEST } from '../../core/instant.ts';
import { type CompiledSettings, compileSettings } from '../../core/sla/clock-settings.ts';
import type { Database, Transaction } from './database.ts';
import { inquiryOf } from './inquiry-table.ts';
import { Parameters } from './parameters.ts';
import { columnsDdl } from './row-writer.ts';
import { appendTransitions, TRANSITION_COLUMNS } from './transition-table.ts';

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

/** Small enough that what is read is garbage before it grows old. */
const BATCH_ROWS = 4096;
/** A preview of an edited calendar is a key of its own: the least recently asked make room. */
const MAX_KEPT = 8;

const fingerprints = new WeakMap<WorkingClock, string>();
const MONTH_SECONDS = 2_629_746;

/** The working time that a clock shows month by month: a calendar edited without a new version is another calendar. */
function fingerprintOf(clock: WorkingClock): string {
  let print = fingerprints.get(clock);
  if (print === undefined) {
    const hash = createHash('sha256').update(clock.timeZone);
    for (let at = EARLIEST; at < LATEST; at += MONTH_SECONDS) hash.update(`,${clock.position(at)}`);
    print = hash.digest('base64url').slice(0, 12);
    fingerprints.set(clock, print);
  }
  return print;
}

/** What the transitions were derived by: the key, and what its calendars and rules came down to. */
const identityOf = ({ key, clocks, policy }: KeyedSettings): string =>
  JSON.stringify([key, clocks.map(fingerprintOf), policy?.rules ?? null]);

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
  const derive = (key: string, compiled: CompiledSettings): Promise<Derivation> => {
    let dropped: string[] = [];
    let found: Derivation | undefined;
    let through = 0;
    return database
      .transaction(async (transaction) => {
        found = byKey.get(key);
        const [newest] = await transaction.rows('SELECT coalesce(max(seq), 0) AS seq FROM imports');
        through = Number(newest?.seq);
        if (found !== undefined && found.derivedSeq >= through) return;
        if (found === undefined) {
          dropped = await dropUnused(transaction);
          found = { number: ++lastNumber, derivedSeq: 0, compiled, usedAt: 0, users: 0 };
          await transaction.run(`CREATE TABLE ${tableOf(found)} (${columnsDdl(TRANSITION_COLUMNS)})`);
          const parameters = new Parameters();
          await transaction.run(`INSERT INTO settings VALUES (${found.number}, ${parameters.text(key)}, 0)`, parameters);
        }
        await fillUp(transaction, found, compiled, through);
      })
      .then(() => {
        const derivation = found as Derivation;
        for (const old of dropped) byKey.delete(old);
        derivation.derivedSeq = Math.max(derivation.derivedSeq, through);
        byKey.set(key, derivation);
        return derivation;
      });
  };

  return {
    async use(settings, dataVersion, work) {
      const key = identityOf(settings);
      let derivation = byKey.get(key);
      const compiled = derivation?.compiled ?? compileSettings(settings);
      if (derivation === undefined || derivation.derivedSeq < dataVersion) derivation = await derive(key, compiled);
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
          await appendTransitions(transaction, tableOf(derivation), batch, derivation.compiled as CompiledSettings);
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
  for (let after = derivation.derivedSeq; after < through; after += BATCH_ROWS) {
    const rows = await transaction.rows(
      `SELECT * EXCLUDE (hash, citizen, defects) FROM inquiries WHERE seq > ${after} AND seq <= ${after + BATCH_ROWS} ORDER BY seq`,
    );
    const versions = rows.map((row) => ({ seq: Number(row.seq), inquiry: inquiryOf(row) }));
    await appendTransitions(transaction, tableOf(derivation), versions, compiled);
  }
  await transaction.run(`UPDATE settings SET derived_seq = ${through} WHERE number = ${derivation.number}`);
}
