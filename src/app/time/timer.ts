import type { Selectable } from 'kysely';
import type { CalendarDate, Instant } from '../../domain/kernel/index.ts';
import { deriveTimerMinutes, type TimeWork } from '../../domain/time/index.ts';
import type { TimeRunningTable } from '../../db/tables.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { cutIntoDays } from './day-span.ts';
import { isClient } from './enter-time.ts';
import { lockTime } from './lock-time.ts';
import { isTimeEntered } from './time-setting.ts';

export interface TimerStart {
  clientId: string | null;
  work: TimeWork;
  /** Whether one that runs for something else is stopped first; without it the start is refused. */
  change: boolean;
}

export interface Stopped {
  /** More than one where it ran over midnight; none where it was stopped at once. */
  entries: { entryId: string; workedOn: CalendarDate; minutes: number }[];
  capped: boolean;
}

/**
 * Starts the person's one timer. Started again for the same thing, from another tab or after a broken line, it is the one that runs. What it came from
 * lies in the database from the first moment, so that nothing is lost whatever happens to browser or server.
 */
export async function startTimer(
  scope: OfficeScope,
  staffId: string,
  { clientId, work, change }: TimerStart,
): Promise<{ startedAt: Instant } | { refused: 'not-found' | 'time-off' | 'timer-running' }> {
  if (!(await isClient(scope, clientId))) return { refused: 'not-found' };
  if (!(await isTimeEntered(scope))) return { refused: 'time-off' };
  await lockTime(scope, staffId);
  const running = await findRunning(scope, staffId);
  if (running && running.client_id === clientId && running.work === work) return { startedAt: running.started_at };
  if (running && !change) return { refused: 'timer-running' };
  if (running) await enterRunning(scope, running, null);
  await scope.trx
    .insertInto('time_running')
    .values({ office_id: scope.officeId, staff_id: staffId, client_id: clientId, work, started_at: scope.now })
    .execute();
  return { startedAt: scope.now };
}

/**
 * Stops the timer that was begun at this moment and enters what it came to. Stopped twice, or when another one has begun meanwhile, it is gone and
 * nothing more is entered. It can be stopped also when the office has ended the entering of hours.
 */
export async function stopTimer(
  scope: OfficeScope,
  staffId: string,
  { startedAt, words }: { startedAt: Instant; words: string | null },
): Promise<Stopped | { refused: 'timer-gone' }> {
  await lockTime(scope, staffId);
  const running = await findRunning(scope, staffId);
  if (running?.started_at !== startedAt) return { refused: 'timer-gone' };
  return enterRunning(scope, running, words);
}

/** Stops the timer of somebody who leaves the office and enters what it came to, if one runs. */
export async function stopTimerOf(scope: OfficeScope, staffId: string): Promise<void> {
  await lockTime(scope, staffId);
  const running = await findRunning(scope, staffId);
  if (running) await enterRunning(scope, running, null);
}

/** Throws away what the timer came to. */
export async function discardTimer(
  scope: OfficeScope,
  staffId: string,
  { startedAt }: { startedAt: Instant },
): Promise<{ discarded: true } | { refused: 'timer-gone' }> {
  await lockTime(scope, staffId);
  const running = await findRunning(scope, staffId);
  if (running?.started_at !== startedAt) return { refused: 'timer-gone' };
  await removeRunning(scope, staffId);
  return { discarded: true };
}

async function findRunning(scope: OfficeScope, staffId: string): Promise<Selectable<TimeRunningTable> | undefined> {
  return scope.trx
    .selectFrom('time_running')
    .selectAll()
    .where('office_id', '=', scope.officeId)
    .where('staff_id', '=', staffId)
    .executeTakeFirst();
}

async function removeRunning(scope: OfficeScope, staffId: string): Promise<void> {
  await scope.trx
    .deleteFrom('time_running')
    .where('office_id', '=', scope.officeId)
    .where('staff_id', '=', staffId)
    .execute();
}

async function enterRunning(
  scope: OfficeScope,
  { staff_id: staffId, client_id, work, started_at }: Selectable<TimeRunningTable>,
  words: string | null,
): Promise<Stopped> {
  const { days, capped } = deriveTimerMinutes(cutIntoDays(started_at, scope.now, scope.zone));
  const entries = days.map(({ on, minutes }) => ({ entryId: scope.ids.next(), workedOn: on, minutes }));
  await removeRunning(scope, staffId);
  if (entries.length > 0) {
    await scope.trx
      .insertInto('time_entry')
      .values(
        entries.map(({ entryId, workedOn, minutes }) => ({
          office_id: scope.officeId,
          id: entryId,
          staff_id: staffId,
          client_id,
          worked_on: workedOn,
          minutes,
          work,
          words,
          source: 'timer' as const,
          entered_by: staffId,
          entered_at: scope.now,
        })),
      )
      .execute();
  }
  return { entries, capped };
}
