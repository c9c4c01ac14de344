import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastOre, ore, oreFromKroner, shareOfOre, sumOre, timesOre, vatOre, zeroOre } from './money.ts';

describe('an amount', () => {
  it('is a whole number of øre', () => {
    expect(ore(125_000)).toBe(125_000);
    expect(() => ore(0.5)).toThrow('not a whole number of øre');
    expect(() => ore(Number.NaN)).toThrow('not a whole number of øre');
    expect(() => ore(2 ** 53)).toThrow('not a whole number of øre');
  });

  it.each([
    [1250, 125_000],
    [937.5, 93_750],
    [0.01, 1],
    [4.35, 435],
    [19.99, 1_999],
    [1.005, 100],
    [0, 0],
  ])('kr %d is %d øre', (kroner, amount) => {
    expect(oreFromKroner(kroner)).toBe(amount);
  });

  it('is summed, multiplied and compared without loss', () => {
    expect(sumOre([ore(10), ore(20), ore(12)])).toBe(42);
    expect(sumOre([])).toBe(0);
    expect(timesOre(ore(125_000), 3)).toBe(375_000);
    expect(timesOre(ore(125_000), 0)).toBe(0);
    expect(() => timesOre(ore(1), -1)).toThrow('count');
    expect(() => timesOre(ore(1), 1.5)).toThrow('count');
    expect(leastOre(ore(625_000), ore(500_000))).toBe(500_000);
    expect(leastOre(ore(375_000), ore(500_000))).toBe(375_000);
    expect(leastOre(zeroOre, ore(1))).toBe(0);
  });
});

describe('a share of an amount', () => {
  it.each([
    ['below half', 49, 100, 0],
    ['at half', 50, 100, 1],
    ['above half', 51, 100, 1],
    ['below one and a half', 149, 100, 1],
    ['at one and a half', 150, 100, 2],
    ['a third of a whole', 100, 3_333, 33],
    ['just below half, in the last basis point', 1, 4_999, 0],
    ['just at half, in the last basis point', 1, 5_000, 1],
    ['nothing of something', 99_999, 0, 0],
    ['all of it', 99_999, 10_000, 99_999],
    ['half as much again', 100_000, 15_000, 150_000],
  ])('%s: %d øre, %d basis points is %d øre', (_, amount, basisPoints, share) => {
    expect(shareOfOre(ore(amount), basisPoints)).toBe(share);
  });

  it('is refused for what has no meaning, or would not be exact', () => {
    expect(() => shareOfOre(ore(-1), 100)).toThrow('share');
    expect(() => shareOfOre(ore(1), -1)).toThrow('share');
    expect(() => shareOfOre(ore(1), 0.5)).toThrow('share');
    expect(() => shareOfOre(ore(2 ** 53 - 1), 2_500)).toThrow('not a whole number of øre');
  });

  it('is never further than half an øre from the exact share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), fc.integer({ min: 0, max: 20_000 }), (amount, points) => {
        const rounded = BigInt(shareOfOre(ore(amount), points)) * 10_000n;
        const distance = rounded - BigInt(amount) * BigInt(points);
        expect(distance > -5_000n && distance <= 5_000n).toBe(true);
      }),
    );
  });
});

describe('value added tax', () => {
  it.each([
    [375_000, 2_500, 93_750],
    [125_000, 2_500, 31_250],
    [1, 2_500, 0],
    [2, 2_500, 1],
    [3, 2_500, 1],
    [333, 1_500, 50],
    [100_000, 0, 0],
  ])('of %d øre at %d basis points is %d øre', (amount, rate, tax) => {
    expect(vatOre(ore(amount), rate)).toBe(tax);
  });
});
