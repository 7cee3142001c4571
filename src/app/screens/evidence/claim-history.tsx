import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { parseInstant } from '../../../core/instant.ts';
import { isolateText } from '../../../i18n/bidi.ts';
import { Asked } from '../../data/asked.tsx';
import { versionsOptions } from '../../data/desk-options.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { snapshotsOptions } from '../../data/evidence-options.ts';
import { DataCard } from '../../ui/data-card.tsx';
import { useReader } from '../../ui/reader.tsx';
import { addressOf, useView } from '../../url/use-view.ts';
import { evidencePath } from './evidence-path.ts';
import type { StoredClaim } from './stored-claim.ts';
import { useEvidenceWords } from './use-evidence-words.ts';
import { CheckMark } from './verdict-mark.tsx';
import { useVerificationLog } from './verification-log.ts';

export interface ClaimHistoryProps {
  readonly stored: StoredClaim;
  readonly zone: string;
  readonly isBusy: boolean;
  readonly author: string;
  readonly onRestore: (version: number) => void;
}

/** What was frozen of a claim, and every version of it, the newest first; an earlier one can be made the newest again. */
export function ClaimHistory({ stored, zone, isBusy, author, onRestore }: ClaimHistoryProps) {
  const engine = useEngine();
  const { formatIn } = useReader();
  const words = useEvidenceWords();
  const [view] = useView();
  const log = useVerificationLog();
  const versions = useQuery(versionsOptions(engine.desk, 'claim', stored.id));
  const snapshots = useQuery(snapshotsOptions(engine.evidence));
  const [isAsked, setAsked] = useState(false);
  const format = formatIn(zone);
  const at = (text: string) => format.instant(parseInstant(text));
  return (
    <div className="evidence-pair">
      <DataCard title={words('versions.frozenFrom')}>
        <Asked result={snapshots} height={80}>
          {(all) => {
            const own = all.filter(({ claim }) => claim === stored.id);
            if (own.length === 0) return <p className="evidence-none">{words('claims.draft')}</p>;
            return (
              <ul className="history">
                {own.map(({ id, frozenAt, author: by, claimVersion }) => (
                  <li key={id}>
                    <span>
                      <Link href={addressOf(evidencePath({ view: 'snapshot', id }), { ...view, own: {} })}>{at(frozenAt)}</Link>
                      <span className="note data-block">
                        {isolateText(by)} ({words('evidence.notVerified')}) ·{' '}
                        {words('versions.one', { version: format.count(claimVersion) })}
                      </span>
                    </span>
                    <CheckMark checked={log[id]} format={format} />
                  </li>
                ))}
              </ul>
            );
          }}
        </Asked>
      </DataCard>
      <DataCard title={words('versions.claim')} subtitle={words('versions.claimNote')}>
        {isAsked && author.trim() === '' && (
          <p role="alert" className="field-error">
            {words('claim.authorMissing')}
          </p>
        )}
        <Asked result={versions} height={80}>
          {(list) => (
            <ol className="history" reversed>
              {list.toReversed().map(({ version, author: by, writtenAt, isDeleted }) => (
                <li key={version}>
                  <span>
                    <strong>{words('versions.one', { version: format.count(version) })}</strong>
                    {isDeleted && ` · ${words('versions.deleted')}`}
                    <span className="note data-block">
                      {isolateText(by)} ({words('evidence.notVerified')}) · {at(writtenAt)}
                    </span>
                  </span>
                  {version === stored.version ? (
                    <span className="in-force">● {words('versions.current')}</span>
                  ) : (
                    !isDeleted && (
                      <button
                        type="button"
                        className="button"
                        disabled={isBusy}
                        onClick={() => {
                          setAsked(true);
                          if (author.trim() !== '') onRestore(version);
                        }}
                      >
                        {words('versions.restoreThis', { version: format.count(version) })}
                      </button>
                    )
                  )}
                </li>
              ))}
            </ol>
          )}
        </Asked>
      </DataCard>
    </div>
  );
}
