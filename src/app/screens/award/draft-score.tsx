import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import type { AwardScoreAnswer, CriterionState } from '../../../contract/award.ts';
import type { AwardModel } from '../../../core/awards/award-model.ts';
import { Asked } from '../../data/asked.tsx';
import type { AwardQuestion } from '../../data/award-desk.ts';
import { awardScoreOptions } from '../../data/award-options.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { ExportButton } from '../../export/export-button.tsx';
import { TableRegion } from '../../ui/data-card.tsx';
import { useView } from '../../url/use-view.ts';
import { type AwardContent, hidingQuestionOf, hidingView, restsOfCycles } from './award-question.ts';
import { type AwardReader, useAwardReader } from './use-award-reader.ts';

const COLUMNS = ['criterion', 'was', 'is'] as const;

export interface DraftScoreProps {
  /** null: there is nothing that it changes */
  readonly stored: AwardModel | null;
  readonly draft: AwardModel;
}

/** What the draft would score the running cycle with, beside what it scores now. Nothing is stored. */
export function DraftScore({ stored, draft }: DraftScoreProps) {
  const { award } = useEngine();
  const cache = useQueryClient();
  const reader = useAwardReader();
  const { tell, language } = reader;
  const [{ asOf }] = useView();
  const after = useQuery({ ...awardScoreOptions(award, { model: { ...draft }, asOf }), placeholderData: undefined });
  const before = useQuery({ ...awardScoreOptions(award, { model: stored?.id ?? draft.id, asOf }), enabled: stored !== null });
  const id = useId();
  const kept = stored === null ? null : (before.data ?? null);
  const standing = draft.isOfficial ? [] : [tell('award.unofficial')];
  const contentOf = (answer: AwardScoreAnswer, was: AwardScoreAnswer | null): AwardContent => ({
    title: [tell('models.preview.title'), draft.title[language], ...standing].join(' · '),
    subtitle: tell('models.preview.cycle', { cycle: answer.cycle.title[language] }),
    summary: '',
    columns: COLUMNS.map((column) => tell(`models.preview.${column}`)),
    rows: rowsOf(answer, was, draft, reader).map(({ name, was, is }) => [name, was, is]),
  });
  const hiding = async (shown: AwardScoreAnswer) => {
    const ask = (answer: AwardScoreAnswer, model: Partial<AwardQuestion>) =>
      cache.fetchQuery(awardScoreOptions(award, { ...hidingQuestionOf(answer), cycle: answer.cycle.id, ...model }));
    const [told, was] = await Promise.all([ask(shown, { model: { ...draft } }), kept && ask(kept, {})]);
    return hidingView(contentOf(told, was), [...told.criteria, ...(was?.criteria ?? [])]);
  };
  return (
    <section className="preview" aria-label={tell('models.preview.title')} aria-live="polite">
      <div className="preview-head">
        <h3 id={id}>{tell('models.preview.title')}</h3>
        {after.data && (
          <ExportButton
            describedBy={id}
            exportable={() => ({
              ...contentOf(after.data, kept),
              rests: restsOfCycles(after.data, [after.data.cycle]),
              hiding: () => hiding(after.data),
              drawn: () => [],
            })}
          />
        )}
      </div>
      <Asked result={after} height={180}>
        {(answer) => <Comparison answer={answer} before={kept} draft={draft} />}
      </Asked>
    </section>
  );
}

interface ComparisonProps {
  readonly answer: AwardScoreAnswer;
  readonly before: AwardScoreAnswer | null;
  readonly draft: AwardModel;
}

function Comparison({ answer, before, draft }: ComparisonProps) {
  const reader = useAwardReader();
  const { tell, language } = reader;
  return (
    <>
      <p className="note">{tell('models.preview.cycle', { cycle: answer.cycle.title[language] })}</p>
      <TableRegion label={tell('models.preview.title')} isExported={false}>
        <table className="data-table">
          <thead>
            <tr>
              {COLUMNS.map((column, i) => (
                <th key={column} scope="col" className={i === 0 ? undefined : 'number'}>
                  {tell(`models.preview.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rowsOf(answer, before, draft, reader).map(({ id, name, was, is }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td className="number">{was}</td>
                <td className="number">{id === null ? <strong>{is}</strong> : is}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </>
  );
}

/** Points by criterion and in all, before and after. */
function rowsOf(
  answer: AwardScoreAnswer,
  before: AwardScoreAnswer | null,
  draft: AwardModel,
  { tell, format, say, language }: AwardReader,
) {
  const total = (score: AwardScoreAnswer | null) =>
    score === null ? '—' : tell('models.preview.of', { points: format.fixed(score.points), scored: format.decimal(score.scoredWeight) });
  const pointsOf = (state: CriterionState | undefined) =>
    state?.figure.isSuppressed ? say('figure.suppressed') : format.fixed(state?.points ?? null);
  return [
    ...answer.criteria.map((state) => ({
      id: state.criterion,
      name: draft.criteria.find(({ id }) => id === state.criterion)?.title[language] ?? state.criterion,
      was: pointsOf(before?.criteria.find(({ criterion }) => criterion === state.criterion)),
      is: pointsOf(state),
    })),
    { id: null, name: tell('models.preview.total'), was: total(before), is: total(answer) },
  ];
}
