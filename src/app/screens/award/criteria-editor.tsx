import { useState } from 'react';
import type { AwardCriterion, AwardModel } from '../../../core/awards/award-model.ts';
import type { ModelProblem } from '../../../core/awards/parse-award-model.ts';
import { DataCard } from '../../ui/data-card.tsx';
import { CriterionBlock } from './criterion-block.tsx';
import { CriterionDialog } from './criterion-dialog.tsx';
import { blankCriterion, moved, weightsOf } from './model-draft.ts';
import { useAwardReader } from './use-award-reader.ts';

export interface CriteriaEditorProps {
  readonly model: AwardModel;
  readonly problems: readonly ModelProblem[];
  readonly onChange: (criteria: readonly AwardCriterion[]) => void;
}

/** The criteria with their numbers to be typed at once, and the sum of their weights as it stands. */
export function CriteriaEditor({ model, problems, onChange }: CriteriaEditorProps) {
  const { tell } = useAwardReader();
  const [edited, setEdited] = useState<{ readonly index: number; readonly criterion: AwardCriterion } | null>(null);
  const { criteria } = model;
  const put = (index: number, criterion: AwardCriterion) =>
    onChange(index < criteria.length ? criteria.with(index, criterion) : [...criteria, criterion]);
  return (
    <DataCard
      title={tell('models.criteria.title')}
      subtitle={tell('models.criteria.note')}
      actions={
        <button type="button" className="button" onClick={() => setEdited({ index: criteria.length, criterion: blankCriterion(model) })}>
          {tell('models.criterion.add')}
        </button>
      }
    >
      <WeightsSum model={model} />
      <ol className="criterion-blocks">
        {criteria.map((criterion, index) => (
          <CriterionBlock
            // biome-ignore lint/suspicious/noArrayIndexKey: while it is typed an id may stand twice
            key={index}
            criterion={criterion}
            index={index}
            count={criteria.length}
            problems={problems}
            onChange={(next) => put(index, next)}
            onEdit={() => setEdited({ index, criterion })}
            onMove={(by) => onChange(moved(criteria, index, by))}
            onRemove={() => onChange(criteria.toSpliced(index, 1))}
          />
        ))}
      </ol>
      {edited && (
        <CriterionDialog
          model={model}
          index={edited.index}
          criterion={edited.criterion}
          onClose={() => setEdited(null)}
          onKeep={(criterion) => {
            put(edited.index, criterion);
            setEdited(null);
          }}
        />
      )}
    </DataCard>
  );
}

function WeightsSum({ model }: { readonly model: AwardModel }) {
  const { tell, format } = useAwardReader();
  const sum = weightsOf(model);
  const rest = sum === null ? null : Number((100 - sum).toFixed(6));
  const values = { sum: format.decimal(sum, 2), rest: format.decimal(rest === null ? null : Math.abs(rest), 2) };
  const text =
    rest === null
      ? tell('models.weights.unreadable')
      : rest === 0
        ? tell('models.weights.even')
        : tell(rest > 0 ? 'models.weights.short' : 'models.weights.over', values);
  return (
    <p className="weights-sum" role="status" data-off={rest !== 0 || undefined}>
      {text}
    </p>
  );
}
