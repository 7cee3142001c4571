import { refuse } from '../../answers/api-problem.ts';
import { givenDetail } from '../../contract/problem.ts';
import { canonicalJson } from '../../core/evidence/canonical-json.ts';
import { type Claim, partOf } from '../../core/evidence/claim.ts';
import { type FrozenFigure, SNAPSHOT_FORMAT, type Snapshot, type SnapshotContent } from '../../core/evidence/snapshot.ts';
import { formatInstant, type Instant } from '../../core/instant.ts';
import { canonicalQuery } from '../../core/kpi-table.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Store } from '../store.ts';
import { askFigure } from './ask-figure.ts';
import { digestRecords } from './digest-records.ts';
import { groundsOf } from './freeze-grounds.ts';
import { sha256 } from './sha-256.ts';

/** Who freezes what, when, with which product. */
export interface Freezing {
  readonly claim: Claim;
  readonly id: string;
  readonly version: number;
  readonly author: string;
  readonly frozenAt: Instant;
  readonly productVersion: string;
}

/**
 * Every figure of a claim with all that it depends on, sealed. All figures are of one data version, whatever is written meanwhile.
 * @throws ApiProblem where a figure cannot be asked, or has no value
 */
export async function freezeClaim(store: Store, catalogue: Catalogue, freezing: Freezing): Promise<Snapshot> {
  const { claim } = freezing;
  const meta = await store.meta();
  const asked = await Promise.all(
    claim.figures.map(async (figure) => {
      const answer = await askFigure(store, catalogue, {
        ...figure,
        query: { ...figure.query, dataVersion: figure.query.dataVersion ?? meta.dataVersion },
      });
      if (partOf(answer.value, figure.part) === null || answer.value.isSuppressed) {
        refuse('figure-without-value', { detail: givenDetail(figure.name), place: `figures.${figure.name}` });
      }
      return { figure, answer };
    }),
  );
  const { digests } = await digestRecords(
    store,
    asked.map(({ answer: { scope, resolved } }) => ({ scope, dataVersion: resolved.dataVersion })),
  );
  const figures = await Promise.all(
    asked.map(async ({ figure, answer }, i): Promise<FrozenFigure> => {
      const { resolved } = answer;
      const { count, sha256: hash, duplicates } = digests[i]!;
      return {
        name: figure.name,
        kpi: figure.kpi,
        part: figure.part,
        period: figure.period,
        group: figure.group,
        query: canonicalQuery({
          ...figure.query,
          asOf: formatInstant(resolved.question.asOf),
          dataVersion: resolved.dataVersion,
          zone: resolved.reporting.zone,
        }),
        value: answer.value,
        records: { count, sha256: hash },
        exclusions: { duplicates, ...answer.excluded },
        hoursFrom: formatInstant(answer.hoursFrom),
        ...(await groundsOf(answer, answer.hoursFrom)),
      };
    }),
  );
  const content: SnapshotContent = {
    format: SNAPSHOT_FORMAT,
    claim: { id: freezing.id, version: freezing.version, text: claim.text, subject: claim.subject },
    author: freezing.author,
    frozenAt: formatInstant(freezing.frozenAt),
    productVersion: freezing.productVersion,
    isDemonstration: meta.isDemonstration,
    asOf: figures[0]?.query.asOf ?? formatInstant(meta.dataAsOf ?? 0),
    dataVersion: meta.dataVersion,
    figures,
  };
  return sealed(content);
}

/** A snapshot of this content. */
export async function sealed(content: SnapshotContent): Promise<Snapshot> {
  const seal = await sealOf(content);
  return { id: snapshotIdOf(content, seal), sha256: seal, content };
}

/** SHA-256 over the canonical JSON of everything that is frozen. */
export const sealOf = (content: unknown): Promise<string> => sha256(canonicalJson(content));

/** Ids of documents hold 120 signs at most. */
export const snapshotIdOf = (content: Pick<SnapshotContent, 'claim'>, seal: string): string =>
  `${content.claim.id.slice(0, 100)}-${seal.slice(0, 12)}`;
