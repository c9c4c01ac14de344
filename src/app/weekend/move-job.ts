import type { StaffRole } from '../../db/tables.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import {
  decideChosenDay,
  withDayAsNow,
  type ClientJob,
  type DayDecision,
  type PersonForesight,
  type PersonWork,
  type PushedWork,
} from '../../domain/weekend/index.ts';
import { wallClockOf } from '../meeting/find-meeting.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord, lockRecords } from '../record/append-record.ts';
import { isLeading } from '../staff/is-leading.ts';
import { aboutJob, findJob } from './find-job.ts';
import { layOutNow, loadChosenDays } from './load-chosen-days.ts';
import { loadForesight } from './load-foresight.ts';
import { loadClientNames } from './load-names.ts';
import { loadPeople } from './load-work-facts.ts';

export interface JobToMove {
  clientId: string;
  jobKey: string;
  toOn: CalendarDate;
  /** The day that it was moved to before, as whoever moves it has seen; null where none was chosen. */
  wasOn: CalendarDate | null;
  /** Whoever moves it knows which promises it pushes. */
  pushing: boolean;
}

export type JobMoved =
  | { of: 'moved' }
  /** Nothing was moved: it would push these, and a person has to say that it may. */
  | { of: 'pushes'; pushes: NamedWork[] }
  | { of: 'past-law'; pushes: NamedWork[] }
  | Exclude<DayDecision, { pushes: unknown }>;

type NamedWork = PushedWork & { clientName: string };

export type MoveRefusal = 'not-found' | 'not-allowed' | 'job-done' | 'job-not-planned' | 'job-day-changed';

/**
 * Moves a job to another day in the plan of whoever does it: by themselves, by the client's lead, or by whoever leads the office. The same day again changes nothing; where somebody else has chosen
 * another day meanwhile, they are told. The plan that it is decided by is the one that was worked out last, with what was chosen since; whether the person works that day is looked at anew.
 */
export async function moveJob(
  scope: OfficeScope,
  actor: StaffRole,
  { clientId, jobKey, toOn, wasOn, pushing }: JobToMove,
): Promise<JobMoved | { refused: MoveRefusal }> {
  const held = await holdJob(scope, actor, clientId, jobKey);
  if ('refused' in held) return held;
  const { job, personId, isDone, chosenOn } = held;
  if (isDone) return { refused: 'job-done' };
  if (chosenOn === toOn) return { of: 'moved' };
  if (chosenOn !== wasOn) return { refused: 'job-day-changed' };
  const plan = await loadPlan(scope, personId, toOn);
  const decided = plan && decideChosenDay(plan, { clientId, jobKey }, toOn, scope.today);
  if (!decided) return { refused: 'job-not-planned' };
  if (decided.of === 'past-law') return { of: 'past-law', pushes: await nameWork(scope, decided.pushes) };
  if (decided.of !== 'moved') return decided;
  if (decided.pushes.length > 0 && !pushing) return { of: 'pushes', pushes: await nameWork(scope, decided.pushes) };
  await keepDay(scope, { clientId, jobKey, toOn, personId });
  const fromOn = chosenOn ?? decided.fromOn;
  const data = { ...aboutJob(job), ...(fromOn === undefined ? {} : { fromOn }), toOn };
  await appendRecord(scope, [{ clientId, kind: 'job-moved', data }]);
  return { of: 'moved' };
}

/** Lets a job go: it stands where the plan has it again. Let go twice, or by two at once, it is let go once. */
export async function letJobGo(
  scope: OfficeScope,
  actor: StaffRole,
  { clientId, jobKey, wasOn }: Pick<JobToMove, 'clientId' | 'jobKey'> & { wasOn: CalendarDate },
): Promise<{ letGo: true } | { refused: MoveRefusal }> {
  const held = await holdJob(scope, actor, clientId, jobKey);
  if ('refused' in held) return held;
  if (held.chosenOn === null) return { letGo: true };
  if (held.chosenOn !== wasOn) return { refused: 'job-day-changed' };
  await scope.trx
    .deleteFrom('job_day')
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('job_key', '=', jobKey)
    .execute();
  await appendRecord(scope, [{ clientId, kind: 'job-let-go', data: { ...aboutJob(held.job), fromOn: wasOn } }]);
  return { letGo: true };
}

interface HeldJob {
  job: ClientJob;
  /** Who does it. */
  personId: string;
  isDone: boolean;
  /** The day that it is moved to; null where none is chosen, or none that says anything. */
  chosenOn: CalendarDate | null;
}

/** The job as it stands, with its record held: nobody else moves, gives or finishes it meanwhile. */
async function holdJob(
  scope: OfficeScope,
  actor: StaffRole,
  clientId: string,
  jobKey: string,
): Promise<HeldJob | { refused: 'not-found' | 'not-allowed' }> {
  const job = await findJob(scope, clientId, jobKey);
  if (!job) return { refused: 'not-found' };
  await lockRecords(scope, [clientId]);
  const said = await scope.trx
    .selectFrom('job')
    .leftJoin('staff', (join) => join.onRef('staff.office_id', '=', 'job.office_id').onRef('staff.id', '=', 'given_to'))
    .select(['given_to', 'done_on', 'staff.active'])
    .where('job.office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('job_key', '=', jobKey)
    .executeTakeFirst();
  const personId = said?.given_to && said.active ? said.given_to : job.personId;
  const own = staffOf(scope);
  if (own !== personId && own !== job.personId && !isLeading(actor)) return { refused: 'not-allowed' };
  const day = await scope.trx
    .selectFrom('job_day')
    .select(['chosen_on', 'for_id'])
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('job_key', '=', jobKey)
    .executeTakeFirst();
  const stands = day !== undefined && day.for_id === personId && day.chosen_on >= scope.today;
  return { job, personId, isDone: Boolean(said?.done_on), chosenOn: stands ? day.chosen_on : null };
}

/** The person's days and work as they were worked out last, with what is chosen now and with whether they work on the day that is asked for. */
async function loadPlan(scope: OfficeScope, personId: string, toOn: CalendarDate): Promise<PersonWork | undefined> {
  const { foreseen } = await loadForesight(scope);
  const own: Partial<PersonForesight> | undefined = foreseen.find((one) => one.personId === personId);
  const person = (await loadPeople(scope, { fromOn: toOn, toOn })).find(({ id }) => id === personId);
  if (own?.toLay === undefined || person === undefined) return undefined;
  const { room } = own.toLay;
  return {
    room: withDayAsNow(room, { now: wallClockOf(scope), closures: scope.closures }, person, toOn),
    work: layOutNow(own as PersonForesight, await loadChosenDays(scope), scope.today).work,
  };
}

async function nameWork(scope: OfficeScope, pushes: readonly PushedWork[]): Promise<NamedWork[]> {
  const names = await loadClientNames(
    scope,
    pushes.map(({ clientId }) => clientId),
  );
  return pushes.map((work) => ({ ...work, clientName: names.get(work.clientId) ?? '' }));
}

async function keepDay(
  scope: OfficeScope,
  { clientId, jobKey, toOn, personId }: { clientId: string; jobKey: string; toOn: CalendarDate; personId: string },
): Promise<void> {
  const chosen = { chosen_on: toOn, for_id: personId, chosen_by: staffOf(scope)!, chosen_at: scope.now };
  await scope.trx
    .insertInto('job_day')
    .values({ office_id: scope.officeId, client_id: clientId, job_key: jobKey, ...chosen })
    .onConflict((conflict) => conflict.columns(['office_id', 'client_id', 'job_key']).doUpdateSet(chosen))
    .execute();
}
