import type { AccessContext } from './access-context.ts';
import { isChallengeSpent, isOurChallenge, makeChallenge, spendChallenge } from './passkey-challenge.ts';

const MINUTE = 60;
export const operatorLinkSeconds = 15 * MINUTE;
export const operatorSessionSeconds = 8 * 60 * MINUTE;

/**
 * Whoever runs the installation belongs to no office. The command line, which only they reach, makes a link that is good once and for a quarter of an hour; it and
 * the session it opens prove by themselves that they are ours and until when, and nothing is stored but that the link was used and the session ended.
 */
export function makeOperatorLink(context: Pick<AccessContext, 'clock' | 'secret'>): string {
  return tokenOf(makeChallenge(context, 'operator-link', operatorLinkSeconds * 1000));
}

export async function enterAsOperator(
  context: Pick<AccessContext, 'db' | 'clock' | 'secret'>,
  token: string,
): Promise<{ session: string } | { refused: 'expired-link' | 'spent-link' }> {
  if (!isOurChallenge(context, 'operator-link', token)) return { refused: 'expired-link' };
  if (!(await spendChallenge(context, token))) return { refused: 'spent-link' };
  return { session: tokenOf(makeChallenge(context, 'operator-session', operatorSessionSeconds * 1000)) };
}

export async function isOperator(
  context: Pick<AccessContext, 'db' | 'clock' | 'secret'>,
  session: string,
): Promise<boolean> {
  return isOurChallenge(context, 'operator-session', session) && !(await isChallengeSpent(context, session));
}

/** Ends the session: whoever has kept a copy of its cookie has nothing any more. */
export async function leaveAsOperator(
  context: Pick<AccessContext, 'db' | 'clock' | 'secret'>,
  session: string,
): Promise<void> {
  if (isOurChallenge(context, 'operator-session', session)) await spendChallenge(context, session);
}

function tokenOf(challenge: Uint8Array): string {
  return Buffer.from(challenge).toString('base64url');
}
