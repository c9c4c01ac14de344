import { expect, test } from 'vitest';
import { decideAfterUnanswered, decideNextStep, isOnTheWay, type QueueFacts } from './decide-sending.ts';

const file = (id: string, more: Partial<QueueFacts> = {}): QueueFacts => ({
  id,
  clientId: 'client',
  state: 'waiting',
  order: 1,
  notBefore: 0,
  attempts: 0,
  receivedAt: null,
  ...more,
});
const facts = { online: true, entered: true, clientIds: ['client'], opened: false, nowMs: 1_000 };
const received = { receivedAt: '2026-11-25T08:00:00.000Z' };

test('a received file that answers a question waits until a code was shown, and holds up no other', () => {
  const files = [file('answer', received), file('other', { order: 2 })];
  expect(decideNextStep(files, facts)).toEqual({ next: 'send', id: 'other' });
  expect(decideNextStep(files, { ...facts, opened: true })).toEqual({ next: 'send', id: 'answer' });
  expect(decideNextStep([files[0]!], facts)).toEqual({ next: 'rest', why: 'nothing' });
});

test.each([
  [403, 'access.code-needed', { after: 'wait-for-code' }],
  [401, 'access.session-ended', { after: 'enter-again' }],
  [409, 'question.closed', { after: 'leave' }],
  [404, 'request.not-found', { after: 'leave' }],
  [0, '', { after: 'try-again', waitMs: 1_000 }],
  [503, '', { after: 'try-again', waitMs: 1_000 }],
])('an answer that got %i %s: %o', (status, code, after) => {
  expect(decideAfterUnanswered({ status, code, retryAfterSeconds: null }, 1)).toEqual(after);
});

test('what the server has is not on the way, though its answer still waits', () => {
  expect(isOnTheWay(file('a'))).toBe(true);
  expect(isOnTheWay(file('a', received))).toBe(false);
  expect(isOnTheWay(file('a', { state: 'draft' }))).toBe(false);
});
