import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { ExceptionKind } from '../../../contract/page.ts';
import { parseInstant } from '../../../core/instant.ts';
import { Asked } from '../../data/asked.tsx';
import { exceptionsOptions } from '../../data/desk-options.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { metaOptions } from '../../data/query-options.ts';
import { useValueNames } from '../../data/use-value-names.ts';
import { DataCard, TableRegion } from '../../ui/data-card.tsx';
import { useReader } from '../../ui/reader.tsx';
import { addressOf, useView } from '../../url/use-view.ts';
import { dataPath } from './data-path.ts';
import { Pager, usePages } from './pager.tsx';
import { useDataWords } from './use-data-words.ts';

const ROWS = 50;

/** The records with one contradiction, or the merged duplicates. */
export function ExceptionsView({ kind }: { readonly kind: ExceptionKind }) {
  const { say, formatIn } = useReader();
  const words = useDataWords();
  const [view] = useView();
  const engine = useEngine();
  const pages = usePages();
  const nameOf = useValueNames();
  const { data: meta } = useQuery(metaOptions(engine));
  const page = useQuery(exceptionsOptions(engine.desk, kind, { cursor: pages.cursor, limit: ROWS }));
  const isDuplicates = kind === 'duplicate';
  const title = isDuplicates ? words('intake.duplicates') : say(`defect.${kind}`);
  return (
    <>
      <p>
        <Link href={addressOf(dataPath({ view: 'intake' }), view)}>{words('data.backToIntake')}</Link>
      </p>
      <DataCard title={title} subtitle={isDuplicates ? words('exceptions.duplicatesNote') : words(`defectBecame.${kind}`)}>
        <Asked result={page} height={320}>
          {({ total, inquiries, next }) =>
            total === 0 ? (
              <p className="data-none">{words('exceptions.none')}</p>
            ) : (
              <>
                <TableRegion label={title}>
                  <table className="data-table">
                    <thead>
                      <tr>
                        <th scope="col">{words('exceptions.id')}</th>
                        <th scope="col">{words('exceptions.received')}</th>
                        <th scope="col">{say('dimension.kind')}</th>
                        <th scope="col">{say('dimension.channel')}</th>
                        <th scope="col">{isDuplicates ? words('exceptions.duplicateOf') : say('quality.defects')}</th>
                      </tr>
                    </thead>
                    <tbody>
                      {inquiries.map((inquiry) => (
                        <tr key={inquiry.id}>
                          <th scope="row">
                            <bdi>{inquiry.id}</bdi>
                          </th>
                          <td>{formatIn(meta?.zone ?? 'UTC').instant(parseInstant(inquiry.receivedAt))}</td>
                          <td>{nameOf('kind', inquiry.kind)}</td>
                          <td>{nameOf('channel', inquiry.channel)}</td>
                          <td>
                            {isDuplicates ? (
                              <bdi>{inquiry.duplicateOf}</bdi>
                            ) : (
                              (inquiry.defects ?? []).map((name) => say(`defect.${name}`)).join(' · ')
                            )}
                          </td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </TableRegion>
                <Pager pages={pages} next={next} shown={inquiries.length} rows={ROWS} total={total} />
              </>
            )
          }
        </Asked>
      </DataCard>
    </>
  );
}
