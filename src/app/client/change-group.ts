import { sql } from 'kysely';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord, lockRecords } from '../record/append-record.ts';
import { settleSurcharges } from '../surcharge/settle-surcharges.ts';
import { findClientToChange } from './find-client.ts';

/** One that is there, one by its name (made where there is none), or none. */
export type WantedGroup = { groupId: string } | { name: string } | 'none';

/**
 * Says which companies belong together: they may share terms and a cap on what lateness costs. A group stays when the last one leaves it. What is
 * the same as before is no change. What is proposed for the companies that it was with, and is with now, follows.
 */
export async function changeGroup(
  scope: OfficeScope,
  clientId: string,
  wanted: WantedGroup,
): Promise<{ groupId: string | null; changed: boolean } | { refused: 'not-found' | 'unknown-group' }> {
  await lockGroups(scope);
  const client = await findClientToChange(scope, clientId);
  if (!client) return { refused: 'not-found' };
  const group = await findOrMakeGroup(scope, wanted);
  if (group === undefined) return { refused: 'unknown-group' };
  const groupId = group?.id ?? null;
  if (groupId === client.group_id) return { groupId, changed: false };
  // Whoever prices a company of either group waits until it is certain who is in it.
  const sisters = await lockSisters(scope, [client.group_id, groupId], clientId);
  await scope.trx
    .updateTable('client')
    .set({ group_id: groupId })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', clientId)
    .execute();
  const data = { changed: ['group'], group: groupId, wasGroup: client.group_id };
  await appendRecord(scope, [
    { clientId, kind: 'client-changed', data, ...(group === null ? {} : { words: { group: group.name } }) },
  ]);
  await settleSurcharges(scope, [clientId, ...sisters]);
  return { groupId, changed: true };
}

/** Undefined where there is no such group in the office; null where there is to be none. */
async function findOrMakeGroup(
  scope: OfficeScope,
  wanted: WantedGroup,
): Promise<{ id: string; name: string } | null | undefined> {
  if (wanted === 'none') return null;
  if ('groupId' in wanted) {
    return scope.trx
      .selectFrom('client_group')
      .select(['id', 'name'])
      .where('office_id', '=', scope.officeId)
      .where('id', '=', wanted.groupId)
      .executeTakeFirst();
  }
  // Two people who type one name at once mean one group.
  await sql`insert into client_group (office_id, id, name, made_at)
    values (${scope.officeId}, ${scope.ids.next()}, ${wanted.name}, ${scope.now}::timestamptz)
    on conflict do nothing`.execute(scope.trx);
  const { rows } = await sql<{ id: string; name: string }>`select id, name from client_group
    where office_id = ${scope.officeId} and lower(name) = lower(${wanted.name})`.execute(scope.trx);
  return rows[0];
}

/** Groups of an office are changed one after the other, so that the second sees whom the first put there. */
async function lockGroups(scope: OfficeScope): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('groups ' || ${scope.officeId}, 0))`.execute(scope.trx);
}

async function lockSisters(
  scope: OfficeScope,
  groupIds: readonly (string | null)[],
  clientId: string,
): Promise<string[]> {
  const ids = groupIds.filter((id) => id !== null);
  const { rows } = await sql<{ id: string }>`select id from client
    where office_id = ${scope.officeId} and group_id = any(${ids}::uuid[]) and id <> ${clientId}`.execute(scope.trx);
  const sisters = rows.map(({ id }) => id);
  await lockRecords(scope, [clientId, ...sisters]);
  return sisters;
}
