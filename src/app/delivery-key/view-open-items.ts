import { sql } from 'kysely';
import type { DocumentType } from '../../domain/agreement/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

export interface OpenItem {
  obligationId: string;
  itemKey: string;
  document: DocumentType;
  name: string | null;
  periodStartOn: CalendarDate;
  periodEndOn: CalendarDate;
  dueOn: CalendarDate;
}

/** What a client has to deliver now and has not: where a program can put what it sends. */
export async function viewOpenItems(scope: OfficeScope, clientId: string): Promise<OpenItem[]> {
  const { rows } = await sql<OpenItem>`
    select o.id as "obligationId", i.key as "itemKey", i.document, i.name, o.period_start_on as "periodStartOn", o.period_end_on as "periodEndOn",
      o.due_on as "dueOn"
    from obligation o join obligation_item i on i.office_id = o.office_id and i.obligation_id = o.id
    where o.office_id = ${scope.officeId} and o.client_id = ${clientId} and o.state not in ('delivered', 'cancelled') and not o.history
      and o.due_on <= ${scope.today}::date + 35
      and not exists (select from arrival a where a.office_id = i.office_id and a.obligation_id = i.obligation_id and a.item_key = i.key
        and a.verdict in ('waiting', 'accepted'))
    order by o.due_on, i.place limit 500`.execute(scope.trx);
  return rows;
}
