import { officeChain, type OfficeEventKind, type StoredLink } from '../../domain/record/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** The office's own record, the oldest event first. */
export async function loadOfficeEvents(scope: OfficeScope): Promise<StoredLink<OfficeEventKind>[]> {
  const rows = await scope.trx
    .selectFrom('office_event')
    .selectAll()
    .where('office_id', '=', scope.officeId)
    .orderBy('sequence')
    .execute();
  return rows.map((row) => ({
    officeId: row.office_id,
    clientId: officeChain,
    sequence: row.sequence,
    kind: row.kind,
    at: row.at,
    data: row.data,
    previousHash: row.previous_hash,
    hash: row.hash,
  }));
}
