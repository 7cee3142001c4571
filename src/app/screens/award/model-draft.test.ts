import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customerCommunication } from '../../../core/awards/models/customer-communication.ts';
import { parseAwardModel } from '../../../core/awards/parse-award-model.ts';
import { blankCriterion, changesOf, copyOf, faultOfId, freeId, moved, weightsOf } from './model-draft.ts';
import type { AwardReader } from './use-award-reader.ts';

const reader = { tell: (key: string) => key, language: 'en' } as unknown as AwardReader;
const named = { en: (title: string) => `${title}!`, ar: (title: string) => `${title}؟` };

describe('a draft of a model', () => {
  it('starts as a copy that is valid, unofficial, and of a name that is free', () => {
    const copy = copyOf(customerCommunication, ['customer-communication', 'customer-communication-copy'], named);
    expect(copy).toMatchObject({ id: 'customer-communication-copy-2', isOfficial: false, version: '1' });
    expect(parseAwardModel(copy).ok).toBe(true);
    expect(freeId('a', [])).toBe('a');
  });

  it('takes a new criterion at weight 0, which leaves the sum as it is', () => {
    const draft = { ...customerCommunication, criteria: [...customerCommunication.criteria, blankCriterion(customerCommunication)] };
    expect(weightsOf(draft)).toBe(100);
    expect(weightsOf({ criteria: [{ ...draft.criteria[0]!, weight: Number.NaN }] })).toBeNull();
    expect(changesOf(customerCommunication, draft, reader)).toEqual(['models.change.criterion.added']);
  });

  it('says what would change, and nothing once it is undone', () => {
    const { criteria } = customerCommunication;
    const turned = { ...customerCommunication, criteria: moved(criteria, 0, 1), benchmarks: [] };
    expect(changesOf(customerCommunication, turned, reader)).toEqual(['models.change.order', 'models.change.benchmarks']);
    expect(moved(moved(criteria, 0, 1), 1, -1)).toEqual(criteria);
    expect(changesOf(customerCommunication, structuredClone(customerCommunication), reader)).toEqual([]);
  });

  it('keeps every entry where one is moved', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 1 }), fc.nat(), fc.constantFrom(-1, 1), (entries, at, by) => {
        expect([...moved(entries, at % entries.length, by)].sort()).toEqual([...entries].sort());
      }),
    );
  });

  it('refuses an id that could not stand in an address, or is taken', () => {
    expect(['mine', 'نموذج', 'a/b', 'x'].map((id) => faultOfId(id, ['x']))).toEqual([
      null,
      'models.idBad',
      'models.idBad',
      'models.idTaken',
    ]);
  });
});
