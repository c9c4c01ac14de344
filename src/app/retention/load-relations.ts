import { sql } from 'kysely';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { HoldReason, RelationFacts } from '../../domain/retention/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

export interface ClientRelation extends RelationFacts {
  clientId: string;
  name: string;
  holds: { reason: HoldReason }[];
}

/** Of every client what retention goes by, and what holds it. A client who has left has ended with the last agreement, or with the day of leaving. */
export async function loadRelations(scope: OfficeScope): Promise<ClientRelation[]> {
  const { rows } = await sql<{
    clientId: string;
    name: string;
    yearStartsIn: number | null;
    endedOn: CalendarDate | null;
    holds: { reason: HoldReason }[];
  }>`
    select c.id as "clientId", c.name, (c.facts ->> 'yearStartsIn')::int as "yearStartsIn",
      case when not c.active then greatest(
        (select max(a.ended_on) from agreement a where a.office_id = c.office_id and a.client_id = c.id),
        (select max((e.at at time zone ${scope.zone})::date) from record_event e where e.office_id = c.office_id and e.client_id = c.id
          and e.kind = 'client-changed' and e.data ->> 'active' = 'false')) end as "endedOn",
      coalesce((select jsonb_agg(jsonb_build_object('reason', h.reason)) from retention_hold h
        where h.office_id = c.office_id and h.client_id = c.id and h.ended_at is null), '[]')
      || case when exists (select from objection b where b.office_id = c.office_id and b.client_id = c.id and b.state = 'open')
        then '[{"reason": "objection"}]'::jsonb else '[]'::jsonb end as holds
    from client c where c.office_id = ${scope.officeId} order by c.name, c.id`.execute(scope.trx);
  return rows.map(({ yearStartsIn, endedOn, ...row }) => ({
    ...row,
    ...(yearStartsIn === null ? {} : { yearStartsIn }),
    ...(endedOn === null ? {} : { relationEndedOn: endedOn }),
  }));
}
