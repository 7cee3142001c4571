import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { awardModelJsonSchema, hasAwardModelShape } from '../../src/contract/award-model-schema.ts';
import { AWARD_MODELS } from '../../src/core/awards/models/index.ts';

it('the published schema of award models is that of the code', () => {
  const published: unknown = JSON.parse(readFileSync(new URL('../../docs/award-model.schema.json', import.meta.url), 'utf8'));
  expect(published).toEqual(JSON.parse(JSON.stringify(awardModelJsonSchema())));
});

it('every ready-made model has that shape, and a model without its sources has not', () => {
  expect(AWARD_MODELS.map((model) => hasAwardModelShape(JSON.parse(JSON.stringify(model))))).toEqual(AWARD_MODELS.map(() => true));
  const [first] = AWARD_MODELS;
  expect(hasAwardModelShape({ ...first, criteria: first?.criteria.map(({ source: _, ...rest }) => rest) })).toBe(false);
});
