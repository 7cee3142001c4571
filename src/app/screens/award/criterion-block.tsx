import { useState } from 'react';
import type { AwardCriterion } from '../../../core/awards/award-model.ts';
import type { ModelProblem } from '../../../core/awards/parse-award-model.ts';
import { findKpi } from '../../../core/kpis/index.ts';
import { useValueNames } from '../../data/use-value-names.ts';
import { unitOf, whereText } from './criterion-lines.ts';
import { NumberInput } from './number-input.tsx';
import { TYPED_SIZE } from './typed-number.ts';
import { useAwardReader } from './use-award-reader.ts';

export interface CriterionBlockProps {
  readonly criterion: AwardCriterion;
  readonly index: number;
  readonly count: number;
  readonly problems: readonly ModelProblem[];
  readonly onChange: (criterion: AwardCriterion) => void;
  readonly onEdit: () => void;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
}

const THRESHOLDS = ['floor', 'target', 'stretch'] as const;

/** A criterion of the draft: its numbers in the units that people say, what is wrong with them, and where it stands. */
export function CriterionBlock({ criterion, index, count, problems, onChange, onEdit, onMove, onRemove }: CriterionBlockProps) {
  const reader = useAwardReader();
  const { tell, language } = reader;
  const nameOf = useValueNames();
  const unit = unitOf(criterion.kpi);
  const title = criterion.title[language] || tell('models.criterion.untitled', { n: index + 1 });
  const place = `criteria[${index}]`;
  const own = problems.filter((problem) => problem.place === place || problem.place.startsWith(`${place}.`));
  const weightError = own.find((problem) => problem.place === `${place}.weight`)?.message[language];
  const isNew = THRESHOLDS.some((name) => Number.isNaN(criterion[name]));
  const [isLeft, setLeft] = useState(false);
  const others =
    // numbers that nobody had the time to type are missing, not wrong
    isNew && !isLeft
      ? []
      : [...new Set(own.filter((problem) => problem.place !== `${place}.weight`).map(({ message }) => message[language]))];
  const where = whereText(criterion.where, nameOf, reader);
  return (
    <li className="criterion-block">
      <div className="criterion-block-name">
        <h3>{title}</h3>
        <p className="note">
          {[findKpi(criterion.kpi)?.title[language] ?? criterion.kpi, ...(where.length > 0 ? where : [tell('models.everything')])].join(
            ' · ',
          )}
        </p>
        <p className="note">{criterion.source[language]}</p>
      </div>
      <fieldset
        className="criterion-numbers"
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget)) setLeft(true);
        }}
      >
        <legend className="visually-hidden">{tell('models.criterion.fields', { title })}</legend>
        <NumberInput
          label={tell('models.field.weight')}
          value={criterion.weight}
          error={weightError}
          onChange={(weight) => onChange({ ...criterion, weight })}
        />
        {THRESHOLDS.map((name) => (
          <NumberInput
            key={`${name} ${unit}`}
            label={tell('models.unit.of', { name: tell(`models.field.${name}`), unit: tell(`models.unit.${unit}`) })}
            value={criterion[name]}
            size={TYPED_SIZE[unit]}
            onChange={(value) => onChange({ ...criterion, [name]: value })}
          />
        ))}
      </fieldset>
      {others.length > 0 && (
        <ul className="field-error criterion-faults">
          {others.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      <div className="criterion-actions">
        <button type="button" className="button" aria-label={tell('models.criterion.editOf', { title })} onClick={onEdit}>
          {tell('models.criterion.edit')}
        </button>
        <button
          type="button"
          className="button"
          aria-label={tell('models.criterion.up', { title })}
          disabled={index === 0}
          onClick={() => onMove(-1)}
        >
          ↑
        </button>
        <button
          type="button"
          className="button"
          aria-label={tell('models.criterion.down', { title })}
          disabled={index === count - 1}
          onClick={() => onMove(1)}
        >
          ↓
        </button>
        <button type="button" className="button" aria-label={tell('models.criterion.remove', { title })} onClick={onRemove}>
          ✕
        </button>
      </div>
    </li>
  );
}
