import { sql } from 'kysely';
import { inOffice, type DatabaseTransaction } from '../../db/connect.ts';
import type { Instant } from '../../domain/kernel/index.ts';
import type { AccessContext } from './access-context.ts';
import { findOfficeOfToken } from './find-office-of-token.ts';
import { hashToken, keyedHash } from './token.ts';

/**
 * The token in the address of a person's calendar. Like the link it follows from the secret and is stored nowhere, so asking again gives the same
 * address; it is another one once the person's link was replaced.
 */
export async function issueCalendarToken(
  context: Pick<AccessContext, 'db' | 'clock' | 'secret'>,
  officeId: string,
  personId: string,
): Promise<string> {
  return inOffice(context.db, officeId, async (trx) => {
    const { link_version } = await trx
      .selectFrom('person')
      .select('link_version')
      .where('office_id', '=', officeId)
      .where('id', '=', personId)
      .executeTakeFirstOrThrow();
    const token = keyedHash(context.secret, 'calendar-feed', officeId, personId, link_version).toString('base64url');
    await openFeed(trx, officeId, personId, token, context.clock.now());
    return token;
  });
}

async function openFeed(
  trx: DatabaseTransaction,
  officeId: string,
  personId: string,
  token: string,
  now: Instant,
): Promise<void> {
  await sql`insert into access (office_id, token_hash, kind, person_id, created_at)
    values (${officeId}, ${hashToken(token)}, 'calendar-feed', ${personId}, ${now}) on conflict do nothing`.execute(
    trx,
  );
}

export type FoundCalendar =
  | { officeId: string; personId: string }
  | { officeId: string; staffId: string }
  | { refused: 'unknown-link' | 'revoked-link' };

/** Whose calendar this address is. */
export async function findCalendar(context: Pick<AccessContext, 'db'>, token: string): Promise<FoundCalendar> {
  const officeId = await findOfficeOfToken(context.db, token);
  if (officeId === undefined) return { refused: 'unknown-link' };
  return inOffice(context.db, officeId, async (trx) => {
    const row = await trx
      .selectFrom('access')
      .select(['person_id', 'staff_id', 'revoked_at'])
      .where('office_id', '=', officeId)
      .where('token_hash', '=', hashToken(token))
      .where('kind', '=', 'calendar-feed')
      .executeTakeFirst();
    if (!row) return { refused: 'unknown-link' };
    if (row.revoked_at !== null) return { refused: 'revoked-link' };
    return row.person_id === null ? { officeId, staffId: row.staff_id! } : { officeId, personId: row.person_id };
  });
}
