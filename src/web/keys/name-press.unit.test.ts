import { expect, test } from 'vitest';
import { namePress } from './name-press.ts';

test.each([
  [{ key: 'g', shiftKey: false }, ['g']],
  [{ key: 'G', shiftKey: true }, ['Shift+g', 'g']],
  [{ key: 'G', shiftKey: false }, ['g']],
  [{ key: '?', shiftKey: true }, ['?']],
  [{ key: '+', shiftKey: true }, ['+']],
  [{ key: 'Enter', shiftKey: true }, ['Enter']],
])('%o is called %o', (press, names) => {
  expect(namePress(press)).toEqual(names);
});
