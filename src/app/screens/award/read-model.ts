import type { AwardModel } from '../../../core/awards/award-model.ts';
import { type ModelProblem, parseAwardModel } from '../../../core/awards/parse-award-model.ts';

const MOST_BYTES = 2_000_000;

export type ReadModel =
  | { readonly ok: true; readonly model: AwardModel }
  | { readonly ok: false; readonly reason: 'models.notJson' | 'models.tooLarge' }
  | { readonly ok: false; readonly problems: readonly ModelProblem[] };

/** A model from a file that somebody chose: judged before any of it is shown. */
export function readModel(text: string): ReadModel {
  if (text.length > MOST_BYTES) return { ok: false, reason: 'models.tooLarge' };
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, reason: 'models.notJson' };
  }
  const parsed = parseAwardModel(raw);
  return parsed.ok ? { ok: true, model: own(parsed.model) } : { ok: false, problems: parsed.problems };
}

/** What is a model's own, in its published order; whatever else a file holds is left behind. */
function own({ id, version, title, isOfficial, source, cycles, criteria, benchmarks, readiness }: AwardModel): AwardModel {
  const rest = { cycles, criteria, benchmarks, ...(readiness === undefined ? {} : { readiness }) };
  return { id, version: version.replace(/\+\d+$/, ''), title, isOfficial, source, ...rest };
}

/** A model as a file, by the published schema. */
export const modelText = (model: AwardModel): string =>
  `${JSON.stringify({ $schema: './award-model.schema.json', ...own(model) }, null, 2)}\n`;
