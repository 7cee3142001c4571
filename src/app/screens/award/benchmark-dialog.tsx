import type { AwardModel, Benchmark } from '../../../core/awards/award-model.ts';
import { TextField } from '../../ui/text-field.tsx';
import { unitOf } from './criterion-lines.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { KpiSelect } from './kpi-select.tsx';
import { NumberInput } from './number-input.tsx';
import { TextPair } from './text-pair.tsx';
import { TYPED_SIZE } from './typed-number.ts';
import { useAwardReader } from './use-award-reader.ts';
import { useEntryDraft } from './use-entry-draft.ts';

export interface BenchmarkDialogProps {
  readonly model: AwardModel;
  readonly index: number;
  readonly benchmark: Benchmark;
  readonly onClose: () => void;
  readonly onKeep: (benchmark: Benchmark) => void;
}

/** A figure of somebody else, and where it was read. */
export function BenchmarkDialog({ model, index, benchmark, onClose, onKeep }: BenchmarkDialogProps) {
  const { tell, language } = useAwardReader();
  const { entry, change, errorAt, errorsAt, keep } = useEntryDraft(benchmark, {
    prefix: `benchmarks[${index}]`,
    fields: ['title', 'kpi', 'value', 'source'],
    into: (next) => ({ ...model, benchmarks: model.benchmarks.toSpliced(index, index < model.benchmarks.length ? 1 : 0, next) }),
    onKeep,
  });
  const unit = unitOf(entry.kpi);
  const name = benchmark.title[language];
  return (
    <EntryDialog
      title={name === '' ? tell('models.benchmark.add') : tell('models.benchmark.edit', { title: name })}
      onClose={onClose}
      onKeep={keep}
    >
      <TextPair field={tell('models.field.title')} value={entry.title} errors={errorsAt('title')} onChange={(title) => change({ title })} />
      <div>
        <KpiSelect label={tell('models.field.kpi')} value={entry.kpi} onChange={(kpi) => change({ kpi })} />
      </div>
      <div className="form-pair">
        <NumberInput
          key={unit}
          label={tell('models.unit.of', { name: tell('models.field.value'), unit: tell(`models.unit.${unit}`) })}
          value={entry.value}
          size={TYPED_SIZE[unit]}
          error={errorAt('value')}
          onChange={(value) => change({ value })}
        />
        <TextField
          label={tell('models.field.source')}
          value={entry.source}
          error={errorAt('source')}
          onChange={(source) => change({ source })}
        />
      </div>
    </EntryDialog>
  );
}
