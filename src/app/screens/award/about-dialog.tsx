import type { AwardModel } from '../../../core/awards/award-model.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { TextPair } from './text-pair.tsx';
import { useAwardReader } from './use-award-reader.ts';
import { useEntryDraft } from './use-entry-draft.ts';

export interface AboutDialogProps {
  readonly model: AwardModel;
  readonly onClose: () => void;
  readonly onKeep: (model: AwardModel) => void;
}

/** What a model is called, where it comes from, and whether its rubric is published. */
export function AboutDialog({ model, onClose, onKeep }: AboutDialogProps) {
  const { tell } = useAwardReader();
  const { entry, change, errorsAt, keep } = useEntryDraft(model, { prefix: '', fields: ['title', 'source'], into: (next) => next, onKeep });
  return (
    <EntryDialog title={tell('models.about.edit')} onClose={onClose} onKeep={keep}>
      <TextPair field={tell('models.field.title')} value={entry.title} errors={errorsAt('title')} onChange={(title) => change({ title })} />
      <TextPair
        field={tell('models.field.source')}
        value={entry.source}
        errors={errorsAt('source')}
        isMultiline
        onChange={(source) => change({ source })}
      />
      <label className="award-check">
        <input type="checkbox" checked={entry.isOfficial} onChange={({ target }) => change({ isOfficial: target.checked })} />
        {tell('models.field.isOfficial')}
      </label>
    </EntryDialog>
  );
}
