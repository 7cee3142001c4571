import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../url/view-state.ts';
import { pointerIn, pointingAt } from './figure-pointer.ts';
import { hidingQuestion } from './hiding-question.ts';

const view = { ...DEFAULT_VIEW, grain: 'month', from: '2026-01', to: '2026-06' } as const;

describe('hidingQuestion', () => {
  it('asks for all periods of the view, of which one is hidden beside another', () => {
    const pointer = { kpi: 'received', period: '2026-03', suppress: true } as const;
    expect(hidingQuestion(pointer, view)).toMatchObject({ suppress: true, grain: 'month', from: '2026-01', to: '2026-06' });
  });

  it('asks for a period alone that lies outside of the view, is of another grain, or of which nothing is hidden', () => {
    const asked = (period: string, suppress?: true) => {
      const { from, to } = hidingQuestion({ kpi: 'received', period, ...(suppress ? { suppress } : {}) }, view);
      return [from, to];
    };
    expect(asked('2025-03', true)).toEqual(['2025-03', '2025-03']);
    expect(asked('2026-Q1', true)).toEqual(['2026-Q1', '2026-Q1']);
    expect(asked('2026-03')).toEqual(['2026-03', '2026-03']);
  });
});

describe('a pointer', () => {
  it('keeps in the address that small figures are hidden', () => {
    const pointer = { kpi: 'received', period: '2026-03', suppress: true } as const;
    expect(pointerIn('figure', { ...view, ...pointingAt('figure', pointer, view) })).toEqual(pointer);
  });
});
