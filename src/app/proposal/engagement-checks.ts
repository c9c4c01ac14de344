import { sql } from 'kysely';
import type { CheckKind, DoneCheck } from '../../domain/agreement/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { findClientToChange } from '../client/find-client.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';

/**
 * What was checked before the engagement. It stands beside the client's record and never in it: a client may read the record, and matters of
 * money laundering are never shown to a client (hvitvaskingsloven § 28).
 */
export async function loadChecks(scope: OfficeScope, clientId: string): Promise<DoneCheck[]> {
  const { rows } = await sql<{ kind: CheckKind; on: CalendarDate; by: string; answer: string | null }>`
    select c.kind, c.done_on as "on", s.name as "by", c.answer
    from engagement_check c join staff s on s.office_id = c.office_id and s.id = c.done_by
    where c.office_id = ${scope.officeId} and c.client_id = ${clientId}`.execute(scope.trx);
  return rows.map(({ kind, on, by, answer }) => ({
    kind,
    doneOn: on,
    byName: by,
    ...(answer === null ? {} : { answer }),
  }));
}

/** Notes that something was checked, in place of what was noted of it before. */
export async function noteCheck(
  scope: OfficeScope,
  clientId: string,
  check: { kind: CheckKind; doneOn: CalendarDate; answer?: string },
): Promise<{ noted: true } | { refused: 'not-found' | 'day-in-the-future' }> {
  const staffId = staffOf(scope);
  if (!staffId || !(await findClientToChange(scope, clientId))) return { refused: 'not-found' };
  if (check.doneOn > scope.today) return { refused: 'day-in-the-future' };
  const values = { done_on: check.doneOn, done_by: staffId, answer: check.answer ?? null, noted_at: scope.now };
  await scope.trx
    .insertInto('engagement_check')
    .values({ office_id: scope.officeId, client_id: clientId, kind: check.kind, ...values })
    .onConflict((conflict) => conflict.columns(['office_id', 'client_id', 'kind']).doUpdateSet(values))
    .execute();
  return { noted: true };
}
