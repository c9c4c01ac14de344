import { compareText, type CalendarDate } from '../kernel/index.ts';
import type { TimeWork } from '../time/index.ts';
import { worksOfKind, type JobKind } from './job-kinds.ts';

/** Time that somebody entered on a client. */
export interface EnteredTime {
  clientId: string;
  workedOn: CalendarDate;
  minutes: number;
  work: TimeWork;
}

/** A job of the past, as far as its hours go by it. */
export interface PastJob {
  clientId: string;
  kind: JobKind;
  doneBy: CalendarDate;
}

/** What one past job took. */
export interface JobTook {
  clientId: string;
  kind: JobKind;
  minutes: number;
}

/** How long a job is expected to take: the middle, and how far it spreads as the standard deviation of the logarithm. */
export interface JobHours {
  medianMinutes: number;
  spread: number;
  /** Jobs of the client's own that it is learnt from. */
  own: number;
}

/** The jobs of one kind that a client's are to be done by one day, and the time entered for them. */
export interface TimeOfJobs {
  clientId: string;
  kind: JobKind;
  doneBy: CalendarDate;
  jobs: number;
  /** Of all of them together. */
  minutes: number;
}

/**
 * The time entered for jobs: that on their client and kind of work after the deadline before theirs, up to and with their own. Time before the first and after the last
 * belongs to none.
 */
export function findTimeOfJobs(jobs: readonly PastJob[], entered: readonly EnteredTime[]): TimeOfJobs[] {
  const groups = Map.groupBy(jobs, ({ clientId, kind }) => `${clientId}/${kind}`);
  const times = Map.groupBy(entered, ({ clientId }) => clientId);
  return [...groups.values()].flatMap((group) => {
    const { clientId, kind } = group[0]!;
    const own = (times.get(clientId) ?? []).filter(({ work }) => worksOfKind[kind].includes(work));
    const days = [...Map.groupBy(group, ({ doneBy }) => doneBy)].sort(([one], [other]) => compareText(one, other));
    return days.slice(1).map(([doneBy, then], index) => ({
      clientId,
      kind,
      doneBy,
      jobs: then.length,
      minutes: own
        .filter(({ workedOn }) => days[index]![0] < workedOn && workedOn <= doneBy)
        .reduce((sum, time) => sum + time.minutes, 0),
    }));
  });
}

/**
 * What each past job took. Several of a kind by the same day took the same each, and jobs without any time are left out: nobody wrote it down.
 * Example: VAT returns by 12 October and 10 December; 90 minutes on 8 December → the second took 90.
 */
export function findWhatJobsTook(times: readonly TimeOfJobs[]): JobTook[] {
  return times.flatMap(({ clientId, kind, jobs, minutes }) =>
    minutes === 0 ? [] : [{ clientId, kind, minutes: minutes / jobs }],
  );
}

/**
 * What is taken for granted before there are hours to learn from: medians of an ordinary small company, our own choice, and wide. An office's own hours take over
 * with the first dozen jobs of a kind.
 */
export const jobMinutesBefore: Readonly<Record<JobKind, number>> = {
  bookkeeping: 180,
  payroll: 60,
  invoicing: 60,
  'vat-return': 45,
  'period-report': 60,
  'year-end': 600,
};

/** Spreads before anything is known, as standard deviations of the logarithm: between clients, and between the jobs of one client. */
const spreadBefore = { clients: 0.7, jobs: 0.5 };
/** As many jobs, or clients, do these weigh. */
const weightBefore = 4;

/**
 * How long the jobs of a kind take, by client: the client's own middle, drawn towards that of all clients where it has few. Logarithms, since twice as long and half
 * as long are equally far. `of(clientId)` for a client without any says what the office's whole can, and spreads wide.
 */
export function learnJobHours(kind: JobKind, took: readonly JobTook[]): { of(clientId: string): JobHours } {
  const byClient = new Map(
    [
      ...Map.groupBy(
        took.filter((one) => one.kind === kind),
        ({ clientId }) => clientId,
      ),
    ].map(([clientId, jobs]) => [clientId, jobs.map(({ minutes }) => Math.log(minutes))]),
  );
  const before = Math.log(jobMinutesBefore[kind]);
  const jobsVariance = varianceOfJobs([...byClient.values()]);
  const means = [...byClient.values()].map((logs) => mean(logs));
  const office = (before * weightBefore + sum(means)) / (weightBefore + means.length);
  const clientsVariance = varianceOfClients([...byClient.values()], office, jobsVariance);
  return {
    of(clientId) {
      const logs = byClient.get(clientId) ?? [];
      const pull = jobsVariance / clientsVariance;
      const middle = (sum(logs) + office * pull) / (logs.length + pull);
      const unsure = jobsVariance / (logs.length + pull);
      return {
        medianMinutes: Math.round(Math.exp(middle)),
        spread: Math.sqrt(jobsVariance + unsure),
        own: logs.length,
      };
    },
  };
}

function varianceOfJobs(clients: readonly number[][]): number {
  const squares = sum(clients.flatMap((logs) => logs.map((log) => (log - mean(logs)) ** 2)));
  const free = sum(clients.map((logs) => logs.length - 1));
  return (squares + weightBefore * spreadBefore.jobs ** 2) / (free + weightBefore);
}

/** What the clients' own means differ by, less what they would differ by chance. */
function varianceOfClients(clients: readonly number[][], office: number, jobsVariance: number): number {
  const squares = sum(clients.map((logs) => Math.max(0, (mean(logs) - office) ** 2 - jobsVariance / logs.length)));
  return (squares + weightBefore * spreadBefore.clients ** 2) / (clients.length + weightBefore);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function mean(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length;
}
