import { daysBetween } from '../../domain/kernel/index.ts';
import { dateInZone } from '../office-time.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { closeTasks, openTasks } from '../task/open-tasks.ts';

/** A connection that fails for so many days is a matter for a person: until then it may mend itself. */
const daysOfPatience = 2;

const failingKey = (clientId: string): string => `ledger-failing/${clientId}`;
const doubtKey = (clientId: string): string => `ledger-in-doubt/${clientId}`;

export function ledgerTaskKeys(clientId: string): string[] {
  return [failingKey(clientId), doubtKey(clientId)];
}

/**
 * What of a connection needs a person: that it has failed for two days, or that a document may or may not have come there. Closes what has settled.
 * Called after each try; calling it again changes nothing.
 */
export async function settleLedgerTasks(scope: OfficeScope, clientId: string): Promise<void> {
  const row = await scope.trx
    .selectFrom('ledger_connection as l')
    .innerJoin('client as c', (join) => join.onRef('c.office_id', '=', 'l.office_id').onRef('c.id', '=', 'l.client_id'))
    .select(['l.failing_since', 'c.lead_id'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('ledger_push as p')
            .select('p.arrival_id')
            .whereRef('p.office_id', '=', 'l.office_id')
            .whereRef('p.client_id', '=', 'l.client_id')
            .where('p.state', '=', 'in-doubt'),
        )
        .as('in_doubt'),
    )
    .where('l.office_id', '=', scope.officeId)
    .where('l.client_id', '=', clientId)
    .executeTakeFirstOrThrow();
  const failing =
    row.failing_since !== null && daysBetween(dateInZone(row.failing_since, scope.zone), scope.today) >= daysOfPatience;
  // Only what was looked for and not found is a doubt for a person; while the inbox cannot be read nobody has looked.
  const inDoubt = Boolean(row.in_doubt) && row.failing_since === null;
  const about = { clientId, leadId: row.lead_id };
  if (failing) await openTasks(scope, [{ kind: 'ledger-failing', dedupeKey: failingKey(clientId), ...about }]);
  else await closeTasks(scope, [failingKey(clientId)]);
  if (inDoubt) await openTasks(scope, [{ kind: 'ledger-in-doubt', dedupeKey: doubtKey(clientId), ...about }]);
  else if (!row.in_doubt) await closeTasks(scope, [doubtKey(clientId)]);
}
