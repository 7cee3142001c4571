import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Claim, type ClaimFigure, faultsOfClaim, piecesOf } from '../../../core/evidence/claim.ts';
import { EMPTY_QUERY } from '../../../core/query.ts';
import { faultsOfDraft, insertedAt, withFigure, withoutFigure } from './claim-draft.ts';

const figure = (name: string, kpi = 'received'): ClaimFigure => ({
  name,
  kpi,
  part: 'value',
  period: null,
  group: null,
  query: { ...EMPTY_QUERY, kpis: [kpi] },
});
const claim = (en: string, ar: string, ...figures: ClaimFigure[]): Claim => ({ text: { en, ar }, figures, subject: null });

describe('a draft of a claim', () => {
  it('says at which sentence or figure each fault is', () => {
    expect(faultsOfDraft(claim('{a} of {b}', '{a}', figure('a'), figure('a'), figure('c')))).toEqual([
      { place: 'figures', fault: 'repeated-figure', name: 'a' },
      { place: 'en', fault: 'unknown-figure', name: 'b' },
      { place: 'en', fault: 'unused-figure', name: 'c' },
      { place: 'ar', fault: 'unused-figure', name: 'c' },
    ]);
  });

  it('asks for an empty sentence once, not for each figure that it leaves out', () => {
    expect(faultsOfDraft(claim(' ', '{a}', figure('a')))).toEqual([{ place: 'en', fault: 'empty-sentence', name: '' }]);
  });

  it('refuses what the server would refuse for its length', () => {
    const many = Array.from({ length: 25 }, (_, i) => figure(`f${i}`));
    const said = many.map(({ name }) => `{${name}}`).join(' ');
    expect(faultsOfDraft(claim(said, said, ...many)).map(({ fault }) => fault)).toEqual(['many-figures']);
    expect(faultsOfDraft(claim('x'.repeat(2001), 'س')).map(({ fault }) => fault)).toEqual(['long-sentence']);
  });

  it('renames a figure in both sentences, so that no fault arises', () => {
    const renamed = withFigure(claim('{a} and {ab}', '{ab} و{a}', figure('a'), figure('ab')), figure('share', 'resolved'), 'a');
    expect(renamed.text).toEqual({ en: '{share} and {ab}', ar: '{ab} و{share}' });
    expect(faultsOfClaim(renamed)).toEqual([]);
    expect(renamed.figures.map(({ kpi }) => kpi)).toEqual(['resolved', 'received']);
    expect(withoutFigure(renamed, 'share').figures.map(({ name }) => name)).toEqual(['ab']);
  });
});

describe('inserting a figure', () => {
  it('adds blanks only where a word would touch it', () => {
    expect(insertedAt('Of all', 'rate', 2)).toEqual({ sentence: 'Of {rate} all', caret: 9 });
    expect(insertedAt('من', 'rate', 2).sentence).toBe('من {rate}');
    expect(insertedAt('', 'rate', 0).sentence).toBe('{rate}');
  });

  it('says the figure once more, wherever it is put, and loses no sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (sentence, place) => {
        const at = place % (sentence.length + 1);
        const { sentence: put, caret } = insertedAt(sentence, 'rate', at);
        expect(put.slice(0, at)).toBe(sentence.slice(0, at));
        expect(put.slice(caret)).toBe(sentence.slice(at));
        expect(piecesOf(put.slice(at, caret).trim())).toEqual([{ figure: 'rate' }]);
      }),
    );
  });
});
