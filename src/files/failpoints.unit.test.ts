import { expect, it } from 'vitest';
import { createFailpoints } from './failpoints.ts';

it('a failpoint strikes at the hit it was set for, once', () => {
  const failpoint = createFailpoints(' a.b=error@3, c=error ');
  expect(() => failpoint('a.b')).not.toThrow();
  expect(() => failpoint('a.b')).not.toThrow();
  expect(() => failpoint('a.b')).toThrow('failpoint a.b');
  expect(() => failpoint('a.b')).not.toThrow();
  expect(() => failpoint('c')).toThrow('failpoint c');
  expect(() => failpoint('other')).not.toThrow();
});

it('no plan is no faults', () => {
  expect(() => createFailpoints('')('a')).not.toThrow();
});

it.each(['a', 'a=explode', 'a=kill@0', 'a=kill@x', 'A=kill', 'a=kill;b=kill'])('the plan %j is refused', (spec) => {
  expect(() => createFailpoints(spec)).toThrow(expect.objectContaining({ code: 'failpoints.unreadable' }));
});
