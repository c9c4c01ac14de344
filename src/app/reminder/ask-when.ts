import { sql } from 'kysely';
import type { WayToAsk } from '../../domain/reminder/index.ts';
import { addOfficeDays, type CalendarDate } from '../../domain/kernel/index.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord, lockRecords } from '../record/append-record.ts';
import { nextSendingDay } from '../sending/sending-hours.ts';
import { closeTasks, openTasks } from '../task/open-tasks.ts';
import { callTask, callTaskKey } from './call-task.ts';
import type { Recipient } from './load-recipients.ts';
import { loadChasedOn } from './load-chased-on.ts';
import { stillWaits } from './reminder-asks.ts';
import { loadWaysToAsk } from './ways-to-ask.ts';

export interface AskedWhen {
  way: WayToAsk;
  /** The day on which the message goes, if nothing comes before. */
  onDate: CalendarDate;
}

/**
 * Somebody wants a client to be asked when it suits to deliver. The sweep writes the message, merged with what the same person is told that day, so that nobody gets two; where
 * no message may go, a telephone task is opened for whoever wants it. Asked twice, the second is refused: it is under way.
 */
export async function askWhen(
  scope: OfficeScope,
  clientId: string,
  dutyKey: string,
): Promise<AskedWhen | { refused: 'not-found' | 'cannot-be-asked' }> {
  const id = (await findDuty(scope, clientId, dutyKey))?.id;
  if (id === undefined) return { refused: 'not-found' };
  const duty = (await loadWaysToAsk(scope, [id])).get(id);
  if (duty === undefined) return { refused: 'cannot-be-asked' };
  const { loaded, leadId, way, recipient } = duty;
  const dueOn = loaded.row.due_on;
  if (way === 'message') await keepAsk(scope, id, dueOn);
  else await openTasks(scope, [callTask({ id, clientId, dueOn }, staffOf(scope) ?? leadId)]);
  await appendRecord(scope, [{ clientId, kind: 'reminder-asked', data: { obligation: id, way } }]);
  return { way, onDate: way === 'message' ? await findDayOfMessage(scope, recipient) : nextSendingDay(scope) };
}

/** Not after all. Answers whether it was in time: what has been written stays. */
export async function undoAskWhen(
  scope: OfficeScope,
  clientId: string,
  dutyKey: string,
): Promise<{ undone: boolean } | { refused: 'not-found' }> {
  const duty = await findDuty(scope, clientId, dutyKey);
  if (duty === undefined) return { refused: 'not-found' };
  const { id } = duty;
  const { rows: taken } = await sql`delete from reminder_ask a
    where a.office_id = ${scope.officeId} and a.obligation_id = ${id} and ${stillWaits} returning 1`.execute(scope.trx);
  const undone = taken.length > 0 || (await closeOwnCall(scope, duty));
  if (undone) await appendRecord(scope, [{ clientId, kind: 'reminder-ask-undone', data: { obligation: id } }]);
  return { undone };
}

interface DutyToAskFor {
  id: string;
  dueOn: CalendarDate;
}

/** Held, so that of two who ask at once one is first: after the client's record, as whoever delivers holds it. */
async function findDuty(scope: OfficeScope, clientId: string, dutyKey: string): Promise<DutyToAskFor | undefined> {
  await lockRecords(scope, [clientId]);
  const { rows } = await sql<DutyToAskFor>`select o.id, o.due_on as "dueOn" from obligation o
    join client c on c.office_id = o.office_id and c.id = o.client_id and c.active
    where o.office_id = ${scope.officeId} and o.client_id = ${clientId} and o.duty_key = ${dutyKey}
    order by o.state = 'cancelled', o.due_on desc, o.id limit 1 for no key update of o`.execute(scope.trx);
  return rows[0];
}

async function keepAsk(scope: OfficeScope, id: string, dueOn: CalendarDate): Promise<void> {
  await sql`insert into reminder_ask (office_id, obligation_id, for_due_on, asked_by, asked_at)
    values (${scope.officeId}, ${id}, ${dueOn}, ${staffOf(scope)}, ${scope.now})
    on conflict (office_id, obligation_id) do update
      set for_due_on = excluded.for_due_on, asked_by = excluded.asked_by, asked_at = excluded.asked_at`.execute(
    scope.trx,
  );
  await sql`update obligation set next_check_on = ${scope.today}::date
    where office_id = ${scope.officeId} and id = ${id}`.execute(scope.trx);
}

/** Whoever has been told something on the day is asked on the one after. */
async function findDayOfMessage(scope: OfficeScope, recipient: Recipient | undefined): Promise<CalendarDate> {
  const on = nextSendingDay(scope);
  const isTold = recipient !== undefined && (await loadChasedOn(scope, on)).has(recipient.personId);
  return isTold ? addOfficeDays(on, 1, scope.closures) : on;
}

/** A call that somebody asked for can be taken back; one that the ladder asks for stays. */
async function closeOwnCall(scope: OfficeScope, { id, dueOn }: DutyToAskFor): Promise<boolean> {
  const key = callTaskKey(id, dueOn);
  const { rows } = await sql`select 1 from task t
    where t.office_id = ${scope.officeId} and t.dedupe_key = ${key} and t.closed_at is null
      and not exists (select from reminder_step s where s.office_id = t.office_id and s.obligation_id = ${id}
        and s.for_due_on = ${dueOn} and s.step = 'call')`.execute(scope.trx);
  if (rows.length > 0) await closeTasks(scope, [key]);
  return rows.length > 0;
}
