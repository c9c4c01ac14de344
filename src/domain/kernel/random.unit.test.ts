import { describe, expect, it } from 'vitest';
import { drawNumber, streamOf } from './index.ts';

/** How far counts are from being alike: Pearson's chi-squared. */
function chiSquared(counts: readonly number[], expected: number): number {
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

describe('random numbers', () => {
  it('are these on every machine', () => {
    const { first, second } = streamOf(1, 'Fjordbakeriet', 'delivery bilag');
    expect([0, 1, 2].map((scenario) => drawNumber(first, second, scenario))).toEqual([
      1_229_327_695, 1_888_022_091, 3_608_501_562,
    ]);
  });

  it('are even in the top, middle and bottom eight bits, within a stream and across streams', () => {
    for (const shift of [24, 12, 0]) {
      const within = Array.from({ length: 256 }, () => 0);
      const across = Array.from({ length: 256 }, () => 0);
      const one = streamOf(5, 'A', 'delivery x');
      for (let draw = 0; draw < 256_000; draw += 1) {
        within[(drawNumber(one.first, one.second, draw) >>> shift) & 255]! += 1;
        const { first, second } = streamOf(5, `client ${draw}`, 'delivery x');
        across[(drawNumber(first, second, 3) >>> shift) & 255]! += 1;
      }
      // 255 degrees of freedom: one in a million is above 375, or below 157.
      for (const counts of [within, across]) {
        expect(chiSquared(counts, 1000)).toBeLessThan(375);
        expect(chiSquared(counts, 1000)).toBeGreaterThan(157);
      }
    }
  });

  it('of one scenario and the next, and of two clients, have nothing to do with each other', () => {
    const [one, other] = [streamOf(5, 'A', 'delivery x'), streamOf(5, 'B', 'delivery x')];
    const next = Array.from({ length: 256 }, () => 0);
    const beside = Array.from({ length: 256 }, () => 0);
    for (let draw = 0; draw < 256_000; draw += 1) {
      const high = drawNumber(one.first, one.second, draw) >>> 28;
      next[high * 16 + (drawNumber(one.first, one.second, draw + 1) >>> 28)]! += 1;
      beside[high * 16 + (drawNumber(other.first, other.second, draw) >>> 28)]! += 1;
    }
    expect(chiSquared(next, 1000)).toBeLessThan(375);
    expect(chiSquared(beside, 1000)).toBeLessThan(375);
  });

  it('hang on the seed, the client and the thing', () => {
    const streams = [
      streamOf(1, 'A', 'delivery x'),
      streamOf(2, 'A', 'delivery x'),
      streamOf(1, 'B', 'delivery x'),
      streamOf(1, 'A', 'delivery y'),
      streamOf(1, 'A', 'length x'),
    ];
    expect(new Set(streams.map(({ first, second }) => `${first} ${second}`)).size).toBe(5);
  });
});
