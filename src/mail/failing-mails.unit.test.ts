import { expect, it } from 'vitest';
import { createFailingMails } from './failing-mails.ts';

const create = () => createFailingMails({ attemptsMax: 3, firstPauseMs: 100, longestPauseMs: 350 });

it('a mail that failed is tried again after longer and longer pauses', () => {
  const mails = create();
  expect(mails.isDue('a', 0)).toBe(true);
  expect(mails.nextDueAtMs()).toBeUndefined();
  expect(mails.fail('a', 0)).toEqual({ hopeless: false, first: true });
  expect([99, 100].map((now) => mails.isDue('a', now))).toEqual([false, true]);
  expect(mails.fail('a', 100)).toEqual({ hopeless: false, first: false });
  expect(mails.nextDueAtMs()).toBe(300);
  mails.fail('a', 300);
  expect(mails.nextDueAtMs()).toBe(650);
  mails.fail('b', 310);
  expect(mails.nextDueAtMs()).toBe(410);
});

it('a mail is hopeless at its third failure where others were taken in between', () => {
  const mails = create();
  mails.fail('a', 0);
  mails.take('b');
  mails.take('c');
  expect(mails.fail('a', 1).hopeless).toBe(false);
  mails.take('d');
  expect(mails.fail('a', 2).hopeless).toBe(true);
});

it('no mail is to blame while none can be taken', () => {
  const mails = create();
  for (let time = 0; time < 50; time++) expect(mails.fail('a', time).hopeless).toBe(false);
  mails.take('a');
  expect(mails.fail('a', 60)).toEqual({ hopeless: false, first: true });
});

it('what has left the folder is forgotten', () => {
  const mails = create();
  mails.fail('a', 0);
  mails.fail('b', 0);
  mails.keepOnly(new Set(['b']));
  expect(mails.isDue('a', 0)).toBe(true);
  expect(mails.isDue('b', 0)).toBe(false);
  mails.forget('b');
  expect(mails.nextDueAtMs()).toBeUndefined();
});
