import { expect, it } from 'vitest';
import { beatOffset } from './beat-offset.ts';

it.each([
  [0, 0],
  [1, 5],
  [9, 8.31],
  [14, 10.38],
  [19, 12.45],
  [30, 17],
  [34, 17],
  [-1, -5],
  [-10, -6],
  [-25, -6],
])('%i days from the deadline lie %d px from the tick', (days, px) => {
  expect(beatOffset(days)).toBeCloseTo(px, 2);
});
