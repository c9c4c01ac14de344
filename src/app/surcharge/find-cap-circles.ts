import { sql } from 'kysely';
import type { OfficeScope } from '../office/office-scope.ts';
import { lockRecords } from '../record/append-record.ts';

/** The companies of each group that shares a cap, by client: what one of them pays hangs on the others. Most clients are in none. */
export type CapCircles = ReadonlyMap<string, string>;

/** The circles that some clients are in, with every company in them, also those who have left the office: what they were charged stands. */
export async function findCapCircles(scope: OfficeScope, clientIds: readonly string[]): Promise<CapCircles> {
  if (clientIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; group_id: string }>`
    with shared as (
      select g.group_id from (select distinct group_id from client
        where office_id = ${scope.officeId} and id = any(${clientIds}::uuid[]) and group_id is not null) g
      where exists (select from client c
        join agreement a on a.office_id = c.office_id and a.client_id = c.id
        join agreement_version v on v.office_id = a.office_id and v.agreement_id = a.id
        where c.office_id = ${scope.officeId} and c.group_id = g.group_id and v.terms @> '{"sharedCaps":[{"over":"group"}]}'))
    select c.id, c.group_id from client c
    where c.office_id = ${scope.officeId} and c.group_id in (select group_id from shared)
    order by c.id`.execute(scope.trx);
  return new Map(rows.map(({ id, group_id: groupId }) => [id, groupId]));
}

/**
 * The same, with everybody's records held until the transaction ends: what two companies of a group are charged is settled one after the other, in whatever
 * order they are settled. The records are taken before any line is, by whoever settles and whoever decides alike.
 */
export async function lockCapCircles(scope: OfficeScope, clientIds: readonly string[]): Promise<CapCircles> {
  await lockRecords(scope, clientIds);
  return findCapCircles(scope, clientIds);
}
