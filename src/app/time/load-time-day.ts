import { sql } from 'kysely';
import type { WorkKind } from '../../domain/agreement/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { RecordKind } from '../../domain/record/index.ts';
import {
  actOfEvent,
  timeWorkOf,
  type CountedAct,
  type DeliveryMinutes,
  type EnteredMinutes,
  type TimeDay,
} from '../../domain/time/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { daySpan } from './day-span.ts';

export const actKinds = Object.keys(actOfEvent) as RecordKind[];

/** What a person did and entered on a day, for suggestions. The clients stand in the order in which the person first did something for them. */
export async function loadTimeDay(scope: OfficeScope, staffId: string, on: CalendarDate): Promise<TimeDay> {
  const acts = await loadActs(scope, staffId, on);
  const onDeliveries = await loadDeliveryMinutes(scope, staffId, on);
  const { rows: entered } = await sql<EnteredMinutes>`
    select client_id as "clientId", work, sum(minutes)::int as minutes from time_entry
    where office_id = ${scope.officeId} and staff_id = ${staffId} and worked_on = ${on}
    group by client_id, work`.execute(scope.trx);
  const running = await scope.trx
    .selectFrom('time_running')
    .select('client_id')
    .where('office_id', '=', scope.officeId)
    .where('staff_id', '=', staffId)
    .executeTakeFirst();
  return { acts, onDeliveries, entered, runningFor: on === scope.today ? (running?.client_id ?? null) : null };
}

/** What was done in one press is one act, however many files or questions it was about. */
async function loadActs(scope: OfficeScope, staffId: string, on: CalendarDate): Promise<CountedAct[]> {
  const { startAt, endAt } = daySpan(on, scope.zone);
  const { rows } = await sql<{ client_id: string; kind: RecordKind; count: number }>`
    select client_id, kind, count(distinct at)::int as count from record_event
    where office_id = ${scope.officeId} and data ? 'staff' and data ->> 'staff' = ${staffId}
      and at >= ${startAt} and at < ${endAt} and kind = any(${actKinds}::text[])
    group by client_id, kind order by min(at), client_id, kind`.execute(scope.trx);
  return rows.map(({ client_id, kind, count }) => ({ clientId: client_id, act: actOfEvent[kind]!, count }));
}

async function loadDeliveryMinutes(scope: OfficeScope, staffId: string, on: CalendarDate): Promise<DeliveryMinutes[]> {
  const { rows } = await sql<{ client_id: string; work: WorkKind; minutes: number }>`
    select o.client_id, w.work, sum(w.minutes)::int as minutes
    from extra_work w join obligation o on o.office_id = w.office_id and o.id = w.obligation_id
    where w.office_id = ${scope.officeId} and w.entered_by = ${staffId} and w.worked_on = ${on}
    group by o.client_id, w.work order by min(w.entered_at), o.client_id, w.work`.execute(scope.trx);
  return rows.map(({ client_id, work, minutes }) => ({ clientId: client_id, work: timeWorkOf(work), minutes }));
}
