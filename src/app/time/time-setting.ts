import type { OfficeScope } from '../office/office-scope.ts';
import { sql } from 'kysely';
import { appendOfficeEvents } from '../office-record/append-office-events.ts';

/** Whether hours are entered in Takt. They are not, until the office says so. */
export async function isTimeEntered(scope: OfficeScope): Promise<boolean> {
  const { settings } = await scope.trx
    .selectFrom('office')
    .select('settings')
    .where('id', '=', scope.officeId)
    .executeTakeFirstOrThrow();
  return settings.time?.entry ?? false;
}

/** Begins or ends the entering of hours. What is entered stays, and a timer that runs can still be stopped. */
export async function changeTimeSetting(scope: OfficeScope, { entry }: { entry: boolean }): Promise<{ changed: true }> {
  await sql`update office set settings = settings || ${JSON.stringify({ time: { entry } })}::jsonb
    where id = ${scope.officeId}`.execute(scope.trx);
  await appendOfficeEvents(scope, [{ kind: 'settings-changed', data: { of: 'time', changed: ['entry'], entry } }]);
  return { changed: true };
}
