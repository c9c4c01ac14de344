import { expect, it } from 'vitest';
import { decideAnswer } from './decide-answer.ts';

it.each([
  // the message now          attempts  answer of  outcome      meaning
  ['attempting', 1, 1, 'accepted', 'counts'],
  ['attempting', 1, 1, 'not-sent', 'counts'],
  ['attempting', 1, 1, 'in-doubt', 'counts'],
  // The worker was held to be gone, and its answer came after all.
  ['in-doubt', 1, 1, 'accepted', 'counts'],
  ['in-doubt', 1, 1, 'not-sent', 'counts'],
  ['in-doubt', 1, 1, 'in-doubt', 'too-late'],
  // A person has said "send again"; the second attempt has not begun.
  ['queued', 1, 1, 'accepted', 'counts'],
  ['queued', 1, 1, 'not-sent', 'too-late'],
  ['queued', 1, 1, 'in-doubt', 'too-late'],
  // The second attempt is under way.
  ['attempting', 2, 1, 'accepted', 'counts'],
  ['attempting', 2, 1, 'not-sent', 'too-late'],
  ['attempting', 2, 1, 'in-doubt', 'too-late'],
  // The second attempt has ended.
  ['failed', 2, 1, 'accepted', 'counts'],
  ['failed', 2, 1, 'not-sent', 'too-late'],
  ['in-doubt', 2, 1, 'accepted', 'counts'],
  ['in-doubt', 2, 1, 'not-sent', 'too-late'],
  ['dropped', 1, 1, 'accepted', 'counts'],
  ['dropped', 1, 1, 'not-sent', 'too-late'],
  // A server has it: nothing undoes that.
  ['accepted', 1, 1, 'accepted', 'too-late'],
  ['accepted', 2, 2, 'not-sent', 'too-late'],
  ['accepted', 2, 2, 'in-doubt', 'too-late'],
] as const)('a message that is %s after %d attempts: the answer of attempt %d, %s, %s', (...row) => {
  const [status, attempts, attempt, outcome, meaning] = row;
  expect(decideAnswer({ attempt, outcome }, { status, attempts })).toBe(meaning);
});
