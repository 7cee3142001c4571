import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { AwardScoreAnswer, CriterionState } from '../../../contract/award.ts';
import type { AwardCriterion, AwardModel } from '../../../core/awards/award-model.ts';
import { findKpi } from '../../../core/kpis/index.ts';
import { BulletScale } from '../../charts/bullet-scale.tsx';
import { awardScoreOptions } from '../../data/award-options.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { useValueNames } from '../../data/use-value-names.ts';
import { ExportButton } from '../../export/export-button.tsx';
import { OPENED_HERE } from '../../figure/use-figure-panel.ts';
import { DataCard } from '../../ui/data-card.tsx';
import { type AwardContent, hidingQuestionOf, hidingView, restsOfCycles } from './award-question.ts';
import { ClaimLink } from './claim-link.tsx';
import { gapLines, projectedText, restsOn, unitOf, whereText } from './criterion-lines.ts';
import { MetSign } from './met-sign.tsx';
import { type AwardReader, useAwardReader } from './use-award-reader.ts';
import { useCriterionAddress } from './use-criterion-address.ts';

const COLUMNS = ['criterion', 'value', 'scale', 'score', 'weight', 'points', 'end', 'gap'] as const;

export interface CriteriaCardProps {
  readonly answer: AwardScoreAnswer;
  readonly model: AwardModel;
}

/** How the score comes about, criterion by criterion: a table, and on a phone a card each. */
export function CriteriaCard({ answer, model }: CriteriaCardProps) {
  const reader = useAwardReader();
  const { tell } = reader;
  const rows = rowsOf(answer, model);
  const { award } = useEngine();
  const cache = useQueryClient();
  const columns = COLUMNS.map((column) => tell(`award.criteria.${column}`));
  const title = tell('award.criteria.title');
  // a copied table has its title alone to say it
  const standing = model.isOfficial ? [] : [tell('award.unofficial')];
  const contentOf = (shown: AwardScoreAnswer): AwardContent => {
    const told = rowsOf(shown, model);
    return {
      title: [title, shown.cycle.title[reader.language], ...standing].join(' · '),
      subtitle: [model.title[reader.language], ...standing].join(' · '),
      summary: told.map(({ state, criterion }) => summaryOf(state, criterion, reader)).join(' '),
      columns,
      rows: told.map(({ state, criterion }) => cellsOf(state, criterion, reader)),
    };
  };
  return (
    <DataCard
      title={title}
      subtitle={tell('award.criteria.subtitle')}
      actions={
        <ExportButton
          describedBy="award-criteria"
          exportable={() => ({
            ...contentOf(answer),
            rests: restsOfCycles(answer, [answer.cycle]),
            hiding: async () => {
              const told = await cache.fetchQuery(awardScoreOptions(award, { ...hidingQuestionOf(answer), cycle: answer.cycle.id }));
              return hidingView(contentOf(told), told.criteria);
            },
            drawn: () => [],
          })}
        />
      }
    >
      <table id="award-criteria" className="data-table award-criteria" aria-label={title}>
        <thead>
          <tr>
            {COLUMNS.map((column, i) => (
              <th key={column} scope="col" data-column={column}>
                {columns[i]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ state, criterion }) => (
            <CriterionRow key={criterion.id} state={state} criterion={criterion} answer={answer} />
          ))}
        </tbody>
      </table>
    </DataCard>
  );
}

function rowsOf({ criteria }: AwardScoreAnswer, model: AwardModel) {
  return criteria.flatMap((state) => {
    const criterion = model.criteria.find(({ id }) => id === state.criterion);
    return criterion ? [{ state, criterion }] : [];
  });
}

interface CriterionRowProps {
  readonly state: CriterionState;
  readonly criterion: AwardCriterion;
  readonly answer: AwardScoreAnswer;
}

function CriterionRow({ state, criterion, answer }: CriterionRowProps) {
  const reader = useAwardReader();
  const { tell, say, format, language } = reader;
  const nameOf = useValueNames();
  const address = useCriterionAddress();
  const { figure, score, points, projection, isMet, isProvisional } = state;
  const kpi = findKpi(criterion.kpi);
  const unit = unitOf(criterion.kpi);
  const write = (value: number | null) => format.figure(value, unit);
  const scale = { floor: write(criterion.floor), target: write(criterion.target), stretch: write(criterion.stretch) };
  const projected = projectedText(state, reader);
  const isScored = criterion.weight > 0;
  const label = (column: (typeof COLUMNS)[number]) => tell(`award.criteria.${column}`);
  return (
    <tr>
      <th scope="row">
        {criterion.title[language]}
        <span className="note data-block">{kpi?.title[language] ?? criterion.kpi}</span>
        {whereText(criterion.where, nameOf, reader).map((part) => (
          <span key={part} className="note data-block">
            {part}
          </span>
        ))}
        {!isScored && <span className="note data-block">{tell('award.criteria.shownOnly')}</span>}
        <ClaimLink criterion={criterion} model={answer.model.id} cycle={answer.cycle.id} />
      </th>
      <td data-label={label('value')}>
        <Link className="figure-link award-value" href={address.figure(criterion, answer.cycle)} state={OPENED_HERE} aria-haspopup="dialog">
          {write(figure.value)}
        </Link>
        {isProvisional && <span className="award-provisional">{say('figure.provisional')}</span>}
        {restsOn(figure, reader).map((line) => (
          <span key={line} className="note data-block">
            {line}
          </span>
        ))}
        {figure.value !== null && <MetSign isMet={isMet} />}
      </td>
      <td data-label={label('scale')}>
        <BulletScale {...criterion} value={figure.value} range={projection} isProvisional={isProvisional} />
        <span className="visually-hidden">{tell('award.criteria.scaleSpoken', scale)}</span>
        <span className="note award-scale-ends" aria-hidden="true">
          <span>{scale.floor}</span>
          <span className="award-target">{scale.target}</span>
          <span>{scale.stretch}</span>
        </span>
      </td>
      <td className="number" data-label={label('score')}>
        {format.fixed(score)}
      </td>
      <td className="number" data-label={label('weight')}>
        {format.decimal(criterion.weight)}
      </td>
      <td className="number" data-label={label('points')}>
        {points === null || !isScored ? tell('award.criteria.unscored') : <strong>{format.fixed(points)}</strong>}
      </td>
      <td data-label={label('end')}>
        {projected ?? <span className="data-none">{tell('award.criteria.noProjection')}</span>}
        {projection && projection.basis !== 'final' && (
          <span className="note data-block">
            {tell('award.criteria.scores', { low: format.decimal(projection.scores[0], 0), high: format.decimal(projection.scores[1], 0) })}
          </span>
        )}
        {projection && <span className="note data-block">{tell(`award.basis.${projection.basis}`)}</span>}
      </td>
      <td data-label={label('gap')} className="award-gap">
        {gapLines(state, criterion, reader).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </td>
    </tr>
  );
}

function cellsOf(state: CriterionState, criterion: AwardCriterion, reader: AwardReader): readonly string[] {
  const { format, tell, language } = reader;
  const write = (value: number | null) => format.figure(value, unitOf(criterion.kpi));
  return [
    criterion.title[language],
    [write(state.figure.value), ...restsOn(state.figure, reader)].join('; '),
    tell('award.criteria.scaleText', { floor: write(criterion.floor), target: write(criterion.target), stretch: write(criterion.stretch) }),
    format.decimal(state.score),
    format.decimal(criterion.weight),
    format.decimal(state.points),
    projectedText(state, reader) ?? '—',
    gapLines(state, criterion, reader).join(' '),
  ];
}

const summaryOf = (state: CriterionState, criterion: AwardCriterion, { tell, format, language }: AwardReader): string =>
  tell('award.criteria.summary', {
    criterion: criterion.title[language],
    value: format.figure(state.figure.value, unitOf(criterion.kpi)),
    score: format.decimal(state.score),
    points: format.decimal(state.points),
    weight: format.decimal(criterion.weight),
  });
