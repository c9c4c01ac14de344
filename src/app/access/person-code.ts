import { inOffice } from '../../db/connect.ts';
import type { Instant } from '../../domain/kernel/index.ts';
import { addSeconds } from '../office-time.ts';
import type { AccessContext, AccessPorts } from './access-context.ts';
import { makeCode, tryCode } from './one-time-code.ts';
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
    const person = await trx
      .selectFrom('person')
      .innerJoin('office', 'office.id', 'person.office_id')
      .select([
        'person.name',
        'person.language',
        'person.email',
        'person.mobile',
        'person.email_bounced_at as bouncedAt',
      ])
      .select('office.name as officeName')
      .where('person.office_id', '=', officeId)
      .where('person.id', '=', personId)
      .executeTakeFirst();
    const addresses = { email: person?.bouncedAt === null ? person.email : null, sms: person?.mobile ?? null };
    const channel = wished ?? (addresses.email === null ? 'sms' : 'email');
    const to = addresses[channel];
    if (!person || to === null) return { refused: 'no-address' };
    const { name, language, officeName } = person;
    const made = await makeCode(context, trx, { officeId, personId });
    await ports.sendPersonCode(trx, { officeId, officeName, personId, name, language, channel, to, ...made });
    return { sent: { channel, hint: hideAddress(to), codeUntil: made.codeUntil } };
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
