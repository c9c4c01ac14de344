import { sql } from 'kysely';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { openTasks } from '../task/open-tasks.ts';

/**
 * Where Takt cannot see, somebody has to look each working day before anyone is reminded or charged: one open task for each client with a duty
 * past its deadline that nobody has confirmed today. Called by the sweep on working days; calling it again the same day changes nothing.
 */
export async function openOutsideTasks(scope: OfficeScope): Promise<void> {
  const clients = await findClientsToConfirm(scope);
  await openTasks(
    scope,
    clients.map(({ id, lead_id }) => ({
      kind: 'outside-to-confirm',
      dedupeKey: `outside/${id}`,
      clientId: id,
      leadId: lead_id,
    })),
  );
  await closeAllBut(scope, clients);
}

/** Closes the tasks of the clients for whom everything was looked at today, or where nothing is missing any more. */
export async function closeOutsideTasks(scope: OfficeScope): Promise<void> {
  await closeAllBut(scope, await findClientsToConfirm(scope));
}

/** Where reminders rest, or the client waits for an answer about more days, nobody has to look. */
async function findClientsToConfirm(scope: OfficeScope): Promise<{ id: string; lead_id: string }[]> {
  const { rows } = await sql<{ id: string; lead_id: string }>`
    select distinct c.id, c.lead_id from obligation o
    join client c on c.office_id = o.office_id and c.id = o.client_id and c.active
    where o.office_id = ${scope.officeId} and o.state <> 'delivered' and o.state <> 'cancelled' and o.state in ('open', 'overdue')
      and o.due_on < ${scope.today}::date and o.channel <> 'takt' and not o.history
      and (c.paused_until_on is null or c.paused_until_on < ${scope.today}::date)
      and not exists (select from extension_request e where e.office_id = o.office_id and e.obligation_id = o.id
        and e.decision = 'waiting')
      and not exists (select from missing_confirmation m where m.office_id = o.office_id and m.obligation_id = o.id
        and m.on_date = ${scope.today}::date)
    order by c.id`.execute(scope.trx);
  return rows;
}

async function closeAllBut(scope: OfficeScope, clients: readonly { id: string }[]): Promise<void> {
  await sql`update task set closed_at = ${scope.now}, closed_by = ${staffOf(scope)}
    where office_id = ${scope.officeId} and closed_at is null and kind = 'outside-to-confirm'
      and client_id <> all(${clients.map(({ id }) => id)}::uuid[])`.execute(scope.trx);
}
