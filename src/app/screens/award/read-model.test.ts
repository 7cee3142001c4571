import { describe, expect, it } from 'vitest';
import { hasAwardModelShape } from '../../../contract/award-model-schema.ts';
import { customerCommunication } from '../../../core/awards/models/customer-communication.ts';
import { modelText, readModel } from './read-model.ts';

describe('a model as a file', () => {
  it('comes back as it went, and has the published shape', () => {
    const text = modelText({ ...customerCommunication, version: '1+3' });
    expect(hasAwardModelShape(JSON.parse(text))).toBe(true);
    expect(readModel(`\uFEFF${text}`)).toEqual({ ok: true, model: customerCommunication });
  });

  it('without readiness numbers comes back without them', () => {
    const { readiness: _, ...old } = customerCommunication;
    expect(readModel(modelText(old))).toEqual({ ok: true, model: old });
  });

  it('is refused with every problem at its place', () => {
    expect(readModel('{')).toEqual({ ok: false, reason: 'models.notJson' });
    expect(readModel(' '.repeat(2_000_001))).toEqual({ ok: false, reason: 'models.tooLarge' });
    const criteria = customerCommunication.criteria.map((criterion, i) => (i === 0 ? { ...criterion, weight: 40 } : criterion));
    expect(readModel(JSON.stringify({ ...customerCommunication, criteria }))).toMatchObject({
      ok: false,
      problems: [{ place: 'criteria' }],
    });
  });

  it('leaves behind what is no part of a model', () => {
    expect(readModel(JSON.stringify({ ...customerCommunication, __proto__x: 1, extra: '<script>' }))).toEqual({
      ok: true,
      model: customerCommunication,
    });
  });
});
