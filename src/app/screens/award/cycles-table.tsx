import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { AwardCyclesAnswer, ComparedCycle } from '../../../contract/award.ts';
import type { AwardCriterion, AwardModel } from '../../../core/awards/award-model.ts';
import type { Bilingual } from '../../../core/kpis/kpi.ts';
import { isolateText } from '../../../i18n/bidi.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { metaOptions } from '../../data/query-options.ts';
import { OPENED_HERE } from '../../figure/use-figure-panel.ts';
import { DataCard, TableRegion } from '../../ui/data-card.tsx';
import { unitOf } from './criterion-lines.ts';
import { MetSign } from './met-sign.tsx';
import { useAwardReader } from './use-award-reader.ts';
import { useCriterionAddress } from './use-criterion-address.ts';

export interface CyclesTableProps {
  readonly answer: AwardCyclesAnswer;
  readonly model: AwardModel;
}

/** A column a cycle: its total, its criteria, and what it was measured by. */
export function CyclesTable({ answer: { cycles }, model }: CyclesTableProps) {
  const { tell, format, language } = useAwardReader();
  const title = tell('award.cycles.table');
  return (
    <DataCard title={title} subtitle={tell('award.cycles.tableNote')}>
      <TableRegion label={title}>
        <table className="data-table cycles-table">
          <thead>
            <tr>
              <th scope="col">{tell('award.criteria.criterion')}</th>
              {cycles.map(({ cycle, definition }) => (
                <th key={cycle.id} scope="col" data-apart={!definition.isComparable || undefined}>
                  {cycle.title[language]}
                  <span className="note data-block">{format.periodRange(cycle.from, cycle.to)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{tell('award.cycles.total')}</th>
              {cycles.map((compared) => (
                <td key={compared.cycle.id}>
                  <Total compared={compared} />
                </td>
              ))}
            </tr>
            {model.criteria.map((criterion) => (
              <tr key={criterion.id}>
                <th scope="row">{criterion.title[language]}</th>
                {cycles.map((compared) => (
                  <td key={compared.cycle.id}>
                    <CriterionCell compared={compared} criterion={criterion} />
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{tell('award.cycles.definition')}</th>
              {cycles.map((compared) => (
                <td key={compared.cycle.id}>
                  <DefinitionCell compared={compared} />
                </td>
              ))}
            </tr>
            <tr>
              <th scope="row">{tell('award.cycles.comparable')}</th>
              {cycles.map(({ cycle, definition }) => (
                <td key={cycle.id}>{tell(definition.isComparable ? 'award.cycles.isComparable' : 'award.cycles.notComparable')}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </TableRegion>
    </DataCard>
  );
}

function Total({ compared: { points, scoredWeight, isFinal, progress } }: { readonly compared: ComparedCycle }) {
  const { tell, format } = useAwardReader();
  return (
    <>
      {scoredWeight === 0 ? (
        <span className="data-none">{tell('award.cycles.nothing')}</span>
      ) : (
        <>
          <strong className="award-value">{format.fixed(points)}</strong>{' '}
          <span className="note">{tell('award.cycles.ofScored', { scored: format.decimal(scoredWeight) })}</span>
        </>
      )}
      <span className="note data-block">
        {tell(`award.cycles.state.${progress.state}`)}
        {scoredWeight > 0 && `, ${tell(isFinal ? 'award.cycles.final' : 'award.cycles.provisional')}`}
      </span>
    </>
  );
}

function CriterionCell({ compared, criterion }: { readonly compared: ComparedCycle; readonly criterion: AwardCriterion }) {
  const { tell, say, format } = useAwardReader();
  const address = useCriterionAddress();
  const state = compared.criteria.find((entry) => entry.criterion === criterion.id);
  if (!state || state.figure.value === null) return <span className="data-none">{tell('award.cycles.nothing')}</span>;
  const { figure, points, isMet } = state;
  return (
    <>
      <Link className="figure-link" href={address.figure(criterion, compared.cycle)} state={OPENED_HERE} aria-haspopup="dialog">
        <strong>{format.figure(figure.value, unitOf(criterion.kpi))}</strong>
      </Link>
      <span className="note data-block">
        {tell('award.cycles.points', { points: format.fixed(points), weight: format.decimal(criterion.weight) })}
      </span>
      <span className="note data-block">
        {[format.n(figure.denominator ?? figure.n ?? null), ...(figure.isSmall ? [say('figure.small')] : [])].join(' · ')}
      </span>
      <MetSign isMet={isMet} />
    </>
  );
}

interface Titled {
  readonly id: string;
  readonly title: Bilingual | null;
}

function DefinitionCell({ compared: { definition } }: { readonly compared: ComparedCycle }) {
  const { tell, language } = useAwardReader();
  const { data: meta } = useQuery(metaOptions(useEngine()));
  const named = (entries: readonly Titled[] | undefined, id: string) =>
    isolateText(entries?.find((entry) => entry.id === id)?.title?.[language] ?? id);
  const { model, calendar, policy, changesInside } = definition;
  const version = (text: string) => isolateText(`(${text})`);
  const lines = [
    tell('award.cycles.byModel', { version: isolateText(model.version) }),
    tell('award.cycles.byCalendar', { name: named(meta?.calendars, calendar.id), version: version(calendar.version) }),
    policy
      ? tell('award.cycles.byPolicy', { name: named(meta?.policies, policy.id), version: version(policy.version) })
      : tell('award.cycles.noPolicy'),
    ...(changesInside ? [tell('award.cycles.changesInside')] : []),
  ];
  return lines.map((line) => (
    <span key={line} className="note data-block">
      {line}
    </span>
  ));
}
