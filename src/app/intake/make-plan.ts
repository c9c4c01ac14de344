import { sql } from 'kysely';
import type { CalendarDate, TimeOfDay } from '../../domain/kernel/index.ts';
import { refreshObligations } from '../obligation/refresh-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';

/**
 * "Når passer det?": the client's own day and hour. Until then nothing is chased, as long as it is not later than the deadline; it moves no
 * deadline. A new plan replaces the old one.
 */
export async function makePlan(
  scope: OfficeScope,
  clientId: string,
  plan: { obligationIds: readonly string[]; on: CalendarDate; at: TimeOfDay },
): Promise<{ planned: number } | { refused: 'unknown-obligation' | 'day-in-the-past' }> {
  if (plan.on < scope.today) return { refused: 'day-in-the-past' };
  const { rows } = await sql<{ id: string }>`
    update obligation set planned_on = ${plan.on}, planned_time = ${plan.at}
    where office_id = ${scope.officeId} and client_id = ${clientId} and id = any(${plan.obligationIds}::uuid[])
      and state not in ('delivered', 'cancelled')
    returning id`.execute(scope.trx);
  if (rows.length === 0) return { refused: 'unknown-obligation' };
  const ids = rows.map((row) => row.id);
  await appendRecord(scope, [{ clientId, kind: 'plan-made', data: { obligations: ids, on: plan.on, at: plan.at } }]);
  await refreshObligations(scope, ids);
  return { planned: ids.length };
}
