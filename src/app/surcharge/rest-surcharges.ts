import { sql } from 'kysely';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { aboutLine } from './line-about.ts';
import { lockRecordsOfLines } from './lock-records-of-lines.ts';
import { refreshCostOfLateness } from './refresh-cost.ts';

/**
 * The client does not agree: proposed or approved lines rest, with nothing invoiced and nothing told, until somebody has talked with the client
 * and approves or waives them. Resting twice changes nothing; the sum stays as it is. What has left for invoicing stays, and is credited instead.
 */
export async function restSurcharges(
  scope: OfficeScope,
  lineIds: readonly string[],
  objection?: string,
): Promise<{ rested: string[]; skipped: string[] }> {
  if (lineIds.length === 0) return { rested: [], skipped: [] };
  await lockRecordsOfLines(scope, lineIds);
  const rows = await scope.trx
    .updateTable('surcharge_line')
    .set({
      state: 'resting',
      rested_from: sql<'proposed' | 'approved'>`state`,
      decided_at: scope.now,
      decided_by: staffOf(scope),
      reason_code: null,
      reason_words: objection ?? null,
    })
    .where('office_id', '=', scope.officeId)
    .where('id', 'in', [...lineIds])
    .where('state', 'in', ['proposed', 'approved'])
    .where('exported_in', 'is', null)
    .returning(['id', 'client_id', 'obligation_id', 'request_id', 'sum_ore'])
    .execute();
  await appendRecord(
    scope,
    rows.map((row) => ({
      clientId: row.client_id,
      kind: 'surcharge-rested',
      data: { line: row.id, ...aboutLine(row), sumOre: row.sum_ore },
      ...(objection ? { words: { reason: objection } } : {}),
    })),
  );
  await refreshCostOfLateness(scope, [...new Set(rows.map((row) => row.client_id))]);
  const rested = rows.map((row) => row.id);
  return { rested, skipped: lineIds.filter((id) => !rested.includes(id)) };
}
