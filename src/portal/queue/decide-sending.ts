import type { QueuedFile, Refusal } from './queued-file.ts';

/** What of a file the decisions need. */
export type QueueFacts = Pick<
  QueuedFile,
  'id' | 'clientId' | 'state' | 'order' | 'notBefore' | 'attempts' | 'receivedAt'
>;

export interface SendingFacts {
  online: boolean;
  /** False while the session is shut out: nothing is sent until the person has come in again. */
  entered: boolean;
  /** Companies that this person acts for. Another person's files on the same phone stay where they are. */
  clientIds: readonly string[];
  /** A code was shown: what a received file answers may be said. */
  opened: boolean;
  nowMs: number;
}

export type NextStep =
  | { next: 'send'; id: string }
  | { next: 'wait'; ms: number }
  | { next: 'rest'; why: 'nothing' | 'offline' | 'not-entered' };

/**
 * Decides which file goes now: one at a time, in the order in which they were taken. A file that waits after a failure does not hold up the others.
 */
export function decideNextStep(files: readonly QueueFacts[], facts: SendingFacts): NextStep {
  const waiting = files
    .filter((file) => file.state === 'waiting' && facts.clientIds.includes(file.clientId))
    .filter((file) => file.receivedAt === null || facts.opened)
    .sort((a, b) => a.order - b.order);
  if (waiting.length === 0) return { next: 'rest', why: 'nothing' };
  if (!facts.entered) return { next: 'rest', why: 'not-entered' };
  if (!facts.online) return { next: 'rest', why: 'offline' };
  const ready = waiting.find((file) => file.notBefore <= facts.nowMs);
  if (ready) return { next: 'send', id: ready.id };
  return { next: 'wait', ms: Math.min(...waiting.map((file) => file.notBefore)) - facts.nowMs };
}

export type AfterFailure =
  | { after: 'try-again'; waitMs: number }
  /** The session has ended or the link was revoked: keep everything and ask the person to come in again. */
  | { after: 'enter-again' }
  /** The server will not have this file as it is: show why, and let the person decide. */
  | { after: 'refuse' };

const waitsMs = [1_000, 2_000, 5_000, 10_000, 20_000, 30_000];

/**
 * Decides what a failed attempt means. A cut line and a server in trouble are tried again for ever, ever more slowly; what the server has judged is not.
 * Example: no answer, first attempt → again after one second; 413 → refused.
 */
export function decideAfterFailure(
  failure: { status: number; retryAfterSeconds: number | null },
  attempts: number,
): AfterFailure {
  const { status, retryAfterSeconds } = failure;
  if (status === 401) return { after: 'enter-again' };
  const passing = status === 0 || status === 408 || status === 425 || status === 429 || status >= 500;
  if (!passing) return { after: 'refuse' };
  const backOff = waitsMs[Math.min(Math.max(attempts, 1), waitsMs.length) - 1]!;
  const asked = Math.min(retryAfterSeconds ?? 0, 600) * 1_000;
  return { after: 'try-again', waitMs: Math.max(backOff, asked) };
}

export type AfterUnansweredQuestion = AfterFailure | { after: 'wait-for-code' } | { after: 'leave' };

/**
 * Decides what it means that the question of a received file was not answered by it. A code that has run out is waited for; a question that was settled
 * meanwhile needs no answer, and the file lies with the office all the same.
 */
export function decideAfterUnanswered(
  failure: { status: number; code: string; retryAfterSeconds: number | null },
  attempts: number,
): AfterUnansweredQuestion {
  if (failure.code === 'access.code-needed') return { after: 'wait-for-code' };
  const decided = decideAfterFailure(failure, attempts);
  return decided.after === 'refuse' ? { after: 'leave' } : decided;
}

/** True of what has not come to the office yet. */
export function isOnTheWay(file: Pick<QueuedFile, 'state' | 'receivedAt'>): boolean {
  return file.state === 'waiting' && file.receivedAt === null;
}

/** What is wrong with a file before it is sent; null when nothing is. */
export function findFileFault(file: { sizeBytes: number }, maxBytes: number): Refusal | null {
  if (file.sizeBytes === 0) return { status: 0, code: 'file.empty', title: '', detail: '' };
  if (file.sizeBytes > maxBytes) return { status: 413, code: 'file.too-large', title: '', detail: '' };
  return null;
}
