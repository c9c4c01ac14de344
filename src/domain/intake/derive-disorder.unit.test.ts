import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveDisorder } from './derive-disorder.ts';

describe('disorder', () => {
  it.each([
    [[], 0],
    [[1, 2, 2, 5], 0],
    [[5, 4, 4, 1], 0],
    [[1, 9, 2, 3], 1],
    [[2, 4, 1, 3], 2],
    [[3, 3, 3], 0],
    [[5, 1, 4, 2, 3, 6, 0], 3],
  ])('of %j is %d', (row, expected) => {
    expect(deriveDisorder(row)).toBe(expected);
  });

  it('is none of what is sorted, either way, and never more than all but two', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ max: 50, min: 0 }), { minLength: 2 }), (row) => {
        const sorted = row.toSorted((a, b) => a - b);
        expect(deriveDisorder(sorted)).toBe(0);
        expect(deriveDisorder(sorted.toReversed())).toBe(0);
        expect(deriveDisorder(row)).toBeLessThanOrEqual(row.length - 2);
      }),
    );
  });
});
