import { sql } from 'kysely';
import { placeRecognised } from './place-recognised.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { lookOverDeliveries } from './look-over-deliveries.ts';

/** Finds a place for what was read and has none, and looks over every delivery that these arrivals belong to now. */
export async function lookOverArrivals(scope: OfficeScope, arrivalIds: readonly string[]): Promise<void> {
  await placeRecognised(scope, arrivalIds);
  const { rows } = await sql<{ client_id: string; obligation_id: string | null }>`
    select distinct client_id, obligation_id from arrival
    where office_id = ${scope.officeId} and id = any(${arrivalIds}::uuid[])
    order by client_id, obligation_id`.execute(scope.trx);
  await lookOverDeliveries(scope, {
    obligationIds: rows.flatMap((row) => row.obligation_id ?? []),
    unplacedOfClientIds: rows.filter((row) => row.obligation_id === null).map((row) => row.client_id),
  });
}
