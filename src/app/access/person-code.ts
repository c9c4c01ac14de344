import { inOffice } from '../../db/connect.ts';
import type { Instant } from '../../domain/kernel/index.ts';
import { addSeconds } from '../office-time.ts';
import type { AccessContext, AccessPorts } from './access-context.ts';
import { makeCode, tryCode } from './one-time-code.ts';
import { findReachable } from './find-reachable.ts';
import { hashToken } from './token.ts';

/** How long documents stay open after a code. */
export const openedSeconds = 1800;

export type RequestedPersonCode =
  { sent: { channel: 'email' | 'sms'; hint: string; codeUntil: Instant } } | { refused: 'no-address' };

/**
 * Sends a one-time code to the address that the office holds, never to one that the asker gives: the link may have gone astray. Without a
 * wish it goes by mail; an address that bounced counts as none.
 */
export async function requestPersonCode(
  context: AccessContext,
  ports: Pick<AccessPorts, 'sendPersonCode'>,
  { officeId, personId }: { officeId: string; personId: string },
  wished?: 'email' | 'sms',
): Promise<RequestedPersonCode> {
  return inOffice(context.db, officeId, async (trx) => {
    const reached = await findReachable(trx, { officeId, personId }, wished);
    if (!reached) return { refused: 'no-address' };
    const secretRef = context.ids.next();
    const made = await makeCode(context, trx, { officeId, personId }, secretRef);
    await ports.sendPersonCode(trx, { ...reached, ...made, secretRef });
    return { sent: { channel: reached.channel, hint: hideAddress(reached.to), codeUntil: made.codeUntil } };
  });
}

export type VerifiedPersonCode = { openedUntil: Instant } | { refused: 'code-wrong' | 'code-expired' | 'code-spent' };

/** A right code lets this one session read documents for half an hour; other devices of the same person stay as they are. */
export async function verifyPersonCode(
  context: AccessContext,
  { officeId, personId }: { officeId: string; personId: string },
  sessionToken: string,
  code: string,
): Promise<VerifiedPersonCode> {
  return inOffice(context.db, officeId, async (trx) => {
    const tried = await tryCode(context, trx, { officeId, personId }, code);
    if (tried === 'wrong') return { refused: 'code-wrong' };
    if (tried === 'expired') return { refused: 'code-expired' };
    if (tried !== 'right') return { refused: 'code-spent' };
    const openedUntil = addSeconds(context.clock.now(), openedSeconds);
    await trx
      .updateTable('access')
      .set({ opened_until: openedUntil })
      .where('office_id', '=', officeId)
      .where('token_hash', '=', hashToken(sessionToken))
      .where('person_id', '=', personId)
      .execute();
    return { openedUntil };
  });
}

/** `jo@brattli.example` → `j…@brattli.example`, `+4791234567` → `… 67`: enough to know where to look, not enough to use. */
export function hideAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return at > 0 ? `${[...address][0]}…${address.slice(at)}` : `… ${address.slice(-2)}`;
}
