import { sql } from 'kysely';
import { deriveItemMatch, type OpenDuty, type ReadDocument } from '../../domain/intake/index.ts';
import type { AgreedItem } from '../../domain/agreement/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { placeArrival } from '../intake/place-arrival.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadClientIdentity } from './load-delivery-facts.ts';

/** A duty is looked for from so many days before its deadline to so many after it. */
const daysBefore = 75;
const daysAfter = 120;

interface UnplacedRow {
  id: string;
  client_id: string;
  file_name: string;
  document: ReadDocument;
}

/**
 * Puts what was read and has no place where it most likely belongs. Where two places are as likely it is left for a person. A place that was found by
 * reading can be changed like any other.
 */
export async function placeRecognised(scope: OfficeScope, arrivalIds: readonly string[]): Promise<void> {
  const { rows } = await sql<UnplacedRow>`
    select a.id, a.client_id, coalesce(a.file_name, '') as file_name, r.document
    from arrival a join reading r on r.office_id = a.office_id and r.arrival_id = a.id and r.state = 'read'
    where a.office_id = ${scope.officeId} and a.id = any(${arrivalIds}::uuid[]) and a.obligation_id is null and a.verdict = 'waiting'
    order by a.received_at, a.id`.execute(scope.trx);
  for (const row of rows) {
    const duties = await loadOpenDuties(scope, row.client_id);
    const client = await loadClientIdentity(scope, row.client_id);
    const match = deriveItemMatch({ fileName: row.file_name, read: row.document }, duties, client);
    if (match === undefined) continue;
    const { obligationId, itemKey } = match;
    await placeArrival(scope, row.id, { clientId: row.client_id, item: { obligationId, itemKey } });
  }
}

async function loadOpenDuties(scope: OfficeScope, clientId: string): Promise<OpenDuty[]> {
  const { rows } = await sql<{
    obligationId: string;
    periodStartOn: CalendarDate;
    periodEndOn: CalendarDate;
    items: (AgreedItem & { answered: boolean })[];
  }>`
    select o.id as "obligationId", o.period_start_on as "periodStartOn", o.period_end_on as "periodEndOn",
      jsonb_agg(jsonb_strip_nulls(jsonb_build_object('key', i.key, 'document', i.document, 'name', i.name, 'essential', i.essential,
        'answered', exists (select from arrival a where a.office_id = i.office_id and a.obligation_id = i.obligation_id and a.item_key = i.key
          and a.verdict in ('waiting', 'accepted'))
          or exists (select from answer w where w.office_id = i.office_id and w.obligation_id = i.obligation_id and w.item_key = i.key
          and w.verdict <> 'refused'))) order by i.place) as items
    from obligation o join obligation_item i on i.office_id = o.office_id and i.obligation_id = o.id
    where o.office_id = ${scope.officeId} and o.client_id = ${clientId} and o.state <> 'cancelled' and not o.history and o.channel = 'takt'
      and o.due_on between ${scope.today}::date - ${daysAfter}::int and ${scope.today}::date + ${daysBefore}::int
    group by o.id, o.period_start_on, o.period_end_on, o.due_on order by o.due_on, o.id`.execute(scope.trx);
  return rows.map(({ items, ...duty }) => ({
    ...duty,
    items,
    answeredItemKeys: items.filter(({ answered }) => answered).map(({ key }) => key),
  }));
}
