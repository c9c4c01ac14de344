import { sql } from 'kysely';
import type { PortalHome } from '../../http/contract/portal.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import type { Acting } from './find-acting-for.ts';

/** Files that should not have come and were removed: that it was done and why, never what they were. */
export async function viewRemoved(
  scope: OfficeScope,
  { clientId, answersFor }: Acting,
): Promise<PortalHome['removed']> {
  if (!answersFor.includes('vouchers')) return [];
  const { rows } = await sql<PortalHome['removed'][number]>`
    select id, why, (decided_at at time zone ${scope.zone})::date as "removedOn" from file_removal
    where office_id = ${scope.officeId} and client_id = ${clientId} and state = 'removed'
      and decided_at > ${scope.now}::timestamptz - interval '60 days'
    order by decided_at desc, id limit 20`.execute(scope.trx);
  return rows;
}
