import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { QuarantinePage } from '../../../contract/page.ts';
import { REJECTION_REASONS, type RejectionReason } from '../../../core/inquiry.ts';
import { writeSheetCsv } from '../../../export/write-csv.ts';
import { Asked } from '../../data/asked.tsx';
import { quarantineOptions } from '../../data/desk-options.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { toEngineError } from '../../data/engine-error.ts';
import { saveBytes } from '../../export/save-bytes.ts';
import { DataCard, TableRegion } from '../../ui/data-card.tsx';
import { useReader } from '../../ui/reader.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import { Pager, usePages } from './pager.tsx';
import { useDataWords } from './use-data-words.ts';

const ROWS = 20;
const MOST_ROWS = 5000;

type Rejected = QuarantinePage['rejections'][number];

/** What was refused and why, page by page, and all of it as a file. */
export function QuarantineCard({ total, isDemonstration }: { readonly total: number; readonly isDemonstration: boolean }) {
  const reader = useReader();
  const { say, format } = reader;
  const words = useDataWords();
  const { desk } = useEngine();
  const pages = usePages();
  const [isBusy, setBusy] = useState(false);
  const page = useQuery({ ...quarantineOptions(desk, { cursor: pages.cursor, limit: ROWS }), enabled: total > 0 });
  const reasonOf = (reason: string): string =>
    (REJECTION_REASONS as readonly string[]).includes(reason) ? say(`rejection.${reason as RejectionReason}`) : reason;

  const download = async () => {
    setBusy(true);
    try {
      const rows: Rejected[] = [];
      for (let cursor: string | null = null; ; ) {
        const next: QuarantinePage = await desk.quarantine({ cursor, limit: MOST_ROWS });
        rows.push(...next.rejections);
        cursor = next.next;
        if (cursor === null) break;
      }
      const kind = isDemonstration ? [say('shell.demonstration')] : [];
      const text = (title: string) => ({ title, type: 'text' as const });
      const { bytes, type } = writeSheetCsv({
        columns: [
          text(words('intake.source')),
          { title: say('quality.row'), type: 'count' },
          ...[words('quarantine.code'), say('quality.reason'), say('quality.rawText')].map(text),
          ...(isDemonstration ? [text(words('quarantine.kindOfData'))] : []),
        ],
        rows: rows.map(({ source, row, reason, raw }) => [source, row, reason, reasonOf(reason), raw, ...kind]),
      });
      saveBytes(isDemonstration ? 'tajawub-quarantine-demonstration.csv' : 'tajawub-quarantine.csv', bytes, type);
    } catch (error) {
      showToast({ text: toEngineError(error).title[reader.language] });
    } finally {
      setBusy(false);
    }
  };

  return (
    <DataCard
      title={words('quarantine.title')}
      subtitle={words('quarantine.note', { n: total })}
      actions={
        total > 0 && (
          <button type="button" className="button" aria-busy={isBusy} disabled={isBusy} onClick={() => void download()}>
            {words('quarantine.download')}
          </button>
        )
      }
    >
      {total === 0 ? (
        <p className="data-none">{words('quarantine.none')}</p>
      ) : (
        <Asked result={page} height={320}>
          {({ rejections, next }) => (
            <>
              <TableRegion label={words('quarantine.title')} isExported={false}>
                <table className="data-table quarantine-rows" aria-busy={page.isPlaceholderData}>
                  <thead>
                    <tr>
                      <th scope="col">{words('intake.source')}</th>
                      <th scope="col" className="number">
                        {say('quality.row')}
                      </th>
                      <th scope="col">{say('quality.reason')}</th>
                      <th scope="col">{say('quality.rawText')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {rejections.map(({ source, row, reason, raw }, i) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: a row may be refused twice for two reasons
                      <tr key={`${source} ${row} ${i}`}>
                        <td>
                          <bdi>{source}</bdi>
                        </td>
                        <td className="number">{format.count(row)}</td>
                        <td className="data-reason">{reasonOf(reason)}</td>
                        <td>
                          <RawText raw={raw} showLabel={words('quarantine.whole')} />
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </TableRegion>
              <Pager pages={pages} next={next} shown={rejections.length} rows={ROWS} total={total} />
            </>
          )}
        </Asked>
      )}
    </DataCard>
  );
}

const CUT = 90;

/** Foreign text: in its own direction, cut to a line, whole on demand. */
function RawText({ raw, showLabel }: { readonly raw: string; readonly showLabel: string }) {
  if (raw.length <= CUT) return <code dir="auto">{raw}</code>;
  return (
    <details className="raw-text">
      <summary aria-label={`${showLabel}: ${raw.slice(0, CUT)}`}>
        <code dir="auto">{raw.slice(0, CUT)}…</code>
      </summary>
      <code dir="auto">{raw}</code>
    </details>
  );
}
