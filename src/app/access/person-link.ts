import { sql } from 'kysely';
import { type DatabaseTransaction, inOffice } from '../../db/connect.ts';
import type { Instant } from '../../domain/kernel/index.ts';
import type { AccessContext } from './access-context.ts';
import { hashToken, keyedHash } from './token.ts';

/**
 * The token of a person's link. It follows from the secret, the person and how often the link was replaced, so that every message can carry
 * the same link although it is stored nowhere.
 */
export function personLinkToken(secret: string, officeId: string, personId: string, linkVersion: number): string {
  return keyedHash(secret, 'person-link', officeId, personId, linkVersion).toString('base64url');
}

export interface LinkOwner {
  id: string;
  linkVersion: number;
}

/**
 * The tokens of these persons' links by person, in the running transaction of their office. One statement makes sure that all of them open
 * the door, so a sweep over thousands of messages may call it once.
 */
export async function issuePersonLinks(
  trx: DatabaseTransaction,
  { secret, officeId, now }: { secret: string; officeId: string; now: Instant },
  persons: readonly LinkOwner[],
): Promise<Map<string, string>> {
  const tokens = new Map(
    persons.map(({ id, linkVersion }) => [id, personLinkToken(secret, officeId, id, linkVersion)]),
  );
  if (tokens.size === 0) return tokens;
  await sql`
    insert into access (office_id, token_hash, kind, person_id, created_at)
    select ${officeId}, hash, 'person-link', person_id, ${now}
    from unnest(${[...tokens.values()].map(hashToken)}::text[], ${[...tokens.keys()]}::uuid[]) as made (hash, person_id)
    on conflict do nothing`.execute(trx);
  return tokens;
}

/** The token of one person's link; undefined when the office has no such person. */
export async function issuePersonLink(
  context: AccessContext,
  officeId: string,
  personId: string,
): Promise<string | undefined> {
  return inOffice(context.db, officeId, async (trx) => {
    const person = await trx
      .selectFrom('person')
      .select(['id', 'link_version as linkVersion'])
      .where('office_id', '=', officeId)
      .where('id', '=', personId)
      .executeTakeFirst();
    if (!person) return undefined;
    const scope = { secret: context.secret, officeId, now: context.clock.now() };
    return (await issuePersonLinks(trx, scope, [person])).get(personId);
  });
}

export type RevokedPersonLink = { revoked: true } | { refused: 'unknown-person' };

/**
 * Closes every way in that a person has: the link, all sessions that it opened, the calendar subscription. The next link is another one.
 * Whoever enters at the same moment holds the person's row, so that no session slips through between the two statements.
 */
export async function revokePersonLink(
  context: Pick<AccessContext, 'db' | 'clock'>,
  officeId: string,
  personId: string,
): Promise<RevokedPersonLink> {
  return inOffice(context.db, officeId, (trx) => revokePersonLinkIn(trx, officeId, personId, context.clock.now()));
}

/** The same inside a running transaction, for a use case that records it. */
export async function revokePersonLinkIn(
  trx: DatabaseTransaction,
  officeId: string,
  personId: string,
  now: Instant,
): Promise<RevokedPersonLink> {
  const person = await trx
    .updateTable('person')
    .set((column) => ({ link_version: column('link_version', '+', 1) }))
    .where('office_id', '=', officeId)
    .where('id', '=', personId)
    .executeTakeFirst();
  if (person.numUpdatedRows === 0n) return { refused: 'unknown-person' };
  await trx
    .updateTable('access')
    .set({ revoked_at: now })
    .where('office_id', '=', officeId)
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .execute();
  return { revoked: true };
}
