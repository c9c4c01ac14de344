import { sql } from 'kysely';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** The day on which a handover of the client was done, begun on `sinceOn` or later; null where none is. What a change of course that ended in helping on is followed by. */
export async function findHandoverDone(
  scope: OfficeScope,
  clientId: string,
  sinceOn: CalendarDate,
): Promise<CalendarDate | null> {
  const { rows } = await sql<{
    doneOn: CalendarDate;
  }>`select (ended_at at time zone ${scope.zone})::date as "doneOn" from handover
    where office_id = ${scope.officeId} and client_id = ${clientId} and ended_as = 'complete'
      and (made_at at time zone ${scope.zone})::date >= ${sinceOn}::date
    order by ended_at desc limit 1`.execute(scope.trx);
  return rows[0]?.doneOn ?? null;
}
