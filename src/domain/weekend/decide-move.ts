import { kindOfReport } from '../job/index.ts';
import { isWorkingDay, type CalendarDate } from '../kernel/index.ts';
import type { ClientJob } from './list-jobs.ts';
import type { MoveReason } from './propose-promises.ts';
import { promisesByKey, promisesOfJob } from './stand-as-promised.ts';
import type { PromiseAhead } from './work-facts.ts';

export type MoveDecision =
  | { moved: readonly PromiseAhead[]; why: MoveReason }
  | { refused: 'promise-none' | 'promise-missing' | 'promise-day' | 'promise-no-later' | 'promise-after-law' };

/**
 * Whether a client may be told another day for what is made in a job. Only for what was promised and has not come, when all that it is made from is there, and where the agreement does not say
 * that its day stands. A working day from today on, later than what is promised now, and never after the law's. Example: a VAT return by Friday 4 December may be moved to Thursday the 10th,
 * which is the law's, and not to Friday the 11th.
 */
export function decideMove(
  job: ClientJob,
  promises: readonly PromiseAhead[],
  toOn: CalendarDate,
  today: CalendarDate,
): MoveDecision {
  const open = reportsOfJob(job, promises).filter(({ isDone, mayMove }) => !isDone && mayMove);
  if (open.length === 0) return { refused: 'promise-none' };
  if (open.some(({ isThere }) => !isThere)) return { refused: 'promise-missing' };
  if (toOn < today || !isWorkingDay(toOn)) return { refused: 'promise-day' };
  const lawOn = lawOfJob(job);
  if (lawOn !== undefined && toOn > lawOn) return { refused: 'promise-after-law' };
  const moved = open.filter(({ dueOn }) => dueOn === undefined || dueOn < toOn);
  if (moved.length === 0) return { refused: 'promise-no-later' };
  return { moved, why: moved.some(({ cameLate }) => cameLate) ? 'came-late' : 'law' };
}

/** The reports that are made in a job; of a job that makes none itself, those that wait for it. */
export function reportsOfJob(job: ClientJob, promises: readonly PromiseAhead[]): PromiseAhead[] {
  const all = promisesOfJob(job, promisesByKey(promises));
  const own = all.filter(({ report }) => kindOfReport[report] === job.kind);
  return own.length > 0 ? own : all;
}

/** The law's own day for a job, or the event's: wages and invoices wait for nobody either. */
export function lawOfJob({ deadlines }: Pick<ClientJob, 'deadlines'>): CalendarDate | undefined {
  return deadlines.find(({ of }) => of === 'law' || of === 'event')?.on;
}
