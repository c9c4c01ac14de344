import { sql } from 'kysely';
import { inOffice } from '../../db/connect.ts';
import type { Language } from '../../db/tables.ts';
import type { AccessContext } from './access-context.ts';
import type { Session } from './find-session.ts';
import { findOfficeOfToken } from './find-office-of-token.ts';
import { type OpenedSession, openSession } from './open-session.ts';
import { hashToken } from './token.ts';

export type EnteredByPersonLink =
  | { entered: true; officeId: string; personId: string; language: Language; session: OpenedSession | 'held' }
  | { refused: 'unknown-link' | 'revoked-link' };

/**
 * A client's contact comes by the link. The link is not used up: it works on every device until it is revoked, and each device gets a
 * session of its own that ends with the link. A device that holds this person's session already keeps it, and what it has opened by a code.
 */
export async function enterByPersonLink(
  context: AccessContext,
  token: string,
  held?: Session,
): Promise<EnteredByPersonLink> {
  const officeId = await findOfficeOfToken(context.db, token);
  if (officeId === undefined) return { refused: 'unknown-link' };
  return inOffice(context.db, officeId, async (trx) => {
    // The person's row is held until the session exists: a revocation, which begins with that row, waits and then ends the session too.
    // Whether the link is revoked is asked only afterwards, because we may have waited for just that.
    const hash = hashToken(token);
    const { rows } = await sql<{ personId: string; language: Language }>`
      select p.id as "personId", p.language
      from access a join person p on p.office_id = a.office_id and p.id = a.person_id
      where a.token_hash = ${hash} and a.kind = 'person-link' for share of p`.execute(trx);
    const link = rows[0];
    if (!link) return { refused: 'unknown-link' };
    const living = await trx
      .selectFrom('access')
      .select('token_hash')
      .where('token_hash', '=', hash)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    if (!living) return { refused: 'revoked-link' };
    const { personId, language } = link;
    const isHeld = held?.kind === 'person' && held.personId === personId;
    const session = isHeld ? 'held' : await openSession(context, trx, officeId, { personId });
    return { entered: true, officeId, personId, language, session };
  });
}
