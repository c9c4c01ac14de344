import { sql } from 'kysely';
import type { ClientGroups } from '../../http/contract/groups.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** The office's groups by name, each with how many companies are in it. */
export async function viewGroups(scope: OfficeScope): Promise<ClientGroups> {
  const { rows } = await sql<ClientGroups['groups'][number]>`
    select g.id, g.name, (select count(*)::int from client c
      where c.office_id = g.office_id and c.group_id = g.id and c.active) as clients
    from client_group g where g.office_id = ${scope.officeId}
    order by g.name collate "nb-x-icu", g.id`.execute(scope.trx);
  return { groups: rows };
}
