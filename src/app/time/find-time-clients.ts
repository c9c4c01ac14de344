import { sql } from 'kysely';
import type { TimeClients } from '../../http/contract/time.ts';
import type { OfficeScope } from '../office/office-scope.ts';

const foundMost = 8;

/**
 * Clients by the beginning of their name or of a word in it, or by number: those whom the person worked for last come first, so that a few letters are
 * enough.
 */
export async function findTimeClients(scope: OfficeScope, staffId: string, search: string): Promise<TimeClients> {
  const words = search.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`);
  const { rows } = await sql<TimeClients['clients'][number]>`
    select c.id, c.name from client c
    left join lateral (select max(t.entered_at) as last_at from time_entry t
      where t.office_id = c.office_id and t.client_id = c.id and t.staff_id = ${staffId}
        and t.worked_on > ${scope.today}::date - 60) t on true
    where c.office_id = ${scope.officeId} and c.active
      and (c.name ilike ${`${words}%`} or c.name ilike ${`% ${words}%`} or c.orgnr = ${search.replaceAll(/\s/g, '')})
    order by lower(c.name) = lower(${search.trim()}) desc, t.last_at desc nulls last, c.name ilike ${`${words}%`} desc, lower(c.name), c.id
    limit ${foundMost}`.execute(scope.trx);
  return { clients: rows };
}
