import { useState } from 'react';
import type { AwardModelEntry } from '../../../contract/award.ts';
import type { AwardModel } from '../../../core/awards/award-model.ts';
import { parseAwardModel } from '../../../core/awards/parse-award-model.ts';
import { DraftBar } from '../../documents/draft-bar.tsx';
import { useSave } from '../../documents/use-save.ts';
import { saveBytes } from '../../export/save-bytes.ts';
import { DataCard } from '../../ui/data-card.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AboutDialog } from './about-dialog.tsx';
import { BenchmarksEditor } from './benchmarks-editor.tsx';
import { CriteriaEditor } from './criteria-editor.tsx';
import { CyclesEditor } from './cycles-editor.tsx';
import { DraftScore } from './draft-score.tsx';
import { ImportButton } from './import-button.tsx';
import { changesOf, faultOfId, problemText } from './model-draft.ts';
import { modelText } from './read-model.ts';
import { ReadinessEditor } from './readiness-editor.tsx';
import { useAwardReader } from './use-award-reader.ts';

export interface ModelEditorProps {
  /** what is kept; null: a new one */
  readonly entry: AwardModelEntry | null;
  readonly start: AwardModel;
  /** ids that a new one cannot have */
  readonly taken: readonly string[];
  readonly onSaved: (id: string) => void;
}

/** A model and a draft of it: every change can be taken back one by one, seen as a score before it is kept, and undone after. */
export function ModelEditor({ entry, start, taken, onSaved }: ModelEditorProps) {
  const reader = useAwardReader();
  const { tell, language } = reader;
  const stored = entry?.model ?? null;
  /** every state of the draft since it was begun, the newest last */
  const [steps, setSteps] = useState<readonly AwardModel[]>(start === stored ? [] : [start]);
  const [previewed, setPreviewed] = useState<AwardModel | null>(null);
  const [isAboutEdited, setAboutEdited] = useState(false);
  const model = steps.at(-1) ?? start;
  const save = useSave('award-model', model.id);

  const parsed = parseAwardModel(model);
  const problems = parsed.ok ? [] : parsed.problems;
  const idFault = stored === null ? faultOfId(model.id, taken) : null;
  const change = (part: Partial<AwardModel>) => {
    setSteps([...steps, { ...model, ...part }]);
    save.forget();
  };
  const discard = () => {
    setSteps(stored === null ? [start] : []);
    setPreviewed(null);
    save.forget();
  };
  const changes = stored === null ? [tell('models.change.new', { title: model.title[language] })] : changesOf(stored, model, reader);
  // How often a document was edited is counted by the store and printed behind its own version.
  const body = { ...model, version: model.version.replace(/\+\d+$/, '') };
  const download = () => saveBytes(`${model.id}.json`, new TextEncoder().encode(modelText(model)), 'application/json');
  return (
    <>
      <DataCard
        title={tell('models.about')}
        subtitle={model.source[language]}
        actions={
          <>
            <button type="button" className="button" onClick={() => setAboutEdited(true)}>
              {tell('models.about.edit')}
            </button>
            <button type="button" className="button" onClick={download}>
              {tell('models.export')}
            </button>
            <ImportButton onImport={({ id, ...read }) => change(stored === null ? { id, ...read } : read)} />
          </>
        }
      >
        {stored === null && (
          <div className="model-id">
            <TextField
              label={tell('models.id')}
              value={model.id}
              direction="ltr"
              hint={tell('models.idHint')}
              error={idFault && tell(idFault)}
              onChange={(id) => change({ id: id.trim() })}
            />
          </div>
        )}
      </DataCard>
      <CriteriaEditor model={model} problems={problems} onChange={(criteria) => change({ criteria })} />
      <DraftBar
        changes={changes}
        problems={[...(idFault ? [tell(idFault)] : []), ...problems.map((problem) => problemText(problem, reader))]}
        save={save}
        isPreviewed={previewed !== null && previewed === model}
        onPreview={() => setPreviewed(model)}
        onDiscard={discard}
        onSave={(author) =>
          void save.save(author, body, entry?.documentVersion ?? 0).then((isKept) => {
            if (!isKept) return;
            setSteps([]);
            setPreviewed(null);
            onSaved(model.id);
          })
        }
        preview={previewed === model && <DraftScore stored={stored} draft={body} />}
      />
      {steps.length > (stored === null ? 1 : 0) && (
        <p>
          <button type="button" className="button" onClick={() => setSteps(steps.slice(0, -1))}>
            {tell('models.stepBack')}
          </button>
        </p>
      )}
      <div className="award-pair">
        <CyclesEditor model={model} onChange={(cycles) => change({ cycles })} />
        <BenchmarksEditor model={model} onChange={(benchmarks) => change({ benchmarks })} />
      </div>
      <ReadinessEditor model={model} onChange={(readiness) => change({ readiness })} />
      {isAboutEdited && (
        <AboutDialog
          model={model}
          onClose={() => setAboutEdited(false)}
          onKeep={({ title, source, isOfficial }) => {
            change({ title, source, isOfficial });
            setAboutEdited(false);
          }}
        />
      )}
    </>
  );
}
