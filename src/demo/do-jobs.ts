import { isTimeEntered } from '../app/time/time-setting.ts';
import { enterTime } from '../app/time/enter-time.ts';
import { loadWorkFacts } from '../app/weekend/load-work-facts.ts';
import { markJobDone } from '../app/weekend/mark-job-done.ts';
import { jobMinutesBefore, worksOfKind } from '../domain/job/index.ts';
import { addDays, addMonths, compareText, isOfficeDay, type CalendarDate } from '../domain/kernel/index.ts';
import { listJobs, type ClientJob, type WorkFacts } from '../domain/weekend/index.ts';
import { actAs } from './act-as.ts';
import type { DemoWorld } from './demo-world.ts';
import { expectDone } from './expect-done.ts';
import { createSeeded } from './seeded.ts';

/** The office enters its hours for so long before the visitor comes: enough to learn from. */
const enteredMonths = 8;
/** What is due within so long can be done already; what came too late for its day is still done for so long. */
const aheadDays = 35;
const lateDays = 45;
/** Of a day at work so much is left for jobs: telephone, questions and what comes in take the rest. */
const minutesADay = 330;

/** On Fridays the accountants say which jobs the week has finished, and enter what they took. What was said already is not said again. */
export async function doJobs(world: DemoWorld, on: CalendarDate): Promise<void> {
  if (on < addMonths(world.visitedFromOn, -enteredMonths)) return;
  const facts = await actAs(world, 'takt', async (scope) =>
    (await isTimeEntered(scope)) ? loadWorkFacts(scope) : undefined,
  );
  if (facts === undefined) return;
  const jobs = findReady(facts, on);
  for (const leadId of world.staff.accountants) {
    const days = findDaysAtWork(facts, leadId, on);
    const own = takeWhatFits(
      world,
      jobs.filter(({ personId }) => personId === leadId),
      days.length * minutesADay,
    );
    if (days.length === 0 || own.length === 0) continue;
    await actAs(world, { staffId: leadId }, async (scope) => {
      for (const { job, workedOn, minutes } of spreadOverDays(world, own, days)) {
        expectDone(
          await enterTime(
            scope,
            { staffId: leadId, leads: false },
            {
              id: scope.ids.next(),
              clientId: job.clientId,
              workedOn,
              minutes,
              work: worksOfKind[job.kind][0]!,
              words: null,
              source: 'typed',
            },
          ),
        );
      }
      for (const job of own) expectDone(await markJobDone(scope, job.clientId, job.key));
    });
  }
}

/** What is due first is done first, as far as the week reaches. */
function takeWhatFits(world: DemoWorld, jobs: readonly ClientJob[], weekMinutes: number): ClientJob[] {
  let left = weekMinutes;
  return jobs
    .toSorted((one, other) => compareText(one.doneBy, other.doneBy) || compareText(one.key, other.key))
    .filter((job) => {
      const minutes = minutesOf(world, job);
      if (minutes > left) return false;
      left -= minutes;
      return true;
    });
}

/** One job after the other, each day as long as it is; a job that a day has no room for goes on the day after. */
function spreadOverDays(
  world: DemoWorld,
  jobs: readonly ClientJob[],
  days: readonly CalendarDate[],
): { job: ClientJob; workedOn: CalendarDate; minutes: number }[] {
  let used = 0;
  return jobs.flatMap((job) => {
    const parts: { job: ClientJob; workedOn: CalendarDate; minutes: number }[] = [];
    for (let left = minutesOf(world, job); left > 0;) {
      const minutes = Math.min(left, minutesADay - (used % minutesADay));
      parts.push({ job, workedOn: days[Math.floor(used / minutesADay)]!, minutes });
      used += minutes;
      left -= minutes;
    }
    return parts;
  });
}

/** Not said to be done, and with everything in hand. */
function findReady({ clients, closures, duties, said }: WorkFacts, on: CalendarDate): ClientJob[] {
  const known = new Set(said.filter(({ isDone }) => isDone).map(({ clientId, jobKey }) => `${clientId} ${jobKey}`));
  const missing = new Set(
    duties.filter(({ state }) => state === 'missing').map(({ clientId, key }) => `${clientId} ${key}`),
  );
  const range = { fromOn: addDays(on, -lateDays), toOn: addDays(on, aheadDays) };
  return clients
    .flatMap((client) => listJobs(client, closures, range))
    .filter(({ clientId, key }) => !known.has(`${clientId} ${key}`))
    .filter(({ clientId, needs }) => !needs.some((key) => missing.has(`${clientId} ${key}`)));
}

/** The days of the week up to a Friday on which somebody was at work. */
function findDaysAtWork({ people, closures }: WorkFacts, staffId: string, fridayOn: CalendarDate): CalendarDate[] {
  const absences = people.find(({ id }) => id === staffId)?.absences ?? [];
  return [-4, -3, -2, -1, 0]
    .map((days) => addDays(fridayOn, days))
    .filter((on) => isOfficeDay(on, closures))
    .filter((on) => !absences.some(({ fromOn, toOn }) => fromOn <= on && on <= toOn));
}

/** Each client has a size of its own, and no month is like the next. */
function minutesOf({ seed, orgnrs }: DemoWorld, { clientId, kind, key }: ClientJob): number {
  const size = createSeeded(seed, orgnrs.get(clientId)!, kind, 'size').between(90, 320) / 100;
  const month = createSeeded(seed, orgnrs.get(clientId)!, key, 'length').between(75, 130) / 100;
  return Math.max(15, Math.round((jobMinutesBefore[kind] * size * month) / 15) * 15);
}
