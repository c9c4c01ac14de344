import type { Selectable } from 'kysely';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { decideTimeChange, decideWorkedOn, type TimeActor, type TimeWork } from '../../domain/time/index.ts';
import type { TimeEntryTable } from '../../db/tables.ts';
import { dateInZone } from '../office-time.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { isClient, isOverDay, type TimeRefusal } from './enter-time.ts';
import { lockTime } from './lock-time.ts';

export interface TimeChange {
  clientId?: string | null;
  workedOn?: CalendarDate;
  minutes?: number;
  work?: TimeWork;
  words?: string | null;
}

type ChangeRefusal = { refused: 'not-found' | 'time-too-old' };

/** Changes an entry within the office's rules. What is left out stays as it is. */
export async function changeTime(
  scope: OfficeScope,
  actor: TimeActor,
  entryId: string,
  change: TimeChange,
): Promise<{ changed: true } | ChangeRefusal | { refused: TimeRefusal }> {
  const found = await findEntryToChange(scope, actor, entryId);
  if ('refused' in found) return found;
  if (change.clientId !== undefined && !(await isClient(scope, change.clientId))) return { refused: 'not-found' };
  const { entry } = found;
  const workedOn = change.workedOn ?? entry.worked_on;
  const minutes = change.minutes ?? entry.minutes;
  const day = change.workedOn === undefined ? { may: 'enter' as const } : decideWorkedOn(workedOn, scope.today);
  if ('refused' in day) return day;
  if (await isOverDay(scope, { id: entryId, staffId: entry.staff_id, workedOn, minutes })) {
    return { refused: 'time-day-over' };
  }
  await scope.trx
    .updateTable('time_entry')
    .set({
      client_id: change.clientId === undefined ? entry.client_id : change.clientId,
      worked_on: workedOn,
      minutes,
      work: change.work ?? entry.work,
      words: change.words === undefined ? entry.words : change.words,
      changed_by: actor.staffId,
      changed_at: scope.now,
    })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', entryId)
    .execute();
  return { changed: true };
}

/** Takes an entry away within the office's rules. */
export async function removeTime(
  scope: OfficeScope,
  actor: TimeActor,
  entryId: string,
): Promise<{ removed: true } | ChangeRefusal> {
  const found = await findEntryToChange(scope, actor, entryId);
  if ('refused' in found) return found;
  await scope.trx.deleteFrom('time_entry').where('office_id', '=', scope.officeId).where('id', '=', entryId).execute();
  return { removed: true };
}

async function findEntryToChange(
  scope: OfficeScope,
  actor: TimeActor,
  entryId: string,
): Promise<{ entry: Selectable<TimeEntryTable> } | ChangeRefusal> {
  const find = scope.trx
    .selectFrom('time_entry')
    .selectAll()
    .where('office_id', '=', scope.officeId)
    .where('id', '=', entryId);
  const seen = await find.executeTakeFirst();
  if (!seen) return { refused: 'not-found' };
  await lockTime(scope, seen.staff_id);
  // What another tab took away or changed meanwhile.
  const entry = await find.forUpdate().executeTakeFirst();
  if (!entry) return { refused: 'not-found' };
  const enteredOn = dateInZone(entry.entered_at, scope.zone);
  const decided = decideTimeChange(actor, { staffId: entry.staff_id, enteredOn }, scope.today);
  return 'refused' in decided ? decided : { entry };
}
