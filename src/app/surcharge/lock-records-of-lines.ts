import { sql, type RawBuilder } from 'kysely';
import { lockRecords } from '../record/append-record.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** Lines by id, approved ones that nobody was told of, or approved ones that have not left for invoicing. */
export type LinesToHold = readonly string[] | 'untold' | 'unexported';

/**
 * Holds the records of those whose lines these are, and of their groups, before the lines themselves. Whoever settles what lateness costs holds the
 * records first too: so a decision, a letter or an export never waits in a circle with a delivery at the same moment.
 */
export async function lockRecordsOfLines(scope: OfficeScope, which: LinesToHold): Promise<void> {
  const { rows } = await sql<{ client_id: string }>`select distinct client_id from surcharge_line
    where office_id = ${scope.officeId} and ${chosenBy(which)}`.execute(scope.trx);
  await lockRecords(
    scope,
    rows.map((row) => row.client_id),
  );
}

function chosenBy(which: LinesToHold): RawBuilder<boolean> {
  if (which === 'untold') return sql`state = 'approved' and told_at is null`;
  if (which === 'unexported') return sql`state = 'approved' and exported_in is null`;
  return sql`id = any(${which}::uuid[])`;
}
