import { ApiProblem } from '../../answers/api-problem.ts';
import { knownRecord } from '../../core/evidence/known-record.ts';
import { isInScope, type RecordScope } from '../../core/evidence/record-scope.ts';
import type { FrozenFigure, FrozenVersion, Snapshot } from '../../core/evidence/snapshot.ts';
import { type FigureVerdict, judgeFigure, type Recomputed, type Verification } from '../../core/evidence/verdict.ts';
import { parseInstant } from '../../core/instant.ts';
import { findKpi } from '../../core/kpis/index.ts';
import { EMPTY_QUERY } from '../../core/query.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Seq, Store } from '../store.ts';
import { type AskedFigure, askFigure } from './ask-figure.ts';
import { digestRecords } from './digest-records.ts';
import { sealOf, snapshotIdOf } from './freeze-claim.ts';
import { type FigureGrounds, groundsOf } from './freeze-grounds.ts';
import { pinnedCatalogue } from './pinned-catalogue.ts';

/** Changes looked through for the records that are named. */
const MOST_CHANGES = 2000;
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
  const thenDigests = await digests(
    store,
    asked.map(({ asThen }) => asThen),
  );
  const todayDigests = await digests(
    store,
    asked.map(({ today }) => today),
  );
  const figures = asked.map(({ figure, asThen, today, grounds }, i) =>
    judgeFigure(figure, grounds, recomputed(asThen, thenDigests[i]), recomputed(today, todayDigests[i]), isSealWhole),
  );
  return {
    id,
    isSame: isSealWhole && figures.every(({ isSame }) => isSame),
    isSealWhole,
    asOf: content.asOf,
    dataVersion: content.dataVersion,
    newestDataVersion: newest,
    figures,
    changedRecords: await changedRecords(
      store,
      asked.flatMap(({ asThen, today }) => (asThen && today ? [today] : [])),
      figures,
      {
        since: content.dataVersion,
        newest,
      },
    ),
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

type Digest = Awaited<ReturnType<typeof digestRecords>>[number];

async function digests(store: Store, asked: readonly (AskedFigure | null)[]): Promise<readonly (Digest | null)[]> {
  const found: (Digest | null)[] = asked.map(() => null);
  for (const version of new Set(asked.flatMap((figure) => (figure ? [figure.resolved.dataVersion] : [])))) {
    const indexes = asked.flatMap((figure, i) => (figure?.resolved.dataVersion === version ? [i] : []));
    const sums = await digestRecords(
      store,
      version,
      indexes.map((i) => asked[i]!.scope),
    );
    for (const [place, i] of indexes.entries()) found[i] = sums[place] ?? null;
  }
  return found;
}

const recomputed = (asked: AskedFigure | null, digest: Digest | null | undefined): Recomputed => ({
  value: asked?.value ?? null,
  records: digest ? { count: digest.count, sha256: digest.sha256 } : null,
  exclusions: asked && digest ? { duplicates: digest.duplicates, ...asked.excluded } : null,
});

/** The records that were rewritten since, by their ids: what to look at first. */
async function changedRecords(
  store: Store,
  asked: readonly AskedFigure[],
  figures: readonly FigureVerdict[],
  { since, newest }: { readonly since: Seq; readonly newest: Seq },
): Promise<Verification['changedRecords']> {
  if (!figures.some(({ drifts }) => drifts.includes('records-changed'))) return { count: 0, ids: [] };
  if (since >= newest || newest - since > MOST_CHANGES) return null;
  const scopes = asked.map(({ scope }) => scope);
  const ids: string[] = [];
  const { changes } = await store.changes(since, MOST_CHANGES);
  for (const change of changes) {
    const id = 'removed' in change ? change.removed : change.inquiry.id;
    const after = 'removed' in change ? null : change.inquiry;
    const before = (await store.inquiry(id, since))?.inquiry ?? null;
    const line = (inquiry: typeof after, scope: RecordScope): string | null =>
      inquiry !== null && isInScope(inquiry, scope) ? knownRecord(inquiry, scope.asOf) : null;
    if (scopes.some((scope) => line(before, scope) !== line(after, scope))) ids.push(id);
  }
  return { count: ids.length, ids: ids.sort().slice(0, NAMED_RECORDS) };
}
