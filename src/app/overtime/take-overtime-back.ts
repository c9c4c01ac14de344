import { addDays, type CalendarDate } from '../../domain/kernel/index.ts';
import { mayTakeBack } from '../../domain/overtime/index.ts';
import { readTime } from '../meeting/working-hours.ts';
import { appendOfficeEvents } from '../office-record/append-office-events.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';

/** One's own hours are not to be worked after all, as long as their day is not over; then they count no more. Taken back twice is taken back once. Another's are not there. */
export async function takeOvertimeBack(
  scope: OfficeScope,
  overtimeId: string,
): Promise<{ takenBack: true } | { refused: 'not-found' | 'overtime-over' }> {
  const row = await scope.trx
    .selectFrom('chosen_overtime')
    .selectAll()
    .where('office_id', '=', scope.officeId)
    .where('staff_id', '=', staffOf(scope))
    .where('id', '=', overtimeId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return { refused: 'not-found' };
  if (row.taken_back_at !== null) return { takenBack: true };
  if (!mayTakeBack({ on: row.overtime_on }, scope.today)) return { refused: 'overtime-over' };
  await takeBack(scope, [row]);
  return { takenBack: true };
}

/** Whoever leaves works none of the evenings that are ahead; those that were stay counted. Whoever calls holds the person. */
export async function takeBackOvertimeOf(scope: OfficeScope, staffId: string): Promise<void> {
  const rows = await scope.trx
    .selectFrom('chosen_overtime')
    .selectAll()
    .where('office_id', '=', scope.officeId)
    .where('staff_id', '=', staffId)
    .where('overtime_on', '>=', addDays(scope.today, 1))
    .where('taken_back_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  await takeBack(scope, rows, { who: staffId });
}

interface OvertimeRow {
  id: string;
  overtime_on: CalendarDate;
  from_time: string;
  to_time: string;
}

async function takeBack(scope: OfficeScope, rows: readonly OvertimeRow[], about: { who?: string } = {}): Promise<void> {
  if (rows.length === 0) return;
  await scope.trx
    .updateTable('chosen_overtime')
    .set({ taken_back_at: scope.now })
    .where('office_id', '=', scope.officeId)
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute();
  await appendOfficeEvents(
    scope,
    rows.map(({ id, overtime_on: on, from_time, to_time }) => ({
      kind: 'overtime-taken-back' as const,
      data: { overtime: id, on, fromTime: readTime(from_time), toTime: readTime(to_time), ...about },
    })),
  );
}
