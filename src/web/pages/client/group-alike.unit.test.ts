import { expect, test } from 'vitest';
import { groupAlike } from './group-alike.ts';

const event = (kind: string, onDate = '2026-11-23') => ({ kind, onDate });
const sizes = (...kinds: string[]) => groupAlike(kinds.map((kind) => event(kind))).map((group) => group.length);

test('three of a kind on one day stand as one', () => {
  expect(sizes('due', 'due', 'due')).toEqual([3]);
});

test('two of a kind stand each by themselves', () => {
  expect(sizes('due', 'due')).toEqual([1, 1]);
});

test('another kind in between divides them', () => {
  expect(sizes('due', 'due', 'paid', 'due', 'due')).toEqual([1, 1, 1, 1, 1]);
});

test('another day divides them', () => {
  const groups = groupAlike([event('due'), event('due'), event('due', '2026-11-22')]);
  expect(groups.map((group) => group.length)).toEqual([1, 1, 1]);
});

test('nothing is left out and the order is kept', () => {
  const events = ['a', 'b', 'b', 'b', 'c'].map((kind) => event(kind));
  expect(groupAlike(events).flat()).toEqual(events);
});

test('an empty record has no groups', () => {
  expect(groupAlike([])).toEqual([]);
});
