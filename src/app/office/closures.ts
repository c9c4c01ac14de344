import { sql } from 'kysely';
import { daysBetween, type CalendarDate } from '../../domain/kernel/index.ts';
import { refreshObligations } from '../obligation/refresh-obligations.ts';
import { moveDutiesWithClosures, withClosuresOfNow, type MovedDuty } from './move-duties.ts';
import type { OfficeScope } from './office-scope.ts';
import type { RecordData } from '../../domain/record/index.ts';
import { appendOfficeEvents } from '../office-record/append-office-events.ts';

export interface ClosureToKeep {
  name: string;
  fromOn: CalendarDate;
  toOn: CalendarDate;
}

/** A longer one is a mistake in a date; deadlines would look for a working day beyond where duties are searched for. */
const closureDaysMax = 92;

/**
 * The office is closed from one day to another, both included: no messages, no tasks, not counted as lateness. Deadlines move only where the
 * clause says so; the answer names them. The same closure entered twice is one.
 */
export async function addClosure(
  scope: OfficeScope,
  { name, fromOn, toOn }: ClosureToKeep,
): Promise<
  { closureId: string; moved: MovedDuty[] } | { refused: 'wrong-order' | 'day-in-the-past' | 'closure-too-long' }
> {
  if (toOn < fromOn) return { refused: 'wrong-order' };
  if (toOn < scope.today) return { refused: 'day-in-the-past' };
  if (daysBetween(fromOn, toOn) >= closureDaysMax) return { refused: 'closure-too-long' };
  await holdCalendar(scope);
  const same = await scope.trx
    .selectFrom('closure')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('from_on', '=', fromOn)
    .where('to_on', '=', toOn)
    .executeTakeFirst();
  if (same) return { closureId: same.id, moved: [] };
  const closureId = scope.ids.next();
  await scope.trx
    .insertInto('closure')
    .values({ office_id: scope.officeId, id: closureId, name, from_on: fromOn, to_on: toOn })
    .execute();
  await noteClosure(scope, closureId, { added: true, fromOn, toOn });
  return { closureId, moved: await settleCalendar(scope) };
}

/** Changes a closure. One that has begun keeps its first day, and its last is today or later: days that were promised stay closed. */
export async function changeClosure(
  scope: OfficeScope,
  closureId: string,
  change: Partial<ClosureToKeep>,
): Promise<
  | { changed: true; moved: MovedDuty[] }
  | { refused: 'not-found' | 'wrong-order' | 'day-in-the-past' | 'closure-begun' | 'closure-too-long' }
> {
  await holdCalendar(scope);
  const closure = await findClosure(scope, closureId);
  if (!closure) return { refused: 'not-found' };
  const { name = closure.name, fromOn = closure.from_on, toOn = closure.to_on } = change;
  if (toOn < fromOn) return { refused: 'wrong-order' };
  if (daysBetween(fromOn, toOn) >= closureDaysMax) return { refused: 'closure-too-long' };
  if (closure.from_on <= scope.today && fromOn !== closure.from_on) return { refused: 'closure-begun' };
  if (toOn !== closure.to_on && toOn < scope.today) return { refused: 'day-in-the-past' };
  await scope.trx
    .updateTable('closure')
    .set({ name, from_on: fromOn, to_on: toOn })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', closureId)
    .execute();
  await noteClosure(scope, closureId, { fromOn, toOn });
  return { changed: true, moved: await settleCalendar(scope) };
}

/** Takes away a closure that has not begun. Deadlines go back where nobody was told of the later day. */
export async function removeClosure(
  scope: OfficeScope,
  closureId: string,
): Promise<{ removed: true; moved: MovedDuty[] } | { refused: 'not-found' | 'closure-begun' }> {
  await holdCalendar(scope);
  const closure = await findClosure(scope, closureId);
  if (!closure) return { refused: 'not-found' };
  if (closure.from_on <= scope.today) return { refused: 'closure-begun' };
  await scope.trx.deleteFrom('closure').where('office_id', '=', scope.officeId).where('id', '=', closureId).execute();
  await noteClosure(scope, closureId, { removed: true });
  return { removed: true, moved: await settleCalendar(scope) };
}

/** One change of the calendar at a time, so that each sees what the one before it wrote. */
async function holdCalendar(scope: OfficeScope): Promise<void> {
  await sql`select 1 from office where id = ${scope.officeId} for no key update`.execute(scope.trx);
}

async function findClosure(
  scope: OfficeScope,
  closureId: string,
): Promise<{ name: string; from_on: CalendarDate; to_on: CalendarDate } | undefined> {
  return scope.trx
    .selectFrom('closure')
    .select(['name', 'from_on', 'to_on'])
    .where('office_id', '=', scope.officeId)
    .where('id', '=', closureId)
    .executeTakeFirst();
}

/** Moves what the clauses let move, and counts the lateness of what is late, and the sums that nobody has decided, anew. */
async function settleCalendar(scope: OfficeScope): Promise<MovedDuty[]> {
  const fresh = await withClosuresOfNow(scope);
  const moved = await moveDutiesWithClosures(fresh);
  const { rows } = await sql<{ id: string }>`
    select o.id from obligation o
    where o.office_id = ${scope.officeId} and o.due_on < ${scope.today}::date and not o.history
      and (o.state in ('open', 'overdue', 'answered', 'returned') or exists (select from surcharge_line l
        where l.office_id = o.office_id and l.obligation_id = o.id and l.state = 'proposed'))`.execute(scope.trx);
  await refreshObligations(
    fresh,
    rows.map((row) => row.id),
  );
  return moved;
}

async function noteClosure(scope: OfficeScope, closureId: string, data: RecordData): Promise<void> {
  await appendOfficeEvents(scope, [{ kind: 'closures-changed', data: { closure: closureId, ...data } }]);
}
