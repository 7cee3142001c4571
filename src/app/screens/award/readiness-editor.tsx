import { useState } from 'react';
import type { AwardModel } from '../../../core/awards/award-model.ts';
import { DEFAULT_READINESS, READINESS_NUMBERS, type ReadinessRules, readinessRulesOf } from '../../../core/awards/readiness-rules.ts';
import { DataCard } from '../../ui/data-card.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import { NumberInput } from './number-input.tsx';
import { TextPair } from './text-pair.tsx';
import { useAwardReader } from './use-award-reader.ts';
import { useEntryDraft } from './use-entry-draft.ts';

export interface ReadinessEditorProps {
  readonly model: AwardModel;
  readonly onChange: (readiness: ReadinessRules) => void;
}

/** The numbers of the readiness profile, and where they come from. */
export function ReadinessEditor({ model, onChange }: ReadinessEditorProps) {
  const { tell, format, language } = useAwardReader();
  const [isEdited, setEdited] = useState(false);
  const rules = readinessRulesOf(model);
  return (
    <DataCard
      title={tell('models.readiness.title')}
      subtitle={tell('models.readiness.note')}
      actions={
        <button type="button" className="button" aria-label={tell('models.readiness.edit')} onClick={() => setEdited(true)}>
          {tell('models.edit')}
        </button>
      }
    >
      <dl className="readiness-rules">
        {READINESS_NUMBERS.map((name) => (
          <div key={name}>
            <dt>{tell(`models.readiness.${name}`)}</dt>
            <dd>{format.count(rules[name])}</dd>
          </div>
        ))}
      </dl>
      <p className="note">
        {rules.source[language]}
        {model.readiness === undefined && ` ${tell('models.readiness.isDefault')}`}
      </p>
      {isEdited && (
        <ReadinessDialog
          model={model}
          rules={rules}
          onClose={() => setEdited(false)}
          onKeep={(next) => {
            onChange(next);
            setEdited(false);
          }}
        />
      )}
    </DataCard>
  );
}

interface ReadinessDialogProps {
  readonly model: AwardModel;
  readonly rules: ReadinessRules;
  readonly onClose: () => void;
  readonly onKeep: (rules: ReadinessRules) => void;
}

function ReadinessDialog({ model, rules, onClose, onKeep }: ReadinessDialogProps) {
  const { tell } = useAwardReader();
  const { entry, change, errorAt, errorsAt, keep } = useEntryDraft(rules, {
    prefix: 'readiness',
    fields: [...READINESS_NUMBERS, 'source'],
    into: (readiness) => ({ ...model, readiness }),
    onKeep,
  });
  return (
    <EntryDialog title={tell('models.readiness.edit')} onClose={onClose} onKeep={keep}>
      <div className="form-pair">
        {READINESS_NUMBERS.map((name) => (
          <NumberInput
            key={name}
            label={tell(`models.readiness.${name}`)}
            value={entry[name]}
            error={errorAt(name)}
            onChange={(value) => change({ [name]: value })}
          />
        ))}
      </div>
      <TextPair
        field={tell('models.field.source')}
        value={entry.source}
        errors={errorsAt('source')}
        isMultiline
        onChange={(source) => change({ source })}
      />
      <div>
        <button type="button" className="button" onClick={() => change(DEFAULT_READINESS)}>
          {tell('models.readiness.reset')}
        </button>
      </div>
    </EntryDialog>
  );
}
