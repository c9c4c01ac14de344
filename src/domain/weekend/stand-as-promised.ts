import type { DeadlineOf } from '../job/index.ts';
import { compareText, thisOrPreviousWorkingDay } from '../kernel/index.ts';
import type { ClientJob } from './list-jobs.ts';
import type { PromiseAhead } from './work-facts.ts';

/** Promises by client and by the name that jobs give them. */
export type PromisesByKey = ReadonlyMap<string, PromiseAhead>;

export function promisesByKey(promises: readonly PromiseAhead[]): PromisesByKey {
  return new Map(promises.map((one) => [keyOf(one.clientId, one.promiseKey), one]));
}

/** What the office has promised of a job, as far as it is stored. */
export function promisesOfJob({ clientId, deadlines }: ClientJob, promises: PromisesByKey): PromiseAhead[] {
  return deadlines.flatMap((one) =>
    one.of === 'promise' ? (promises.get(keyOf(clientId, one.promiseKey)) ?? []) : [],
  );
}

/** The same job with the days that are in force now: what moved with late material, what counts from the day on which all was there, and what a client was told. */
export function standAsPromised(job: ClientJob, promises: PromisesByKey): ClientJob {
  if (promisesOfJob(job, promises).every(({ dueOn }) => dueOn === undefined)) return job;
  const deadlines = job.deadlines
    .map((one): DeadlineOf => {
      const on = one.of === 'promise' ? promises.get(keyOf(job.clientId, one.promiseKey))?.dueOn : undefined;
      return one.of === 'promise' && on !== undefined ? { ...one, on, known: true } : one;
    })
    .sort((one, other) => compareText(one.on, other.on) || compareText(one.of, other.of));
  return { ...job, deadlines, doneBy: thisOrPreviousWorkingDay(deadlines[0]!.on) };
}

function keyOf(clientId: string, promiseKey: string): string {
  return `${clientId} ${promiseKey}`;
}
