import { sql } from 'kysely';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { ProposingStop } from '../../domain/surcharge/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** When Takt proposed nothing for some clients, each stop that was not undone. */
export async function loadProposingStops(
  scope: OfficeScope,
  clientIds: readonly string[],
): Promise<Map<string, ProposingStop[]>> {
  const { rows } = await sql<{ client_id: string; stopped_on: CalendarDate; resume_on: CalendarDate | null }>`
    select client_id, stopped_on, resume_on from proposing_stop
    where office_id = ${scope.officeId} and client_id = any(${clientIds}::uuid[]) and undone_at is null
    order by stopped_on`.execute(scope.trx);
  const stops = new Map<string, ProposingStop[]>();
  for (const { client_id: clientId, stopped_on: stoppedOn, resume_on: resumeOn } of rows) {
    const stop = { stoppedOn, ...(resumeOn === null ? {} : { resumeOn }) };
    stops.set(clientId, [...(stops.get(clientId) ?? []), stop]);
  }
  return stops;
}
