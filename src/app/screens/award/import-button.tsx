import { type ChangeEvent, useId, useState } from 'react';
import type { AwardModel } from '../../../core/awards/award-model.ts';
import { problemText } from './model-draft.ts';
import { type ReadModel, readModel } from './read-model.ts';
import { useAwardReader } from './use-award-reader.ts';

const MOST_SHOWN = 12;

/** Reads a model from a file; what is wrong with it is said here, and nothing of it is taken over. */
export function ImportButton({ onImport }: { readonly onImport: (model: AwardModel) => void }) {
  const reader = useAwardReader();
  const { tell } = reader;
  const id = useId();
  const [refused, setRefused] = useState<Exclude<ReadModel, { readonly ok: true }> | null>(null);
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (!file) return;
    const read = readModel(await file.text());
    target.value = '';
    setRefused(read.ok ? null : read);
    if (read.ok) onImport(read.model);
  };
  const problems =
    refused === null ? [] : 'reason' in refused ? [tell(refused.reason)] : refused.problems.map((problem) => problemText(problem, reader));
  return (
    <>
      <span className="import-button">
        <input id={id} className="visually-hidden" type="file" accept=".json,application/json" onChange={(event) => void take(event)} />
        <label className="button" htmlFor={id}>
          {tell('models.import')}
        </label>
      </span>
      {problems.length > 0 && (
        <div role="alert" className="field-error import-refused">
          <p>{tell('models.importFailed')}</p>
          <ul>
            {problems.slice(0, MOST_SHOWN).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
