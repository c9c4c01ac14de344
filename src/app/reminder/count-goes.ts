import { sql } from 'kysely';
import { isOfficeDay } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { canBeSent } from './can-be-sent.ts';
import { planReminders } from './plan-reminders.ts';

/** Beyond so many duties that the next sweep looks at, counting would keep a page waiting. */
const countedMax = 200;

/**
 * How much *Dette sendes* shows for the rest of today, by the same plan, from the duties alone that a sweep has to look at: after the morning's sweep
 * there are hardly any. Null while they are too many to be counted for a page that waits.
 */
export async function countGoes(scope: OfficeScope, smsConfigured: boolean): Promise<number | null> {
  if (!isOfficeDay(scope.today, scope.closures)) return 0;
  const { rows } = await sql<{ id: string }>`select id from obligation
    where office_id = ${scope.officeId} and next_check_on <= ${scope.today}::date limit ${countedMax + 1}`.execute(
    scope.trx,
  );
  if (rows.length === 0) return 0;
  if (rows.length > countedMax) return null;
  const ids = rows.map(({ id }) => id);
  const { messages, calls } = await planReminders(scope, scope.today, true, ids);
  return messages.filter((message) => canBeSent(message, smsConfigured && !scope.demo)).length + calls.length;
}
