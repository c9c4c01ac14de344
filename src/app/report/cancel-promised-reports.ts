import { sql } from 'kysely';
import type { OfficeScope } from '../office/office-scope.ts';

/** The engagement ends: nothing more is promised. What has come stands. */
export async function cancelPromisedReports(scope: OfficeScope, clientIds: readonly string[]): Promise<void> {
  await sql`update promised_report set cancelled_on = ${scope.today}::date
    where office_id = ${scope.officeId} and client_id = any(${clientIds}::uuid[]) and done_on is null and cancelled_on is null`.execute(
    scope.trx,
  );
}
