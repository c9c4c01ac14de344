import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { UrgentRequestTable } from '../../db/tables.ts';
import { personOf, staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord, lockRecords } from '../record/append-record.ts';
import { settleSurcharges } from '../surcharge/settle-surcharges.ts';

export interface FinishedRequest {
  doneOn: CalendarDate;
  minutes: number;
}

/**
 * It is not needed after all, says the client or the office. Only before the work is done; saying it twice changes nothing. Another client's request
 * is unknown, and with `own` every one that this person did not ask for.
 */
export async function withdrawRequest(
  scope: OfficeScope,
  clientId: string,
  requestId: string,
  which: 'any' | 'own' = 'any',
): Promise<{ withdrawn: true } | { refused: 'not-found' | 'request-done' }> {
  const row = await lockRequest(scope, requestId);
  if (row?.client_id !== clientId) return { refused: 'not-found' };
  if (which === 'own' && row.person_id !== personOf(scope)) return { refused: 'not-found' };
  if (row.withdrawn_at !== null) return { withdrawn: true };
  if (row.done_on !== null) return { refused: 'request-done' };
  await update(scope, requestId, { withdrawn_at: scope.now });
  await appendRecord(scope, [{ clientId, kind: 'request-withdrawn', data: { request: requestId } }]);
  return { withdrawn: true };
}

/**
 * The work is done: when, and how many minutes it took, which are the evidence for the line. Until the line is decided they can be corrected; the same
 * again changes nothing.
 */
export async function finishRequest(
  scope: OfficeScope,
  clientId: string,
  requestId: string,
  { doneOn, minutes }: FinishedRequest,
): Promise<
  | { finished: true }
  | { refused: 'not-found' | 'request-withdrawn' | 'day-in-the-future' | 'wrong-order' | 'line-decided' }
> {
  const row = await lockRequest(scope, requestId);
  if (row?.client_id !== clientId) return { refused: 'not-found' };
  if (row.withdrawn_at !== null) return { refused: 'request-withdrawn' };
  if (doneOn > scope.today) return { refused: 'day-in-the-future' };
  if (doneOn < row.asked_on) return { refused: 'wrong-order' };
  if (row.done_on === doneOn && row.minutes === minutes) return { finished: true };
  await lockRecords(scope, [clientId]);
  if (await isDecided(scope, requestId)) return { refused: 'line-decided' };
  await update(scope, requestId, { done_on: doneOn, minutes, done_by: staffOf(scope), done_at: scope.now });
  await appendRecord(scope, [{ clientId, kind: 'request-done', data: { request: requestId, doneOn, minutes } }]);
  await settleSurcharges(scope, [clientId]);
  return { finished: true };
}

async function lockRequest(
  scope: OfficeScope,
  requestId: string,
): Promise<
  Pick<UrgentRequestTable, 'client_id' | 'person_id' | 'asked_on' | 'withdrawn_at' | 'done_on' | 'minutes'> | undefined
> {
  return scope.trx
    .selectFrom('urgent_request')
    .select(['client_id', 'person_id', 'asked_on', 'withdrawn_at', 'done_on', 'minutes'])
    .where('office_id', '=', scope.officeId)
    .where('id', '=', requestId)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

async function isDecided(scope: OfficeScope, requestId: string): Promise<boolean> {
  const line = await scope.trx
    .selectFrom('surcharge_line')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('request_id', '=', requestId)
    .where('state', 'in', ['approved', 'waived', 'resting'])
    .forUpdate()
    .executeTakeFirst();
  return line !== undefined;
}

async function update(scope: OfficeScope, requestId: string, values: Partial<UrgentRequestTable>): Promise<void> {
  await scope.trx
    .updateTable('urgent_request')
    .set(values)
    .where('office_id', '=', scope.officeId)
    .where('id', '=', requestId)
    .execute();
}
