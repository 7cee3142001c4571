import { Link } from 'wouter';
import type { SnapshotEntry } from '../../../contract/evidence.ts';
import { parseInstant } from '../../../core/instant.ts';
import { isolateText } from '../../../i18n/bidi.ts';
import { DataCard, TableRegion } from '../../ui/data-card.tsx';
import { useReader } from '../../ui/reader.tsx';
import { addressOf, useView } from '../../url/use-view.ts';
import { evidencePath } from './evidence-path.ts';
import { FrozenSentence } from './frozen-sentence.tsx';
import { useEvidenceWords } from './use-evidence-words.ts';
import { useVerifyAll } from './use-verify-all.ts';
import { useVoices } from './use-voices.ts';
import { CheckMark } from './verdict-mark.tsx';
import { useVerificationLog } from './verification-log.ts';

/** What was frozen, by whom and when, and whether it is still so; all of it can be asked again at once. */
export function SnapshotsCard({ snapshots, zone }: { readonly snapshots: readonly SnapshotEntry[]; readonly zone: string }) {
  const { formatIn, language } = useReader();
  const words = useEvidenceWords();
  const [view] = useView();
  const format = formatIn(zone);
  const voice = useVoices(zone)[language];
  const log = useVerificationLog();
  const check = useVerifyAll(snapshots.map(({ id }) => id));
  const verify = snapshots.length > 0 && (
    <button type="button" className="button" disabled={check.isBusy} onClick={check.start}>
      {words('snapshots.verifyAll')}
    </button>
  );
  return (
    <DataCard title={words('snapshots.title')} subtitle={words('snapshots.note')} actions={verify}>
      <div role="status" className="verify-all">
        {check.isBusy && (
          <>
            <progress value={check.done} max={snapshots.length} aria-label={words('snapshots.verifyAll')} />
            <span>{words('snapshots.verifying', { done: format.count(check.done), all: format.count(snapshots.length) })}</span>
          </>
        )}
        {check.outcome && (
          <p>
            {[
              check.outcome.different > 0
                ? words('snapshots.someDiffer', { n: check.outcome.different })
                : check.outcome.same > 0
                  ? words('snapshots.allSame', { n: check.outcome.same })
                  : null,
              check.outcome.failed > 0 ? words('snapshots.failed', { n: check.outcome.failed }) : null,
            ]
              .filter((sentence) => sentence !== null)
              .join(' ')}
          </p>
        )}
      </div>
      {snapshots.length === 0 ? (
        <p className="evidence-none">{words('snapshots.none')}</p>
      ) : (
        <TableRegion label={words('snapshots.title')}>
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">{words('snapshots.claim')}</th>
                <th scope="col">{words('snapshots.frozen')}</th>
                <th scope="col">{words('snapshots.check')}</th>
              </tr>
            </thead>
            <tbody>
              {snapshots.map(({ id, text, figures, frozenAt, author }) => (
                <tr key={id}>
                  <th scope="row" className="data-prose">
                    <Link href={addressOf(evidencePath({ view: 'snapshot', id }), { ...view, own: {} })}>
                      <FrozenSentence text={text} figures={figures} voice={voice} />
                    </Link>
                    <span className="note data-block">
                      <bdi dir="ltr">{id}</bdi>
                    </span>
                  </th>
                  <td>
                    {format.instant(parseInstant(frozenAt))}
                    <span className="note data-block">
                      {isolateText(author)} ({words('evidence.notVerified')})
                    </span>
                  </td>
                  <td>
                    <CheckMark checked={log[id]} format={format} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
    </DataCard>
  );
}
