import type { CalendarDate } from '../../domain/kernel/index.ts';
import { isActive } from '../client/change-client.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { watchAbsences } from './watch-absences.ts';

/**
 * Somebody will be away, both days included. Tasks go to the deputy while it lasts; without a deputy a manager is asked to name one. The same
 * absence entered twice is one.
 */
export async function addAbsence(
  scope: OfficeScope,
  absence: { staffId: string; fromOn: CalendarDate; toOn: CalendarDate },
): Promise<{ absenceId: string } | { refused: 'not-found' | 'wrong-order' | 'day-in-the-past' }> {
  const { staffId, fromOn, toOn } = absence;
  if (toOn < fromOn) return { refused: 'wrong-order' };
  if (toOn < scope.today) return { refused: 'day-in-the-past' };
  if (!(await isActive(scope, staffId))) return { refused: 'not-found' };
  const same = await scope.trx
    .selectFrom('absence')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('staff_id', '=', staffId)
    .where('from_on', '=', fromOn)
    .where('to_on', '=', toOn)
    .executeTakeFirst();
  if (same) return { absenceId: same.id };
  const absenceId = scope.ids.next();
  await scope.trx
    .insertInto('absence')
    .values({ office_id: scope.officeId, id: absenceId, staff_id: staffId, from_on: fromOn, to_on: toOn })
    .execute();
  await watchAbsences(scope);
  return { absenceId };
}

/** Takes an absence away; with `onlyOf` only that person's. Tasks that had passed to others stay with them. */
export async function removeAbsence(
  scope: OfficeScope,
  absenceId: string,
  onlyOf?: string,
): Promise<{ removed: true } | { refused: 'not-found' }> {
  const removed = await scope.trx
    .deleteFrom('absence')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', absenceId)
    .$if(onlyOf !== undefined, (query) => query.where('staff_id', '=', onlyOf!))
    .returning('id')
    .executeTakeFirst();
  if (!removed) return { refused: 'not-found' };
  await watchAbsences(scope);
  return { removed: true };
}
