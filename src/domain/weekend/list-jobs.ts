import { isOfStretch } from '../agreement/index.ts';
import { deriveJobs, type Job } from '../job/index.ts';
import type { CalendarDate, Closure } from '../kernel/index.ts';
import type { ClientUnderAgreement } from './work-facts.ts';

export interface ClientJob extends Job {
  clientId: string;
  personId: string;
}

/**
 * The jobs of a client that are to be done between two days. Each part of the agreement gives those of its own time, and one that two of them give is one job.
 */
export function listJobs(
  { id, leadId, facts, stretches }: ClientUnderAgreement,
  closures: readonly Closure[],
  { fromOn, toOn }: { fromOn: CalendarDate; toOn: CalendarDate },
): ClientJob[] {
  const [first] = stretches;
  if (first === undefined) return [];
  const jobs = new Map<string, ClientJob>();
  for (const stretch of stretches)
    for (const job of deriveJobs(stretch.terms, facts, closures, { startOn: first.fromOn, fromOn, toOn }))
      if (isOfStretch(job.period, stretch) && !jobs.has(job.key))
        jobs.set(job.key, { ...job, clientId: id, personId: leadId });
  return [...jobs.values()];
}
