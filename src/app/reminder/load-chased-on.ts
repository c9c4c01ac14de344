import { sql } from 'kysely';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** Whom a chasing message of a day has been written to, by person. */
export async function loadChasedOn(scope: OfficeScope, on: CalendarDate): Promise<Set<string>> {
  const { rows } = await sql<{ person_id: string }>`
    select person_id from message
    where office_id = ${scope.officeId} and planned_on = ${on}::date and chasing`.execute(scope.trx);
  return new Set(rows.map((row) => row.person_id));
}
