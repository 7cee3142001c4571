import type { AwardCriterion, AwardModel } from '../../../core/awards/award-model.ts';
import type { Bilingual } from '../../../core/kpis/kpi.ts';
import { TextField } from '../../ui/text-field.tsx';
import { unitOf } from './criterion-lines.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { KpiSelect } from './kpi-select.tsx';
import { TextPair } from './text-pair.tsx';
import { useAwardReader } from './use-award-reader.ts';
import { useEntryDraft } from './use-entry-draft.ts';
import { WhereFields } from './where-fields.tsx';

export interface CriterionDialogProps {
  readonly model: AwardModel;
  readonly index: number;
  /** what is edited: the one at the index, or a new one that is to stand there */
  readonly criterion: AwardCriterion;
  readonly onClose: () => void;
  readonly onKeep: (criterion: AwardCriterion) => void;
}

/** What a criterion is called, measures and needs as evidence; its numbers are typed outside. */
export function CriterionDialog({ model, index, criterion, onClose, onKeep }: CriterionDialogProps) {
  const { tell, language } = useAwardReader();
  const { entry, change, errorAt, errorsAt, keep } = useEntryDraft(criterion, {
    prefix: `criteria[${index}]`,
    fields: ['id', 'title', 'source', 'kpi', 'where', 'evidence'],
    into: (next) => ({ ...model, criteria: model.criteria.toSpliced(index, index < model.criteria.length ? 1 : 0, next) }),
    onKeep,
  });
  const evidence = (at: number, text: Bilingual) => change({ evidence: entry.evidence.with(at, text) });
  const title =
    criterion.title[language] === '' ? tell('models.criterion.new') : tell('models.criterion.editOf', { title: criterion.title[language] });
  // Numbers of another unit mean nothing any more.
  const setKpi = (kpi: string) =>
    change(unitOf(kpi) === unitOf(entry.kpi) ? { kpi } : { kpi, floor: Number.NaN, target: Number.NaN, stretch: Number.NaN });
  return (
    <EntryDialog title={title} onClose={onClose} onKeep={keep}>
      <TextPair
        field={tell('models.field.title')}
        value={entry.title}
        errors={errorsAt('title')}
        onChange={(next) => change({ title: next })}
      />
      <div>
        <KpiSelect label={tell('models.field.kpi')} value={entry.kpi} onChange={setKpi} />
      </div>
      <WhereFields legend={tell('models.field.where')} where={entry.where} onChange={(where) => change({ where })} />
      <TextPair
        field={tell('models.field.source')}
        value={entry.source}
        errors={errorsAt('source')}
        isMultiline
        onChange={(source) => change({ source })}
      />
      <fieldset className="award-evidence">
        <legend>{tell('models.field.evidence')}</legend>
        {entry.evidence.map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a piece of evidence is its place
          <div key={at} className="award-evidence-piece">
            <TextPair
              field={tell('models.evidence.nth', { n: at + 1 })}
              value={text}
              errors={errorsAt(`evidence[${at}]`)}
              onChange={(next) => evidence(at, next)}
            />
            <button type="button" className="quiet-button" onClick={() => change({ evidence: entry.evidence.toSpliced(at, 1) })}>
              {tell('models.evidence.remove', { n: at + 1 })}
            </button>
          </div>
        ))}
        <button type="button" className="button" onClick={() => change({ evidence: [...entry.evidence, { en: '', ar: '' }] })}>
          {tell('models.evidence.add')}
        </button>
      </fieldset>
      <TextField
        label={tell('models.id')}
        value={entry.id}
        direction="ltr"
        error={errorAt('id')}
        onChange={(id) => change({ id: id.trim() })}
      />
    </EntryDialog>
  );
}
