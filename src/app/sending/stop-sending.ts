import { sql } from 'kysely';
import type { OfficeScope } from '../office/office-scope.ts';
import { closeTasks, openTasks } from '../task/open-tasks.ts';
import { appendOfficeEvents } from '../office-record/append-office-events.ts';

export type StopReason = 'stopped' | 'clock-jump';

/**
 * Nothing leaves the office from here on, but codes and sign-in links that somebody asks for. Stopping what is stopped keeps the first reason and
 * time. A clock that jumped is shown to who is in charge.
 */
export async function stopSending(scope: OfficeScope, reason: StopReason): Promise<{ stopped: boolean }> {
  const row = await scope.trx
    .updateTable('office')
    .set({ sending_stopped_at: scope.now, sending_stopped_reason: reason })
    .where('id', '=', scope.officeId)
    .where('sending_stopped_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (row) await appendOfficeEvents(scope, [{ kind: 'sending-stopped', data: { reason } }]);
  if (row && reason === 'clock-jump') {
    const leadId = await findWhoIsInCharge(scope);
    if (leadId !== undefined) await openTasks(scope, [{ kind: 'clock-jump', dedupeKey: 'clock-jump', leadId }]);
  }
  return { stopped: row !== undefined };
}

/**
 * A person has looked and lets messages leave again. What lay still is not sent in a heap: chasing messages of an earlier day are taken out by the
 * next sweep, which says what is missing now. After a jump the person's word is that the clock is right now, so events are counted from now.
 */
export async function resumeSending(scope: OfficeScope): Promise<{ resumed: boolean }> {
  const row = await scope.trx
    .updateTable('office')
    .set((set) => ({
      sending_stopped_at: null,
      sending_stopped_reason: null,
      newest_event_at: set
        .case()
        .when('sending_stopped_reason', '=', 'clock-jump')
        .then(scope.now)
        .else(set.ref('newest_event_at'))
        .end(),
    }))
    .where('id', '=', scope.officeId)
    .where('sending_stopped_at', 'is not', null)
    .returning('id')
    .executeTakeFirst();
  if (row) await appendOfficeEvents(scope, [{ kind: 'sending-resumed', data: {} }]);
  await closeTasks(scope, ['clock-jump']);
  return { resumed: row !== undefined };
}

/** A manager, else an owner; who of them is at work is decided where the task is opened. */
async function findWhoIsInCharge(scope: OfficeScope): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select id from staff
    where office_id = ${scope.officeId} and active
    order by case role when 'manager' then 1 when 'owner' then 2 else 3 end, created_at, id limit 1`.execute(scope.trx);
  return rows[0]?.id;
}
