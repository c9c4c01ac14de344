import { sql } from 'kysely';
import type { CalendarDate, Instant } from '../../domain/kernel/index.ts';
import type { LateRow, ReceivedRow } from '../../texts/export/delivery-log-table.ts';
import { timeInZone } from '../office-time.ts';
import type { OfficeScope } from '../office/office-scope.ts';

export interface LogSpan {
  /** Of one client, or of all. */
  clientId?: string;
  fromOn: CalendarDate;
  toOn: CalendarDate;
}

/** Everything that was received in a span, oldest first: by which way, from whom, for what, and how it was judged. What was opened is told by its parts. */
export async function loadReceivedLog(scope: OfficeScope, { clientId, fromOn, toOn }: LogSpan): Promise<ReceivedRow[]> {
  const only = clientId === undefined ? sql`` : sql`and a.client_id = ${clientId}`;
  const { rows } = await sql<Omit<ReceivedRow, 'receivedTime'>>`
    select c.name as "clientName", a.received_on as "receivedOn", a.received_at as "receivedAt", a.via,
      coalesce(p.name, a.sender_address, s.name, '') as "from", i.document, i.name as "itemName",
      case when o.id is null then null else
        jsonb_build_object('of', o.period_of, 'startOn', o.period_start_on, 'endOn', o.period_end_on) end as period,
      coalesce(a.file_name, '') as "fileName", a.size_bytes::float8 as "sizeBytes", a.sha256, a.verdict, a.decided_on as "decidedOn"
    from arrival a
    join client c on c.office_id = a.office_id and c.id = a.client_id
    left join obligation o on o.office_id = a.office_id and o.id = a.obligation_id
    left join obligation_item i on i.office_id = a.office_id and i.obligation_id = a.obligation_id and i.key = a.item_key
    left join person p on p.office_id = a.office_id and p.id = a.person_id
    left join staff s on s.office_id = a.office_id and s.id = a.staff_id
    where a.office_id = ${scope.officeId} and a.verdict <> 'opened' and a.received_on between ${fromOn}::date and ${toOn}::date ${only}
    order by a.received_on, a.received_at, a.part_path nulls first, a.id`.execute(scope.trx);
  return rows.map((row) => ({ ...row, receivedTime: isDayOnly(row.via) ? null : timeOf(scope, row.receivedAt) }));
}

/** What a person told of has a day and no time. */
function isDayOnly(via: string): boolean {
  return via === 'paper' || via === 'history' || via === 'staff';
}

function timeOf(scope: OfficeScope, at: Instant): ReturnType<typeof timeInZone> {
  return timeInZone(at, scope.zone);
}

/** Deliveries whose deadline lies in a span and that came after it, or have not come though it has passed. Aims and what was cancelled are none. */
export async function loadLateLog(scope: OfficeScope, { clientId, fromOn, toOn }: LogSpan): Promise<LateRow[]> {
  const only = clientId === undefined ? sql`` : sql`and o.client_id = ${clientId}`;
  const { rows } = await sql<LateRow>`
    select c.name as "clientName", (select jsonb_agg(i.document order by i.place) from obligation_item i
        where i.office_id = o.office_id and i.obligation_id = o.id) as documents,
      jsonb_build_object('of', o.period_of, 'startOn', o.period_start_on, 'endOn', o.period_end_on) as period,
      o.agreed_due_on as "agreedDueOn", o.due_on as "dueOn", o.delivered_on as "deliveredOn",
      coalesce(o.days_late, 0) as "daysLate",
      coalesce((select jsonb_agg(distinct m.planned_on) from message_obligation mo
        join message m on m.office_id = mo.office_id and m.id = mo.message_id and m.chasing and m.status = 'accepted' and m.bounced_at is null
        where mo.office_id = o.office_id and mo.obligation_id = o.id), '[]') as "remindedOn"
    from obligation o join client c on c.office_id = o.office_id and c.id = o.client_id
    where o.office_id = ${scope.officeId} and o.due_on between ${fromOn}::date and ${toOn}::date and o.state <> 'cancelled' and not o.aim
      and (o.delivered_on > o.due_on or o.delivered_on is null and o.due_on < ${scope.today}::date) ${only}
    order by o.due_on, c.name, o.id`.execute(scope.trx);
  return rows.map((row) => ({ ...row, documents: row.documents ?? [] }));
}
