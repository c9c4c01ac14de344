import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** The heads of an office's records on a day. Kept elsewhere it shows, years later, a record that was changed or cut, whatever was done to the database. */
export interface KeptAnchor {
  onDate: CalendarDate;
  /** By client: the sequence number and the hash of the last event. */
  heads: Readonly<Record<string, readonly [number, string]>>;
  previousHash: string;
  hash: string;
}

/** The newest anchor of the office; undefined before its first day. */
export async function exportAnchor(scope: OfficeScope): Promise<KeptAnchor | undefined> {
  return scope.trx
    .selectFrom('office_anchor')
    .select(['on_date as onDate', 'heads', 'previous_hash as previousHash', 'hash'])
    .where('office_id', '=', scope.officeId)
    .orderBy('on_date', 'desc')
    .limit(1)
    .executeTakeFirst();
}
