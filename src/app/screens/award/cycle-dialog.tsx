import { useQuery } from '@tanstack/react-query';
import type { AwardCycle, AwardModel } from '../../../core/awards/award-model.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { metaOptions } from '../../data/query-options.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import { TextPair } from './text-pair.tsx';
import { useAwardReader } from './use-award-reader.ts';
import { useEntryDraft } from './use-entry-draft.ts';

export interface CycleDialogProps {
  readonly model: AwardModel;
  readonly index: number;
  readonly cycle: AwardCycle;
  readonly onClose: () => void;
  readonly onKeep: (cycle: AwardCycle) => void;
}

const IN_FORCE = '';

/** When a cycle runs, and by what it is measured where that is not what is in force now. */
export function CycleDialog({ model, index, cycle, onClose, onKeep }: CycleDialogProps) {
  const { tell, language } = useAwardReader();
  const { data: meta } = useQuery(metaOptions(useEngine()));
  const { entry, change, errorAt, errorsAt, keep } = useEntryDraft(cycle, {
    prefix: `cycles[${index}]`,
    fields: ['', 'id', 'title', 'from', 'to', 'calendar', 'policy', 'modelVersion'],
    into: (next) => ({ ...model, cycles: model.cycles.toSpliced(index, index < model.cycles.length ? 1 : 0, written(next)) }),
    onKeep: (next) => onKeep(written(next)),
  });
  const definition = (
    name: 'calendar' | 'policy',
    entries: readonly { readonly id: string; readonly title: { en: string; ar: string } | null }[],
  ) => (
    <Select
      label={tell(`models.field.${name}`)}
      value={entry[name] ?? IN_FORCE}
      options={[
        { id: IN_FORCE, name: tell('models.inForce') },
        ...entries.map(({ id, title }) => ({ id, name: title?.[language] ?? id })),
        // a version of its own is named by the document, and stays
        ...(entry[name] && !entries.some(({ id }) => id === entry[name]) ? [{ id: entry[name], name: entry[name] }] : []),
      ]}
      onChange={(id) => change({ [name]: id === IN_FORCE ? undefined : id })}
    />
  );
  return (
    <EntryDialog
      title={cycle.id === '' ? tell('models.cycle.add') : tell('models.cycle.edit', { title: cycle.title[language] })}
      onClose={onClose}
      onKeep={keep}
    >
      <TextPair field={tell('models.field.title')} value={entry.title} errors={errorsAt('title')} onChange={(title) => change({ title })} />
      <div className="form-pair">
        <TextField
          label={tell('models.field.from')}
          value={entry.from}
          direction="ltr"
          hint={tell('models.field.monthHint')}
          error={errorAt('from')}
          onChange={(from) => change({ from: from.trim() })}
        />
        <TextField
          label={tell('models.field.to')}
          value={entry.to}
          direction="ltr"
          hint={tell('models.field.monthHint')}
          error={errorAt('to') ?? errorAt('')}
          onChange={(to) => change({ to: to.trim() })}
        />
      </div>
      <div className="award-choices">
        {definition('calendar', meta?.calendars ?? [])}
        {definition('policy', meta?.policies ?? [])}
      </div>
      <div className="form-pair">
        <TextField
          label={tell('models.id')}
          value={entry.id}
          direction="ltr"
          error={errorAt('id')}
          onChange={(id) => change({ id: id.trim() })}
        />
        <TextField
          label={tell('models.field.modelVersion')}
          value={entry.modelVersion ?? ''}
          direction="ltr"
          hint={tell('models.field.modelVersionHint')}
          onChange={(version) => change({ modelVersion: version.trim() === '' ? undefined : version.trim() })}
        />
      </div>
    </EntryDialog>
  );
}

/** What is left open is not written. */
const written = (cycle: AwardCycle): AwardCycle => JSON.parse(JSON.stringify(cycle)) as AwardCycle;
