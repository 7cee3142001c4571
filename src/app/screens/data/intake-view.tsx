import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { ImportRecord } from '../../../contract/import.ts';
import type { Meta } from '../../../contract/meta.ts';
import type { DefectName } from '../../../core/inquiry.ts';
import { type Instant, parseInstant } from '../../../core/instant.ts';
import { Asked } from '../../data/asked.tsx';
import { importsOptions } from '../../data/desk-options.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { metaOptions } from '../../data/query-options.ts';
import { DataCard, TableRegion } from '../../ui/data-card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useReader } from '../../ui/reader.tsx';
import { addressOf, useView } from '../../url/use-view.ts';
import { dataPath } from './data-path.ts';
import { QuarantineCard } from './quarantine-card.tsx';
import { useDataWords } from './use-data-words.ts';

/** What came in, what became of it, and what was refused. Nothing is lost in silence. */
export function IntakeView() {
  const { say } = useReader();
  const engine = useEngine();
  const meta = useQuery(metaOptions(engine));
  const imports = useQuery(importsOptions(engine.desk));
  return (
    <Asked result={meta} height={120}>
      {(about) =>
        about.dataVersion === 0 && about.rejected === 0 ? (
          <EmptyState title={say('state.empty')} advice={say('state.emptyHint')} />
        ) : (
          <>
            <Freshness meta={about} duplicates={imports.data?.duplicates ?? null} />
            <Asked result={imports} height={220}>
              {(answer) => <ImportsCard imports={answer.imports} zone={about.zone} />}
            </Asked>
            <DefectsCard meta={about} />
            <QuarantineCard total={about.rejected} isDemonstration={about.isDemonstration} />
          </>
        )
      }
    </Asked>
  );
}

function Freshness({ meta, duplicates }: { readonly meta: Meta; readonly duplicates: number | null }) {
  const { say, format, formatIn } = useReader();
  const words = useDataWords();
  const [view] = useView();
  const { instant, ago } = formatIn(meta.zone);
  const dataAsOf: Instant | null = meta.dataAsOf === null ? null : parseInstant(meta.dataAsOf);
  const age = dataAsOf === null ? null : Math.max(0, Math.floor(Date.now() / 1000) - dataAsOf);
  const facts = [
    { name: words('intake.asOf'), value: instant(dataAsOf), note: meta.isDemonstration ? words('intake.demonstrationDate') : ago(age) },
    { name: say('time.dataVersion'), value: format.count(meta.dataVersion), note: words('intake.dataVersionNote') },
    { name: words('intake.standing'), value: format.count(meta.inquiries), note: words('intake.standingNote') },
    { name: words('intake.rejected'), value: format.count(meta.rejected), note: words('intake.rejectedNote') },
  ];
  return (
    <dl className="data-facts">
      {facts.map(({ name, value, note }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <strong>{value}</strong>
            <span className="note">{note}</span>
          </dd>
        </div>
      ))}
      <div>
        <dt>{words('intake.duplicates')}</dt>
        <dd>
          <strong>{format.count(duplicates)}</strong>
          {duplicates ? (
            <Link className="note" href={addressOf(dataPath({ view: 'exceptions', kind: 'duplicate' }), view)}>
              {words('intake.duplicatesShow')}
            </Link>
          ) : (
            <span className="note">{words('intake.duplicatesNote')}</span>
          )}
        </dd>
      </div>
    </dl>
  );
}

function ImportsCard({ imports, zone }: { readonly imports: readonly ImportRecord[]; readonly zone: string }) {
  const { say, format, formatIn } = useReader();
  const words = useDataWords();
  const at = (text: string | null) => formatIn(zone).instant(text === null ? null : parseInstant(text));
  return (
    <DataCard title={words('intake.imports')} subtitle={words('intake.importsNote')}>
      <TableRegion label={words('intake.imports')}>
        <table className="data-table data-stacked">
          <thead>
            <tr>
              <th scope="col">{words('intake.source')}</th>
              <th scope="col">{words('intake.cameIn')}</th>
              <th scope="col">{words('intake.asOf')}</th>
              <th scope="col" className="number">
                {say('quality.read')}
              </th>
              <th scope="col" className="number">
                {say('quality.accepted')}
              </th>
              <th scope="col" className="number">
                {say('quality.replaced')}
              </th>
              <th scope="col" className="number">
                {say('quality.rejected')}
              </th>
              <th scope="col">{words('intake.addsUp')}</th>
              <th scope="col" className="number">
                {say('time.dataVersion')}
              </th>
            </tr>
          </thead>
          <tbody>
            {imports.map(({ number, source, writtenAt, dataAsOf, account, dataVersion, isDemonstration, recorded }) => (
              <tr key={number}>
                <th scope="row">
                  <bdi>{isDemonstration ? words('intake.demonstration') : source}</bdi>
                  <span className="note data-block">
                    {words('intake.records', { events: format.list(recorded.map((type) => say(`event.${type}`))) })}
                  </span>
                </th>
                <td data-label={words('intake.cameIn')}>{at(writtenAt)}</td>
                <td data-label={words('intake.asOf')}>{at(dataAsOf)}</td>
                <td className="number" data-label={say('quality.read')}>
                  {format.count(account?.read ?? null)}
                </td>
                <td className="number" data-label={say('quality.accepted')}>
                  {format.count(account?.accepted ?? null)}
                </td>
                <td className="number" data-label={say('quality.replaced')}>
                  {format.count(account?.replaced ?? null)}
                </td>
                <td className="number" data-label={say('quality.rejected')}>
                  {format.count(account?.rejected ?? null)}
                </td>
                <td data-label={words('intake.addsUp')}>
                  {account === null
                    ? words('intake.noAccount')
                    : account.read === account.accepted + account.replaced + account.rejected
                      ? `✓ ${words('intake.yes')}`
                      : `✗ ${words('intake.no')}`}
                </td>
                <td className="number" data-label={say('time.dataVersion')}>
                  {format.count(dataVersion)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </DataCard>
  );
}

function DefectsCard({ meta }: { readonly meta: Meta }) {
  const { say, format } = useReader();
  const words = useDataWords();
  const [view] = useView();
  const defects = (Object.entries(meta.defects) as [DefectName, number][]).sort((a, b) => b[1] - a[1]);
  return (
    <DataCard title={words('intake.defects')} subtitle={words('intake.defectsNote')}>
      {defects.length === 0 ? (
        <p className="data-none">{words('intake.noDefects')}</p>
      ) : (
        <TableRegion label={words('intake.defects')}>
          <table className="data-table data-stacked">
            <thead>
              <tr>
                <th scope="col">{words('intake.defect')}</th>
                <th scope="col" className="number">
                  {words('intake.occurrences')}
                </th>
                <th scope="col">{words('intake.whatBecame')}</th>
                <th scope="col">
                  <span className="visually-hidden">{words('intake.recordsColumn')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {defects.map(([name, count]) => (
                <tr key={name}>
                  <th scope="row">{say(`defect.${name}`)}</th>
                  <td className="number" data-label={words('intake.occurrences')}>
                    {format.count(count)}
                  </td>
                  <td className="data-prose" data-label={words('intake.whatBecame')}>
                    {words(`defectBecame.${name}`)}
                  </td>
                  <td>
                    <Link
                      href={addressOf(dataPath({ view: 'exceptions', kind: name }), view)}
                      aria-label={words('intake.showOf', { name: say(`defect.${name}`) })}
                    >
                      {words('intake.show')}
                    </Link>
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
