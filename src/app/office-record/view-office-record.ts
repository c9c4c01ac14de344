import { sql } from 'kysely';
import type { OfficeEventKind, RecordData } from '../../domain/record/index.ts';
import type { Instant } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

export const officeEventsPerPage = 50;

export interface OfficeEventView {
  sequence: number;
  kind: OfficeEventKind;
  at: Instant;
  /** Who did it; null for Takt itself and the command line. */
  byName: string | null;
  /** Whom it is about; null where it is nobody. */
  whoName: string | null;
  data: RecordData;
}

/** The office's own record, the newest first, a page at a time: those before a sequence number. */
export async function viewOfficeRecord(
  scope: OfficeScope,
  before: number | undefined,
): Promise<{ events: OfficeEventView[]; hasMore: boolean }> {
  const { rows } = await sql<OfficeEventView>`
    select e.sequence, e.kind, e.at, e.data, b.name as "byName", w.name as "whoName" from office_event e
    left join staff b on b.office_id = e.office_id and b.id::text = e.data ->> 'staff'
    left join staff w on w.office_id = e.office_id and w.id::text = e.data ->> 'who'
    where e.office_id = ${scope.officeId} ${before === undefined ? sql`` : sql`and e.sequence < ${before}`}
    order by e.sequence desc limit ${officeEventsPerPage + 1}`.execute(scope.trx);
  return { events: rows.slice(0, officeEventsPerPage), hasMore: rows.length > officeEventsPerPage };
}
