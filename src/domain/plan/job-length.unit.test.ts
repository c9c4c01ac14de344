import { describe, expect, it } from 'vitest';
import { deriveLengthSteps } from './index.ts';
import { exponential, standardNormalSteps } from './standard-normal.ts';

describe('lengths', () => {
  it('of a lognormal lie around its median', () => {
    const steps = deriveLengthSteps({ of: 'lognormal', medianMinutes: 100, spread: 0.5 });
    expect(Array.from(steps.slice(511, 513))).toEqual([100, 100]);
    // 100 × e^(±0.5 × 1.2816): nine of ten, and one of ten.
    expect(Math.abs(steps[921]! - 190)).toBeLessThanOrEqual(1);
    expect(Math.abs(steps[102]! - 53)).toBeLessThanOrEqual(1);
  });

  it('by quantiles are straight between them and level outside', () => {
    const quantiles = [
      { share: 0.25, minutes: 60 },
      { share: 0.75, minutes: 120 },
    ];
    const steps = deriveLengthSteps({ of: 'quantiles', quantiles });
    expect([steps[0], steps[255], steps[512], steps[768], steps[1023]]).toEqual([60, 60, 90, 120, 120]);
  });

  it('follow the normal distribution and the exponential as they are printed', () => {
    const steps = standardNormalSteps();
    expect(steps[0]).toBeCloseTo(-3.297193, 5);
    expect(steps[511]! + steps[512]!).toBe(0);
    expect(steps.reduce((sum, each) => sum + each ** 2, 0) / steps.length).toBeCloseTo(1, 2);
    for (const power of [-5, -0.3, 0, 1, 4]) expect(exponential(power) / Math.exp(power)).toBeCloseTo(1, 12);
  });
});
