import { sql } from 'kysely';
import type { TakenStep } from '../../domain/reminder/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** The steps that were taken of some duties, oldest first, by the duty's id. */
export async function loadTakenSteps(scope: OfficeScope, ids: readonly string[]): Promise<Map<string, TakenStep[]>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<TakenStep & { id: string }>`
    select obligation_id as id, step, for_due_on as "forDueOn", taken_on as "on", outcome from reminder_step
    where office_id = ${scope.officeId} and obligation_id = any(${ids}::uuid[])
    order by taken_on`.execute(scope.trx);
  const byId = new Map<string, TakenStep[]>();
  for (const { id, ...step } of rows) byId.set(id, [...(byId.get(id) ?? []), step]);
  return byId;
}
