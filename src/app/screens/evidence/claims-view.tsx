import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { SnapshotEntry } from '../../../contract/evidence.ts';
import type { Meta } from '../../../contract/meta.ts';
import { Asked } from '../../data/asked.tsx';
import { awardModelsOptions } from '../../data/award-options.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { snapshotsOptions } from '../../data/evidence-options.ts';
import { documentsOptions, metaOptions } from '../../data/query-options.ts';
import { DataCard } from '../../ui/data-card.tsx';
import { addressOf, useView } from '../../url/use-view.ts';
import { CheckFileCard } from './check-file-card.tsx';
import { ClaimEntry } from './claim-entry.tsx';
import { evidencePath } from './evidence-path.ts';
import { SnapshotsCard } from './snapshots-card.tsx';
import { storedClaimOf } from './stored-claim.ts';
import { useEvidenceWords } from './use-evidence-words.ts';
import { useVoices } from './use-voices.ts';

/** Every claim with its live figures, what was frozen of them, and a file that someone brings along. */
export function ClaimsView() {
  const engine = useEngine();
  const meta = useQuery(metaOptions(engine));
  const snapshots = useQuery(snapshotsOptions(engine.evidence));
  return (
    <Asked result={meta} height={320}>
      {(about) => (
        <>
          <Asked result={snapshots} height={240}>
            {(frozen) => <Claims meta={about} snapshots={frozen} />}
          </Asked>
          <Asked result={snapshots} height={160}>
            {(frozen) => <SnapshotsCard snapshots={frozen} zone={about.zone} />}
          </Asked>
          <CheckFileCard />
        </>
      )}
    </Asked>
  );
}

function Claims({ meta, snapshots }: { readonly meta: Meta; readonly snapshots: readonly SnapshotEntry[] }) {
  const engine = useEngine();
  const words = useEvidenceWords();
  const [view] = useView();
  const voices = useVoices(meta.zone);
  const documents = useQuery(documentsOptions(engine, 'claim'));
  const models = useQuery(awardModelsOptions(engine.award));
  const write = (
    <Link href={addressOf(evidencePath({ view: 'claim', id: null }), { ...view, own: {} })} className="button button-primary">
      {words('evidence.new')}
    </Link>
  );
  return (
    <DataCard title={words('claims.title')} subtitle={words('claims.note')} actions={write}>
      <Asked result={documents} height={160}>
        {(list) => {
          const claims = list.map(storedClaimOf).sort((a, b) => (a.writtenAt < b.writtenAt ? 1 : -1));
          if (claims.length === 0) {
            return (
              <div className="evidence-none">
                <p>
                  <strong>{words('claims.none')}</strong>
                </p>
                <p>{words('claims.noneHint')}</p>
              </div>
            );
          }
          return (
            <ul className="claim-list">
              {claims.map((claim) => (
                <ClaimEntry key={claim.id} claim={claim} snapshots={snapshots} models={models.data ?? []} voices={voices} />
              ))}
            </ul>
          );
        }}
      </Asked>
    </DataCard>
  );
}
