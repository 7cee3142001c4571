import { ApiProblem } from '../../answers/api-problem.ts';
import type { FrozenFigure, FrozenVersion, Snapshot } from '../../core/evidence/snapshot.ts';
import { type FigureVerdict, judgeFigure, type Recomputed, type Verification } from '../../core/evidence/verdict.ts';
import { parseInstant } from '../../core/instant.ts';
import { findKpi } from '../../core/kpis/index.ts';
import { EMPTY_QUERY } from '../../core/query.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Seq, Store } from '../store.ts';
import { type AskedFigure, askFigure } from './ask-figure.ts';
import { digestRecords, type RecordDigest } from './digest-records.ts';
import { sealOf, snapshotIdOf } from './freeze-claim.ts';
import { type FigureGrounds, groundsOf } from './freeze-grounds.ts';
import { pinnedCatalogue } from './pinned-catalogue.ts';

const NAMED_RECORDS = 20;

/**
 * Asks every figure twice: as then (its data version, calendars and policy) and as of then by what holds today. The first finds
 * what was tampered with, the second what was rewritten since by honest means; a figure is the same when neither moved it.
 */
export async function verifySnapshot(store: Store, catalogue: Catalogue, snapshot: Snapshot): Promise<Verification> {
  const { content, id, sha256: seal } = snapshot;
  const isSealWhole = (await sealOf(content)) === seal && id === snapshotIdOf(content, seal);
  const newest = (await store.meta()).dataVersion;
  const asked = await Promise.all(content.figures.map((figure) => askTwice(store, catalogue, figure, newest)));
  const then = asked.map(({ asThen }) => asThen);
  const today = asked.map((figure) => figure.today);
  const { digestOf, differing } = await digest(store, then, today);
  const figures = asked.map(({ figure, asThen, today, grounds }) =>
    judgeFigure(figure, grounds, recomputed(asThen, digestOf(asThen)), recomputed(today, digestOf(today)), isSealWhole),
  );
  return {
    id,
    isSame: isSealWhole && figures.every(({ isSame }) => isSame),
    isSealWhole,
    asOf: content.asOf,
    dataVersion: content.dataVersion,
    newestDataVersion: newest,
    figures,
    changedRecords: changedRecords(figures, differing, content.dataVersion < newest),
  };
}

interface AskedTwice {
  readonly figure: FrozenFigure;
  /** null: it cannot be asked */
  readonly asThen: AskedFigure | null;
  readonly today: AskedFigure | null;
  readonly grounds: Parameters<typeof judgeFigure>[1];
}

async function askTwice(store: Store, catalogue: Catalogue, figure: FrozenFigure, newest: Seq): Promise<AskedTwice> {
  const version = figure.query.dataVersion ?? newest;
  const hasDataVersion = version <= newest;
  const ask = async (by: Catalogue, dataVersion: Seq): Promise<AskedFigure | null> => {
    if (findKpi(figure.kpi) === undefined) return null;
    try {
      return await askFigure(store, by, { ...figure, query: { ...EMPTY_QUERY, ...figure.query, dataVersion } });
    } catch (error) {
      if (error instanceof ApiProblem && error.problem.status < 500) return null;
      throw error;
    }
  };
  const asThen = await ask(pinnedCatalogue(catalogue, figure), hasDataVersion ? version : newest);
  const today = await ask(catalogue, newest);
  const hoursFrom = parseInstant(figure.hoursFrom) ?? 0;
  const grounds = await Promise.all([asThen, today].flatMap((asked) => (asked === null ? [] : [groundsOf(asked, hoursFrom)])));
  const all = (isSame: (ground: FigureGrounds) => boolean): boolean => grounds.every(isSame);
  return {
    figure,
    asThen,
    today,
    grounds: {
      hasDataVersion,
      isCalendarSame: all(({ calendars }) => isSameSet(calendars, figure.calendars)),
      isPolicySame: all(({ policy }) => (policy?.sha256 ?? null) === (figure.policy?.sha256 ?? null)),
      isDefinitionSame: all(({ definition }) => definition.sha256 === figure.definition.sha256),
    },
  };
}

/** Another version with the same hours is the same calendar: a holiday announced for next year moves nothing of this one. */
const isSameSet = (a: readonly FrozenVersion[], b: readonly FrozenVersion[]): boolean =>
  a.length === b.length && a.every(({ id, sha256 }) => b.some((other) => other.id === id && other.sha256 === sha256));

/** Both readings of every figure in one pass, and the records in which the two differ. */
async function digest(store: Store, then: readonly (AskedFigure | null)[], today: readonly (AskedFigure | null)[]) {
  const asked = [...then, ...today].filter((figure) => figure !== null);
  const pairs = then.flatMap((figure, i) => (figure && today[i] ? [[asked.indexOf(figure), asked.indexOf(today[i])] as const] : []));
  const requests = asked.map(({ scope, resolved }) => ({ scope, dataVersion: resolved.dataVersion }));
  const { digests, differing } = await digestRecords(store, requests, pairs);
  return {
    digestOf: (figure: AskedFigure | null): RecordDigest | null => (figure && digests[asked.indexOf(figure)]) ?? null,
    differing,
  };
}

const recomputed = (asked: AskedFigure | null, digest: RecordDigest | null): Recomputed => ({
  value: asked?.value ?? null,
  records: digest ? { count: digest.count, sha256: digest.sha256 } : null,
  exclusions: asked && digest ? { duplicates: digest.duplicates, ...asked.excluded } : null,
});

/** The records that were rewritten since, by their ids: what to look at first. */
function changedRecords(figures: readonly FigureVerdict[], differing: readonly string[], isNewer: boolean): Verification['changedRecords'] {
  if (!figures.some(({ drifts }) => drifts.includes('records-changed'))) return { count: 0, ids: [] };
  // Of one data version there is nothing to compare with but a hash.
  return isNewer ? { count: differing.length, ids: differing.slice(0, NAMED_RECORDS) } : null;
}
