import { sql } from 'kysely';
import { assert } from '../../domain/kernel/index.ts';
import type { ReadTime } from '../../domain/time/index.ts';
import type { TimeCommitted } from '../../http/contract/time.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { checkTimeRows } from './check-time-rows.ts';
import type { ImportRefusal } from './commit-clients.ts';
import { addImport, lockImports } from './open-import.ts';
import type { TypedTimeRow } from './read-time-table.ts';

/** Adds every line of hours from the office's own system, or none. It works also where no hours are entered in Takt. */
export async function commitTime(
  scope: OfficeScope,
  importId: string,
  rows: readonly TypedTimeRow[],
): Promise<TimeCommitted | ImportRefusal> {
  const earlier = await lockImports(scope, importId);
  if (earlier?.kind === 'time' && earlier.undoneAt === null) return viewCommitted(scope, importId);
  if (earlier) return { refused: earlier.undoneAt === null ? 'import-id-used' : 'import-undone' };
  const checked = await checkTimeRows(scope, rows);
  const faulty = checked.filter(({ faults }) => faults.length > 0);
  if (faulty.length > 0) return { refused: 'rows-with-faults', rows: faulty.length };
  await addImport(scope, importId, 'time');
  await insertTimes(
    scope,
    importId,
    checked.map(({ time }) => {
      assert(time !== undefined, 'a row without faults is time');
      return time;
    }),
  );
  return viewCommitted(scope, importId);
}

async function insertTimes(scope: OfficeScope, importId: string, times: readonly ReadTime[]): Promise<void> {
  const rows = times.map((time) => ({
    i: scope.ids.next(),
    s: time.staffId,
    c: time.clientId,
    d: time.workedOn,
    m: time.minutes,
    k: time.work,
    w: time.words,
    b: time.billable,
  }));
  await sql`
    insert into time_entry (office_id, id, staff_id, client_id, worked_on, minutes, work, words, billable, source, import_id,
      entered_by, entered_at)
    select ${scope.officeId}::uuid, i, s, c, d, m, k, w, b, 'imported', ${importId}::uuid, ${staffOf(scope)}::uuid,
      ${scope.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(i uuid, s uuid, c uuid, d date, m int, k text, w text, b boolean)`.execute(
    scope.trx,
  );
}

async function viewCommitted(scope: OfficeScope, importId: string): Promise<TimeCommitted> {
  const { rows } = await sql<Omit<TimeCommitted, 'importId'>>`
    select count(distinct client_id)::int as clients, count(distinct staff_id)::int as people, count(*)::int as entries,
      coalesce(sum(minutes), 0)::int as minutes,
      coalesce(sum(minutes) filter (where client_id is null), 0)::int as "internalMinutes"
    from time_entry where office_id = ${scope.officeId} and import_id = ${importId}`.execute(scope.trx);
  return { importId, ...rows[0]! };
}
