import { sql, type RawBuilder } from 'kysely';
import { addDays, type Instant } from '../../domain/kernel/index.ts';
import { changeDays } from '../../domain/time/index.ts';
import { dateInZone } from '../office-time.ts';
import type { OfficeScope } from '../office/office-scope.ts';

export type TimeImportObstacle = 'time-too-old' | 'time-changed';

/** Why hours that were brought in together stay: they have stood for 31 days, or somebody has mended one of them. */
export async function findTimeObstacle(
  scope: OfficeScope,
  importId: string,
  madeAt: Instant,
): Promise<TimeImportObstacle | undefined> {
  if (scope.today > addDays(dateInZone(madeAt, scope.zone), changeDays)) return 'time-too-old';
  const changed = await scope.trx
    .selectFrom('time_entry')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('import_id', '=', importId)
    .where('changed_at', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return changed ? 'time-changed' : undefined;
}

/** The same over `b`, a row of `import_batch`. */
export function timeStands({ today, zone }: OfficeScope): RawBuilder<boolean> {
  return sql<boolean>`((b.made_at at time zone ${zone})::date + ${changeDays}::int < ${today}::date
    or exists (select from time_entry t where t.office_id = b.office_id and t.import_id = b.id and t.changed_at is not null))`;
}

/** The clients of the hours that came with an import; none once it was taken back. */
export async function findTimedClients(scope: OfficeScope, importId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct client_id as id from time_entry
    where office_id = ${scope.officeId} and import_id = ${importId} and client_id is not null order by client_id`.execute(
    scope.trx,
  );
  return rows.map(({ id }) => id);
}

export async function takeBackTime(scope: OfficeScope, importId: string): Promise<void> {
  await scope.trx
    .deleteFrom('time_entry')
    .where('office_id', '=', scope.officeId)
    .where('import_id', '=', importId)
    .execute();
}
