import { assert } from '../../domain/kernel/index.ts';
import { isSameSlot, type Slot } from '../../domain/meeting/index.ts';
import { findOvertimeRefusal, type OvertimeRefusal } from '../../domain/overtime/index.ts';
import { lockHost } from '../meeting/find-meeting.ts';
import { appendOfficeEvents } from '../office-record/append-office-events.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { loadOvertimeFacts } from './load-overtime-facts.ts';

/**
 * Somebody chooses to work some hours beside working hours on one day. Only for oneself: nobody chooses for another, whoever leads neither. The hours count as working time of that day in all
 * that is planned, and are counted by person. The same hours chosen twice are chosen once; of two who choose at once, on two of their screens, the second is held against the first.
 */
export async function chooseOvertime(
  scope: OfficeScope,
  { on, from, to }: Slot,
): Promise<{ overtimeId: string } | { refused: OvertimeRefusal | 'not-found' }> {
  const staffId = staffOf(scope);
  assert(staffId !== null, 'overtime is chosen by whoever works here');
  if (!(await lockHost(scope, staffId))) return { refused: 'not-found' };
  const wanted = { on, from, to };
  const facts = await loadOvertimeFacts(scope, staffId);
  const same = facts.chosen.find((one) => isSameSlot(one, wanted));
  if (same) return { overtimeId: same.overtimeId };
  const refused = findOvertimeRefusal(wanted, facts);
  if (refused) return { refused };
  const overtimeId = scope.ids.next();
  await scope.trx
    .insertInto('chosen_overtime')
    .values({
      office_id: scope.officeId,
      id: overtimeId,
      staff_id: staffId,
      overtime_on: on,
      from_time: from,
      to_time: to,
      chosen_at: scope.now,
    })
    .execute();
  const data = { overtime: overtimeId, on, fromTime: from, toTime: to };
  await appendOfficeEvents(scope, [{ kind: 'overtime-chosen', data }]);
  return { overtimeId };
}
