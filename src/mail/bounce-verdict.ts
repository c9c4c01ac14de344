import { findCauseInSilence, findCauseInWords, type BounceCause } from './bounce-words.ts';

/** Soft: the same message may be taken another time. Hard: it will not, because nobody is there or because it is refused. */
export type BounceVerdict = 'hard' | 'soft';

export function verdictOfCause(cause: BounceCause): BounceVerdict {
  return cause === 'not-now' ? 'soft' : 'hard';
}

/**
 * What an enhanced status code (RFC 3463, and what large servers have made of it) says by itself; undefined when it names no cause. `success`
 * for class 2. Example: 5.1.1 is gone, 5.2.2 (mailbox full) and 4.4.7 (gave up waiting) are not now, 5.7.9 (policy) waits for the words,
 * 5.0.0 says nothing.
 */
export function causeOfStatus(status: string): BounceCause | 'success' | undefined {
  const [kind, subject, detail] = status.split('.').map(Number) as [number, number, number];
  if (kind === 2) return 'success';
  // 4.0.0 is also what some large providers say of a domain that does not exist, so the words come first.
  if (kind === 4) return subject === 0 ? undefined : 'not-now';
  if (kind !== 5) return undefined;
  switch (subject) {
    case 1:
      // 5.1.7 and 5.1.8 blame our address, 5.1.5 is a valid one, 5.1.0 and 5.1.9 name nothing.
      if ([1, 2, 3, 4, 6, 10].includes(detail)) return 'gone';
      return detail === 7 || detail === 8 ? 'refused' : undefined;
    case 2:
      if (detail === 1) return 'gone';
      return detail === 2 ? 'not-now' : undefined;
    case 3:
      if (detail === 1) return 'not-now';
      return detail === 4 ? 'refused' : undefined;
    case 4:
      // 5.4.4 is a domain without a way to it; with 5.4.1 Exchange Online says that it has no such recipient, with 5.4.310 no such domain.
      if ([1, 4, 310].includes(detail)) return 'gone';
      if ([6, 14].includes(detail)) return 'refused';
      return [3, 5, 7].includes(detail) || (detail >= 300 && detail < 320) ? 'not-now' : undefined;
    case 5:
      return detail === 3 ? 'not-now' : undefined;
    case 6:
      return 'refused';
    case 7:
      // A disabled account (RFC 4954's register) and a mailbox that has another owner (RFC 7293) stand among the policies.
      return [13, 17, 18].includes(detail) ? 'gone' : undefined;
    default:
      return undefined;
  }
}

/** What an SMTP reply code (RFC 5321) says by itself. Most of 5xx is used for everything, so only the unambiguous ones count. */
export function causeOfReply(code: number): BounceCause | undefined {
  if (code >= 400 && code < 500) return 'not-now';
  return code === 551 || code === 556 ? 'gone' : undefined;
}

export interface ToldCause {
  cause: BounceCause | 'success';
  /** The words that told it, where no code did. */
  words?: string;
}

/** Enhanced codes first, then the reply code, then the words, and at last the class of whatever code there was. */
export function deriveBounceCause(facts: {
  status?: string | undefined;
  reply?: number | undefined;
  text: string;
}): ToldCause | undefined {
  const { status, reply, text } = facts;
  const byCode =
    (status === undefined ? undefined : causeOfStatus(status)) ??
    (reply === undefined ? undefined : causeOfReply(reply));
  // With 5.2.1 Gmail also says that an address gets too much just now.
  if (status === '5.2.1' && findCauseInWords(text)?.cause === 'not-now') return { cause: 'not-now' };
  if (byCode !== undefined) return { cause: byCode };
  return findCauseInWords(text) ?? causeOfClass(status, reply) ?? findCauseInSilence(text);
}

function causeOfClass(status: string | undefined, reply: number | undefined): ToldCause | undefined {
  // Exceeded storage, says RFC 5321, and many servers say it of too many recipients.
  if (reply === 552 && !status?.startsWith('5.7.')) return { cause: 'not-now' };
  if (status !== undefined && /^5\.[3-7]\./.test(status)) return { cause: 'refused' };
  if (status?.startsWith('4.')) return { cause: 'not-now' };
  // A refusal without any reason is taken for an address that does not work, so that somebody asks.
  return status?.startsWith('5.') || (reply ?? 0) >= 500 ? { cause: 'gone' } : undefined;
}
