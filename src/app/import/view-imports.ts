import { sql } from 'kysely';
import type { ImportList } from '../../http/contract/office.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { ofHistoryImport } from './of-history-import.ts';
import { timeStands } from './take-back-time.ts';

const shownMost = 50;

/**
 * The clients of an import with whom anything has happened since, as a query over `b`, a row of `import_batch`. What the import itself wrote is no
 * happening, nor are later duties, deadlines that the office moved, a message whose day passed unsent, or history that was brought in or taken back.
 */
const touchedClients = sql`
  select distinct e.client_id from record_event e
  where e.office_id = b.office_id
    and e.client_id in (select c.id from client c where c.office_id = b.office_id and c.import_id = b.id)
    and e.kind not in ('duty-arisen', 'duty-moved', 'step-noted', 'history-imported')
    and not (e.kind in ('client-added', 'agreement-registered') and e.at = b.made_at)
    and not (e.kind = 'duty-cancelled' and e.data ? 'history')`;

/** The imports of an office, newest first, and which of them can still be taken back as a whole. */
export async function viewImports(scope: OfficeScope): Promise<ImportList> {
  const { rows } = await sql<ImportList['imports'][number]>`
    select b.id, b.kind, b.made_at as "madeAt", s.name as "madeBy", b.undone_at as "undoneAt",
      case b.kind when 'clients' then (select count(*)::int from client c where c.office_id = b.office_id and c.import_id = b.id)
        when 'time' then (select count(distinct t.client_id)::int from time_entry t
          where t.office_id = b.office_id and t.import_id = b.id)
        else (select count(distinct o.client_id)::int from obligation o
          where o.office_id = b.office_id and ${ofHistoryImport(sql`b.id`)}) end as clients,
      b.undone_at is null and not exists (${touchedClients}) and not (b.kind = 'time' and ${timeStands(scope)}) as "mayUndo"
    from import_batch b left join staff s on s.office_id = b.office_id and s.id = b.made_by
    where b.office_id = ${scope.officeId}
    order by b.made_at desc, b.id desc limit ${shownMost}`.execute(scope.trx);
  return { imports: rows };
}

/** With how many clients of an import something has happened since: a message, a delivery, a change. */
export async function countTouchedClients(scope: OfficeScope, importId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select (select count(*)::int from (${touchedClients}) t) as count from import_batch b
    where b.office_id = ${scope.officeId} and b.id = ${importId}`.execute(scope.trx);
  return rows[0]?.count ?? 0;
}
