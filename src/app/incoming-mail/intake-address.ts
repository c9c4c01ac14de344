import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import { withoutOffice } from '../../db/connect.ts';
import type { AppContext, OfficeScope } from '../office/office-scope.ts';

/** Letters that nobody takes for another one when an address is read aloud. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const tokenLength = 10;

/**
 * The address's own part of a client, or of the office where staff forward to: made the first time it is asked for. It says where mail belongs and opens
 * nothing; who sent a mail is another question.
 */
export async function getIntakeToken(scope: OfficeScope, clientId: string | null): Promise<string> {
  await sql`insert into intake_address (office_id, id, client_id, token, made_at)
    values (${scope.officeId}, ${scope.ids.next()}, ${clientId}, ${makeToken()}, ${scope.now})
    on conflict do nothing`.execute(scope.trx);
  const { rows } = await sql<{ token: string }>`
    select token from intake_address where office_id = ${scope.officeId} and client_id is not distinct from ${clientId}::uuid
      and revoked_at is null`.execute(scope.trx);
  return rows[0]!.token;
}

/** Puts a new address in place of one that gets mail it should not. Mail to the old one is nobody's from then on. */
export async function replaceIntakeToken(scope: OfficeScope, clientId: string | null): Promise<string> {
  await sql`update intake_address set revoked_at = ${scope.now}
    where office_id = ${scope.officeId} and client_id is not distinct from ${clientId}::uuid and revoked_at is null`.execute(
    scope.trx,
  );
  return getIntakeToken(scope, clientId);
}

/** Whose one of these addresses is: the first that is anybody's. */
export async function findIntakeAddress(
  context: AppContext,
  tokens: readonly string[],
): Promise<{ officeId: string; clientId: string | null } | undefined> {
  return withoutOffice(context.db, async (trx) => {
    const { rows } = await sql<{ officeId: string; clientId: string | null }>`
      select f.office_id as "officeId", f.client_id as "clientId"
      from unnest(${tokens}::text[]) with ordinality as t(token, place), find_intake_address(t.token) f
      order by t.place limit 1`.execute(trx);
    return rows[0];
  });
}

/** `inn@kontor.no` with `k7m…` → `inn+k7m…@kontor.no`; `*@inn.kontor.no` → `k7m…@inn.kontor.no`. */
export function intakeAddressOf(pattern: string, token: string): string {
  const [local, domain] = pattern.split('@') as [string, string];
  return local === '*' ? `${token}@${domain}` : `${local}+${token}@${domain}`;
}

function makeToken(): string {
  return Array.from({ length: tokenLength }, () => letters[randomInt(letters.length)]).join('');
}
