import { type RawBuilder, sql } from 'kysely';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/**
 * Whether a wish `a` waits still: no message about its duty has been written since, of whatever step. One that was dropped gave its step back, and so the wish waits again.
 */
export const stillWaits: RawBuilder<boolean> = sql`not exists (select from reminder_step s
  join message m on m.office_id = s.office_id and m.id = s.message_id
  where s.office_id = a.office_id and s.obligation_id = a.obligation_id and s.for_due_on = a.for_due_on and m.created_at >= a.asked_at)`;

/** For which deadline somebody has asked that a client be asked, and no message has gone since, by the duty's id. */
export async function loadAsks(scope: OfficeScope, ids: readonly string[]): Promise<Map<string, CalendarDate>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; forDueOn: CalendarDate }>`
    select a.obligation_id as id, a.for_due_on as "forDueOn" from reminder_ask a
    where a.office_id = ${scope.officeId} and a.obligation_id = any(${ids}::uuid[]) and ${stillWaits}`.execute(
    scope.trx,
  );
  return new Map(rows.map(({ id, forDueOn }) => [id, forDueOn]));
}
