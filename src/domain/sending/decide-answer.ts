import type { SendOutcome } from './send-outcome.ts';

/** How a message stands when the answer to one of its attempts comes. `attempts` counts those that have begun. */
export interface AnsweredMessage {
  status: 'queued' | 'attempting' | 'accepted' | 'failed' | 'in-doubt' | 'dropped' | 'noted';
  attempts: number;
}

/**
 * Whether the answer to an attempt still says how the message stands. That a server has it is true whenever it is learnt, and final. Any other answer
 * counts only while its attempt is the newest one and nothing has happened since but that it was put in doubt: what a person then did, and what a
 * later attempt brought, stands.
 * Example: attempt 1 is put in doubt and sent again by a person; its "accepted" comes now → counts, nothing is sent twice; its "not sent" → too late.
 */
export function decideAnswer(
  answer: { attempt: number; outcome: SendOutcome['outcome'] },
  message: AnsweredMessage,
): 'counts' | 'too-late' {
  if (message.status === 'accepted') return 'too-late';
  if (answer.outcome === 'accepted') return 'counts';
  if (answer.attempt !== message.attempts) return 'too-late';
  if (message.status === 'attempting') return 'counts';
  return message.status === 'in-doubt' && answer.outcome === 'not-sent' ? 'counts' : 'too-late';
}
