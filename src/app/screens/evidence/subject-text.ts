import type { AwardModelEntry } from '../../../contract/award.ts';
import type { AwardModel } from '../../../core/awards/award-model.ts';
import type { ClaimSubject } from '../../../core/evidence/claim.ts';
import { isolateText } from '../../../i18n/bidi.ts';
import type { Voice } from './use-voices.ts';

/** The model that a subject names, of whatever version it was named with. */
export const modelOf = (models: readonly AwardModelEntry[], id: string): AwardModel | undefined =>
  models.find(({ model }) => model.id === id.split('@')[0])?.model;

/** Criterion, cycle and model, by their titles; by their ids where nobody knows them any more. Unofficial models say so. */
export function subjectText(
  { model: id, criterion, cycle }: ClaimSubject,
  models: readonly AwardModelEntry[],
  { language, words }: Voice,
): string {
  const model = modelOf(models, id);
  const parts = [
    model?.criteria.find((entry) => entry.id === criterion)?.title[language] ?? criterion,
    ...(cycle === null ? [] : [model?.cycles.find((entry) => entry.id === cycle)?.title[language] ?? cycle]),
    model?.title[language] ?? id,
  ].map(isolateText);
  return [...parts, ...(model && !model.isOfficial ? [words('claim.unofficial')] : [])].join(' · ');
}
