import { sql } from 'kysely';
import type { OfficeScope } from '../office/office-scope.ts';

/**
 * Asks for files to be read, in the transaction that registered them: neither can be there without the other. Asking twice is asking once.
 */
export async function requestReading(scope: OfficeScope, arrivalIds: readonly string[]): Promise<void> {
  if (arrivalIds.length === 0 || scope.enqueueReadings === undefined) return;
  await sql`insert into reading (office_id, arrival_id, state, asked_at)
    select ${scope.officeId}, a, 'waiting', ${scope.now} from unnest(${arrivalIds}::uuid[]) a
    on conflict do nothing`.execute(scope.trx);
  await scope.enqueueReadings(scope, arrivalIds);
}

/** What was asked for some time ago and nobody has taken up, or has not finished: the round of every five minutes asks again. */
export async function requestLeftReadings(scope: OfficeScope): Promise<number> {
  const { rows } = await sql<{ arrival_id: string }>`
    select arrival_id from reading where office_id = ${scope.officeId} and state in ('waiting', 'reading')
      and coalesce(started_at, asked_at) < ${scope.now}::timestamptz - interval '5 minutes'
    order by asked_at limit 1000`.execute(scope.trx);
  const ids = rows.map((row) => row.arrival_id);
  if (ids.length > 0) await scope.enqueueReadings?.(scope, ids);
  return ids.length;
}
