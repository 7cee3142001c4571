import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Waiting } from './waiting.tsx';

const part = (isBusy: boolean) => (
  <Waiting className="part" isBusy={isBusy}>
    1,312
  </Waiting>
);

describe('a part of the screen whose next answer is on its way', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    cleanup();
  });
  const wait = (ms: number): void => act(() => void vi.advanceTimersByTime(ms));

  it('is busy at once, dimmed only when that lasts, and bright again with the answer', () => {
    const { rerender } = render(part(true));
    const box = screen.getByText('1,312');
    expect(box).toHaveAttribute('aria-busy', 'true');
    wait(200);
    expect(box).not.toHaveClass('waiting-long');
    wait(100);
    expect(box).toHaveClass('part', 'waiting-long');
    rerender(part(false));
    expect(box).toHaveAttribute('aria-busy', 'false');
    expect(box).not.toHaveClass('waiting-long');
  });

  it('does not flicker for answers that come quickly, however many', () => {
    const { rerender } = render(part(false));
    const box = screen.getByText('1,312');
    for (let answer = 0; answer < 5; answer++) {
      rerender(part(true));
      wait(200);
      rerender(part(false));
      wait(200);
      expect(box).not.toHaveClass('waiting-long');
    }
  });
});
