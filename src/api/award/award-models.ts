import { ApiProblem, refuse } from '../../answers/api-problem.ts';
import type { AwardModelEntry } from '../../contract/award.ts';
import { givenDetail, problemOf } from '../../contract/problem.ts';
import type { AwardModel } from '../../core/awards/award-model.ts';
import { AWARD_MODELS } from '../../core/awards/models/index.ts';
import { parseAwardModel } from '../../core/awards/parse-award-model.ts';
import type { DocumentStore, StoredDocument } from '../store.ts';

/** Ready-made models, and those that people wrote or changed; a document beats the preset of its id. */
export async function listModels(documents: DocumentStore): Promise<readonly AwardModelEntry[]> {
  const edited = (await documents.list('award-model')).flatMap((document): AwardModelEntry[] => {
    const model = modelOf(document);
    return model === null ? [] : [{ model, isPreset: false, documentVersion: document.version }];
  });
  const isEdited = (id: string): boolean => edited.some(({ model }) => model.id === id);
  const presets = AWARD_MODELS.filter(({ id }) => !isEdited(id)).map(async (model): Promise<AwardModelEntry> => {
    // a deleted document still has versions to go on from
    const newest = (await documents.versions('award-model', model.id)).at(-1);
    return { model, isPreset: true, documentVersion: newest?.version ?? 0 };
  });
  return [...(await Promise.all(presets)), ...edited];
}

/**
 * A model by "id" (the newest) or "id@version", or a draft of one.
 * @throws ApiProblem where there is none, or the draft is not valid
 */
export async function findModel(documents: DocumentStore, asked: string | Readonly<Record<string, unknown>>): Promise<AwardModel> {
  if (typeof asked !== 'string') {
    const parsed = parseAwardModel(asked);
    if (!parsed.ok) throw new ApiProblem(problemOf('invalid-award-model', { problems: parsed.problems }));
    return parsed.model;
  }
  const at = asked.indexOf('@');
  const [id, version] = at < 0 ? [asked, null] : [asked.slice(0, at), asked.slice(at + 1)];
  const preset = AWARD_MODELS.find((model) => model.id === id) ?? null;
  if (version !== null && preset?.version === version) return preset;
  const edit = version === null ? undefined : /\+(\d+)$/.exec(version)?.[1];
  const document = version !== null && edit === undefined ? null : await documents.get('award-model', id, edit ? Number(edit) : undefined);
  const model = document && !document.isDeleted ? modelOf(document) : version === null ? preset : null;
  if (model === null || (version !== null && model.version !== version)) {
    return refuse('unknown-award-model', { detail: givenDetail(asked), place: 'model' });
  }
  return model;
}

/** The document's own version counts edits, which people forget to do in the text: both are printed. */
function modelOf({ id, version, body }: StoredDocument): AwardModel | null {
  const parsed = parseAwardModel(body);
  return parsed.ok ? { ...parsed.model, id, version: `${parsed.model.version}+${version}` } : null;
}
