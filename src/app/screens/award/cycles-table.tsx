import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { AwardCyclesAnswer, ComparedCycle } from '../../../contract/award.ts';
import type { AwardCriterion, AwardModel } from '../../../core/awards/award-model.ts';
import { awardCyclesOptions } from '../../data/award-options.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { metaOptions } from '../../data/query-options.ts';
import { ExportButton } from '../../export/export-button.tsx';
import { OPENED_HERE } from '../../figure/use-figure-panel.ts';
import { DataCard, TableRegion } from '../../ui/data-card.tsx';
import { type AwardContent, hidingCyclesOf, hidingView, restsOfCycles } from './award-question.ts';
import { criterionCell, cycleRows, definitionLines, totalCell } from './cycle-cells.ts';
import { MetSign } from './met-sign.tsx';
import { useAwardReader } from './use-award-reader.ts';
import { useCriterionAddress } from './use-criterion-address.ts';

const TABLE_ID = 'award-cycles';

export interface CyclesTableProps {
  readonly answer: AwardCyclesAnswer;
  readonly model: AwardModel;
}

/** A column a cycle: its total, its criteria, and what it was measured by. */
export function CyclesTable({ answer, model }: CyclesTableProps) {
  const reader = useAwardReader();
  const { tell, format, language } = reader;
  const engine = useEngine();
  const cache = useQueryClient();
  const { data: meta } = useQuery(metaOptions(engine));
  const { cycles } = answer;
  const title = tell('award.cycles.table');
  // a copied table has its title alone to say it
  const standing = model.isOfficial ? [] : [tell('award.unofficial')];
  const contentOf = (shown: AwardCyclesAnswer['cycles']): AwardContent => ({
    title: [title, ...standing].join(' · '),
    subtitle: [model.title[language], ...standing].join(' · '),
    summary: tell('award.cycles.tableNote'),
    columns: [tell('award.criteria.criterion'), ...shown.map(({ cycle }) => cycle.title[language])],
    rows: cycleRows(shown, model, meta, reader),
  });
  const hiding = async () => {
    const told = await cache.fetchQuery(awardCyclesOptions(engine.award, hidingCyclesOf(answer)));
    return hidingView(
      contentOf(told.cycles),
      told.cycles.flatMap(({ criteria }) => criteria),
    );
  };
  const exportable = () => ({
    ...contentOf(cycles),
    rests: restsOfCycles(
      answer,
      cycles.map(({ cycle }) => cycle),
    ),
    hiding,
    drawn: () => [],
  });
  return (
    <DataCard
      title={title}
      subtitle={tell('award.cycles.tableNote')}
      actions={<ExportButton describedBy={TABLE_ID} exportable={exportable} />}
    >
      <TableRegion label={title} isExported={false}>
        <table id={TABLE_ID} className="data-table cycles-table" aria-label={title}>
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
                  <Notes lines={definitionLines(compared, meta, reader)} />
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

function Total({ compared }: { readonly compared: ComparedCycle }) {
  const reader = useAwardReader();
  const { value, notes } = totalCell(compared, reader);
  const [scored, ...rest] = value === null ? [null, ...notes] : notes;
  return (
    <>
      {value === null ? (
        <span className="data-none">{reader.tell('award.cycles.nothing')}</span>
      ) : (
        <>
          <strong className="award-value">{value}</strong> <span className="note">{scored}</span>
        </>
      )}
      <Notes lines={rest} />
    </>
  );
}

function CriterionCell({ compared, criterion }: { readonly compared: ComparedCycle; readonly criterion: AwardCriterion }) {
  const reader = useAwardReader();
  const address = useCriterionAddress();
  const { value, notes } = criterionCell(compared, criterion, reader);
  if (value === null) return <span className="data-none">{reader.tell('award.cycles.nothing')}</span>;
  return (
    <>
      <Link className="figure-link" href={address.figure(criterion, compared.cycle)} state={OPENED_HERE} aria-haspopup="dialog">
        <strong>{value}</strong>
      </Link>
      <Notes lines={notes} />
      <MetSign isMet={compared.criteria.find((entry) => entry.criterion === criterion.id)?.isMet ?? null} />
    </>
  );
}

const Notes = ({ lines }: { readonly lines: readonly (string | null)[] }) =>
  lines.map((line) => (
    <span key={line} className="note data-block">
      {line}
    </span>
  ));
