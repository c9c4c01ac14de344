import { expect, it } from 'vitest';
import { shareWidth } from './table-slabs.ts';

it('columns that fit share what is left by what they want', () => {
  expect(shareWidth([50, 100], 300)).toEqual([100, 200]);
});

it('narrow columns get what they want and the wide ones share the rest', () => {
  expect(shareWidth([50, 100, 300], 300)).toEqual([50, 100, 150]);
  expect(shareWidth([900, 40, 900], 340)).toEqual([150, 40, 150]);
});

it('columns that want nothing are equally wide', () => {
  expect(shareWidth([0, 0], 100)).toEqual([50, 50]);
});
