import { useQuery } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import type { AwardScoreAnswer } from '../../../contract/award.ts';
import type { AwardModel } from '../../../core/awards/award-model.ts';
import { Asked } from '../../data/asked.tsx';
import { awardScoreOptions } from '../../data/award-options.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { TableExportButton } from '../../export/table-export-button.tsx';
import { TableRegion } from '../../ui/data-card.tsx';
import { useView } from '../../url/use-view.ts';
import { useAwardReader } from './use-award-reader.ts';

export interface DraftScoreProps {
  /** null: there is nothing that it changes */
  readonly stored: AwardModel | null;
  readonly draft: AwardModel;
}

/** What the draft would score the running cycle with, beside what it scores now. Nothing is stored. */
export function DraftScore({ stored, draft }: DraftScoreProps) {
  const { award } = useEngine();
  const { tell, language } = useAwardReader();
  const [{ asOf }] = useView();
  const after = useQuery({ ...awardScoreOptions(award, { model: { ...draft }, asOf }), placeholderData: undefined });
  const before = useQuery({ ...awardScoreOptions(award, { model: stored?.id ?? draft.id, asOf }), enabled: stored !== null });
  const id = useId();
  const section = useRef<HTMLElement>(null);
  return (
    <section ref={section} className="preview" aria-label={tell('models.preview.title')} aria-live="polite">
      <div className="preview-head">
        <h3 id={id}>{tell('models.preview.title')}</h3>
        {after.data && (
          <TableExportButton
            title={[tell('models.preview.title'), draft.title[language]].join(' · ')}
            subtitle={tell('models.preview.cycle', { cycle: after.data.cycle.title[language] })}
            headingId={id}
            within={section}
          />
        )}
      </div>
      <Asked result={after} height={180}>
        {(answer) => <Comparison answer={answer} before={stored === null ? null : (before.data ?? null)} draft={draft} />}
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
  const { tell, format, language } = useAwardReader();
  const total = (score: AwardScoreAnswer | null) =>
    score === null ? '—' : tell('models.preview.of', { points: format.fixed(score.points), scored: format.decimal(score.scoredWeight) });
  return (
    <>
      <p className="note">{tell('models.preview.cycle', { cycle: answer.cycle.title[language] })}</p>
      <TableRegion label={tell('models.preview.title')} isExported={false}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{tell('models.preview.criterion')}</th>
              <th scope="col" className="number">
                {tell('models.preview.was')}
              </th>
              <th scope="col" className="number">
                {tell('models.preview.is')}
              </th>
            </tr>
          </thead>
          <tbody>
            {answer.criteria.map(({ criterion, points }) => (
              <tr key={criterion}>
                <th scope="row">{draft.criteria.find(({ id }) => id === criterion)?.title[language] ?? criterion}</th>
                <td className="number">{format.fixed(before?.criteria.find((entry) => entry.criterion === criterion)?.points ?? null)}</td>
                <td className="number">{format.fixed(points)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{tell('models.preview.total')}</th>
              <td className="number">{total(before)}</td>
              <td className="number">
                <strong>{total(answer)}</strong>
              </td>
            </tr>
          </tbody>
        </table>
      </TableRegion>
    </>
  );
}
