import { describe, expect, it } from 'vitest';
import { FUNNEL_STEPS, funnelSteps } from './funnel-steps.ts';

describe('the funnel of states', () => {
  it('reads each step from the figure that counts it', () => {
    // 90 met, 10 missed, 20 overdue, 30 pending, 5 without a target, 8 withdrawn
    const steps = funnelSteps(
      {
        received: { value: 163 },
        'resolution-rate': { value: 0.6, numerator: 93, denominator: 155 },
        'response-on-time': { value: 0.75, numerator: 90, denominator: 120, pending: 30 },
        'response-closed-only': { value: 0.9, numerator: 90, denominator: 100 },
      },
      'response',
    );
    expect(steps.map(({ count }) => count)).toEqual([163, 155, 150, 120, 100, 90]);
    expect(steps.map(({ step }) => step)).toEqual([...FUNNEL_STEPS]);
  });

  it('leaves a step empty where its figure is hidden', () => {
    const steps = funnelSteps({ received: { value: 4 }, 'resolution-rate': { value: null, isSuppressed: true } }, 'resolution');
    expect(steps.map(({ count }) => count)).toEqual([4, null, null, null, null, null]);
  });
});
