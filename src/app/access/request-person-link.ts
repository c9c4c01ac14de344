import { sql } from 'kysely';
import { inOffice } from '../../db/connect.ts';
import type { AccessContext, AccessPorts } from './access-context.ts';
import { findOfficeOfToken } from './find-office-of-token.ts';
import { findReachable } from './find-reachable.ts';
import { issuePersonLinks } from './person-link.ts';
import { hashToken } from './token.ts';

/**
 * Somebody came with a link that was replaced and asks for the new one. It goes to the address that the office holds, never to the asker, and
 * only to who still acts for a client: a link that was closed because its person left stays closed. The answer is the same in every case.
 */
export async function requestPersonLink(
  context: AccessContext,
  ports: Pick<AccessPorts, 'sendPersonLink'>,
  oldToken: string,
): Promise<{ requested: true }> {
  const officeId = await findOfficeOfToken(context.db, oldToken);
  if (officeId === undefined) return { requested: true };
  await inOffice(context.db, officeId, async (trx) => {
    const { rows } = await sql<{ id: string; linkVersion: number }>`
      select p.id, p.link_version as "linkVersion"
      from access a join person p on p.office_id = a.office_id and p.id = a.person_id
      where a.token_hash = ${hashToken(oldToken)} and a.kind = 'person-link'
        and exists (select from contact c join client k on k.office_id = c.office_id and k.id = c.client_id
          where c.office_id = p.office_id and c.person_id = p.id and k.active)`.execute(trx);
    const person = rows[0];
    const reached = person && (await findReachable(trx, { officeId, personId: person.id }));
    if (!reached) return;
    const scope = { secret: context.secret, officeId, now: context.clock.now() };
    const token = (await issuePersonLinks(trx, scope, [person])).get(person.id)!;
    await ports.sendPersonLink(trx, { ...reached, token });
  });
  return { requested: true };
}
