import { Link } from 'wouter';
import type { FigureVerdict, Verification } from '../../../core/evidence/verdict.ts';
import { findKpi } from '../../../core/kpis/index.ts';
import type { KpiValue } from '../../../core/query.ts';
import { ABSENT } from '../../../i18n/absent.ts';
import { TableRegion } from '../../ui/data-card.tsx';
import { useReader } from '../../ui/reader.tsx';
import { addressOf, useView } from '../../url/use-view.ts';
import { useEvidenceWords } from './use-evidence-words.ts';
import { VerdictSign } from './verdict-mark.tsx';

/** A verification figure by figure: the same or not, what it was, what it is, and why. */
export function VerificationResult({ verification }: { readonly verification: Verification }) {
  const { format } = useReader();
  const words = useEvidenceWords();
  const { isSame, isSealWhole, figures, dataVersion, newestDataVersion } = verification;
  const different = figures.filter((figure) => !figure.isSame).length;
  const verdict = !isSealWhole ? 'broken' : isSame ? 'same' : 'different';
  const sentence =
    verdict === 'broken'
      ? words('verify.broken')
      : isSame
        ? words('verify.allSame', { n: figures.length })
        : words('verify.someDiffer', { n: different, all: format.count(figures.length) });
  return (
    <div className="verification">
      <p className={`verification-verdict verification-${verdict}`}>
        <VerdictSign verdict={verdict} />
        <strong>{sentence}</strong>
      </p>
      {!isSealWhole && different === 0 && <p>{words('verify.brokenOnly')}</p>}
      <TableRegion label={words('verify.title')}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{words('verify.figure')}</th>
              <th scope="col">{words('verify.result')}</th>
              <th scope="col" className="number">
                {words('verify.frozen')}
              </th>
              <th scope="col" className="number">
                {words('verify.asThen')}
              </th>
              <th scope="col" className="number">
                {words('verify.today')}
              </th>
              <th scope="col" className="number">
                {words('verify.records')}
              </th>
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <FigureRow key={figure.name} figure={figure} />
            ))}
          </tbody>
        </table>
      </TableRegion>
      <ChangedRecords verification={verification} />
      <p className="note">
        {words(isSealWhole ? 'verify.sealWhole' : 'verify.sealBroken')}
        {' · '}
        {words('verify.versions', { frozen: format.count(dataVersion), newest: format.count(newestDataVersion) })}
        {isSealWhole && !isSame && ` ${words('verify.rewritten')}`}
      </p>
    </div>
  );
}

function FigureRow({ figure }: { readonly figure: FigureVerdict }) {
  const { format, language } = useReader();
  const words = useEvidenceWords();
  const { name, kpi, isSame, drifts, frozen, asThen, today, records } = figure;
  return (
    <tr className={isSame ? undefined : 'is-different'}>
      <th scope="row" className="data-prose">
        <bdi dir="ltr">{`{${name}}`}</bdi>
        <span className="note data-block">{findKpi(kpi)?.title[language] ?? kpi}</span>
      </th>
      <td className="data-prose">
        <span className={`verdict ${isSame ? '' : 'verdict-bad'}`}>
          <VerdictSign verdict={isSame ? 'same' : 'different'} /> {words(isSame ? 'verify.same' : 'verify.different')}
        </span>
        {drifts.length > 0 && (
          <ul className="drifts" aria-label={words('verify.why')}>
            {drifts.map((drift) => (
              <li key={drift}>{words(`drift.${drift}`)}</li>
            ))}
          </ul>
        )}
      </td>
      <td className="number">
        <Value kpi={kpi} value={frozen} />
      </td>
      <td className="number">
        <Value kpi={kpi} value={asThen} />
      </td>
      <td className="number">
        <Value kpi={kpi} value={today} />
      </td>
      <td className="number">
        {records.today === null || records.today === records.frozen
          ? format.count(records.frozen)
          : `${format.count(records.frozen)} → ${format.count(records.today)}`}
      </td>
    </tr>
  );
}

/** A value with what it rests on, so that a fraction that moved under the same percentage is seen. */
function Value({ kpi, value }: { readonly kpi: string; readonly value: KpiValue | null }) {
  const { format } = useReader();
  if (value === null) return <>{ABSENT}</>;
  const beside =
    value.denominator !== undefined
      ? format.fraction(value.numerator, value.denominator)
      : value.n === undefined
        ? null
        : format.n(value.n);
  return (
    <>
      {format.figure(value.value, findKpi(kpi)?.unit ?? 'count')}
      {beside && <span className="note data-block">{beside}</span>}
    </>
  );
}

function ChangedRecords({ verification: { changedRecords } }: { readonly verification: Verification }) {
  const words = useEvidenceWords();
  const [view] = useView();
  if (changedRecords === null) return <p>{words('verify.manyRecords')}</p>;
  const { count, ids } = changedRecords;
  if (count === 0) return null;
  return (
    <p className="changed-records">
      {words('verify.changedRecords', { n: count })}{' '}
      {ids.map((id) => (
        <Link key={id} href={addressOf(`/cases/${encodeURIComponent(id)}`, { ...view, own: {} })}>
          <bdi dir="ltr">{id}</bdi>
        </Link>
      ))}{' '}
      {count > ids.length && words('verify.moreRecords', { n: count - ids.length })}
    </p>
  );
}
