import { changeContact } from '../../src/app/contact/change-contact.ts';
import { acceptArrivals } from '../../src/app/intake/accept-arrivals.ts';
import { lookAtAnswer } from '../../src/app/intake/answer-items.ts';
import { decideExtension } from '../../src/app/intake/extensions.ts';
import { returnArrival } from '../../src/app/intake/return-arrival.ts';
import { makeExport } from '../../src/app/invoicing/make-export.ts';
import { resendInDoubt } from '../../src/app/message/resend-in-doubt.ts';
import { markReportDone } from '../../src/app/report/mark-report-done.ts';
import { addClosure } from '../../src/app/office/closures.ts';
import { inOfficeScope, type OfficeScope } from '../../src/app/office/office-scope.ts';
import { resumeSending } from '../../src/app/sending/stop-sending.ts';
import { decideSurcharges, undoSurchargeDecisions } from '../../src/app/surcharge/decide-surcharges.ts';
import { pauseReminders } from '../../src/app/client/pause-reminders.ts';
import { returnReasons } from '../../src/domain/obligation/index.ts';
import { addDays } from '../../src/domain/kernel/index.ts';
import { attempt } from './attempt.ts';
import { answerObjections, answerStops } from './disagree.ts';
import type { SimulatedWorld } from './simulated-world.ts';

/** The office's hour: what came is judged, questions are answered, what is in doubt is looked at. Each thing is an attempt of its own. */
export async function liveStaffDay(world: SimulatedWorld): Promise<void> {
  const { chance } = world;
  const waits = await findWaiting(world);
  if (waits.toJudge) await asStaff(world, 'judges what came', judgeArrivals);
  if (waits.toAnswer) await asStaff(world, 'answers requests', decideRequests);
  if (waits.toReport && chance.next() < 0.4) await asStaff(world, 'hands over reports', handOverReports);
  if (waits.toDecide && chance.next() < 0.3) await asStaff(world, 'decides surcharges', decideLines);
  if (waits.toHear && chance.next() < 0.5) await asStaff(world, 'answers objections', answerObjections);
  if (waits.hasStopped && chance.next() < 0.1) await asStaff(world, 'answers what it is asked', answerStops);
  if (waits.inDoubt && chance.next() < 0.5) await asStaff(world, 'looks at what is in doubt', resendSome);
  if (waits.toMend && chance.next() < 0.3) await asStaff(world, 'mends addresses', mendAddresses);
  if (waits.toExport && chance.next() < 0.2) await asStaff(world, 'exports', (scope) => makeExport(scope, 'csv', 'nb'));
  if (chance.next() < 0.02) await asStaff(world, 'closes the office', closeOffice);
  if (chance.next() < 0.02) await asStaff(world, 'pauses reminders', pauseSomebody);
}

interface Waiting {
  toJudge: boolean;
  toAnswer: boolean;
  toReport: boolean;
  toDecide: boolean;
  toHear: boolean;
  hasStopped: boolean;
  inDoubt: boolean;
  toMend: boolean;
  toExport: boolean;
}

async function findWaiting({ looker, officeId, time }: SimulatedWorld): Promise<Waiting> {
  const { rows } = await looker.query<Waiting>({
    name: 'waiting',
    text: `select exists (select from arrival where office_id = $1 and verdict = 'waiting')
        or exists (select from answer where office_id = $1 and verdict = 'waiting') as "toJudge",
      exists (select from extension_request where office_id = $1 and decision = 'waiting') as "toAnswer",
      exists (select from promised_report where office_id = $1 and done_on is null and cancelled_on is null and due_on <= $2) as "toReport",
      exists (select from surcharge_line where office_id = $1 and state = 'proposed') as "toDecide",
      exists (select from objection where office_id = $1 and state = 'open') as "toHear",
      exists (select from proposing_stop where office_id = $1) as "hasStopped",
      exists (select from message where office_id = $1 and status = 'in-doubt' and not resent) as "inDoubt",
      exists (select from person where office_id = $1 and email_bounced_at is not null) as "toMend",
      exists (select from surcharge_line where office_id = $1 and state = 'approved' and exported_in is null) as "toExport"`,
    values: [officeId, new Date(time.trueMs() + 3 * 86_400_000).toISOString().slice(0, 10)],
  });
  return rows[0]!;
}

/** A person looked at the clock, found it right and lets messages leave again. */
export async function resumeAfterJump(world: SimulatedWorld): Promise<void> {
  await asStaff(world, 'lets messages leave again', (scope) => resumeSending(scope));
}

type StaffAct = (scope: OfficeScope, world: SimulatedWorld) => Promise<unknown>;

async function asStaff(world: SimulatedWorld, what: string, act: StaffAct): Promise<void> {
  const staffId = world.chance.pick(world.staffIds);
  await attempt(world, `the office ${what}`, () =>
    inOfficeScope(world.context, world.officeId, { staffId }, (scope) => act(scope, world)),
  );
}

async function judgeArrivals(scope: OfficeScope, { chance }: SimulatedWorld): Promise<void> {
  const waiting = await scope.trx
    .selectFrom('arrival')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('verdict', '=', 'waiting')
    .orderBy('received_at')
    .orderBy('id')
    .execute();
  const back = waiting.filter(() => chance.next() < 0.1);
  await acceptArrivals(
    scope,
    waiting.filter((arrival) => !back.includes(arrival) && chance.next() < 0.8).map(({ id }) => id),
  );
  for (const { id } of back) await returnArrival(scope, id, { code: chance.pick(returnReasons) });
  const answers = await scope.trx
    .selectFrom('answer')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('verdict', '=', 'waiting')
    .orderBy('id')
    .execute();
  for (const { id } of answers)
    await lookAtAnswer(scope, id, { verdict: chance.next() < 0.9 ? 'confirmed' : 'refused' });
}

async function decideRequests(scope: OfficeScope, { chance }: SimulatedWorld): Promise<void> {
  const requests = await scope.trx
    .selectFrom('extension_request')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('decision', '=', 'waiting')
    .orderBy('requested_at')
    .orderBy('id')
    .execute();
  for (const { id } of requests.filter(() => chance.next() < 0.7))
    await decideExtension(scope, id, { decision: chance.next() < 0.8 ? 'granted' : 'declined' });
}

async function handOverReports(scope: OfficeScope, { chance }: SimulatedWorld): Promise<void> {
  const promised = await scope.trx
    .selectFrom('promised_report')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('done_on', 'is', null)
    .where('cancelled_on', 'is', null)
    .where('due_on', '<=', addDays(scope.today, 3))
    .orderBy('due_on')
    .orderBy('id')
    .execute();
  for (const { id } of promised.filter(() => chance.next() < 0.8))
    await markReportDone(scope, id, { doneOn: addDays(scope.today, -chance.between(0, 1)) });
}

async function decideLines(scope: OfficeScope, world: SimulatedWorld): Promise<void> {
  const lines = await scope.trx
    .selectFrom('surcharge_line')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('state', '=', 'proposed')
    .orderBy('id')
    .execute();
  for (const { id } of lines) {
    const mood = world.chance.next();
    if (mood < 0.6) await decideSurcharges(scope, [id], { decision: 'approve' });
    else if (mood < 0.8) await decideSurcharges(scope, [id], { decision: 'waive', reasonCode: 'illness' });
    if (mood < 0.1) await undoSurchargeDecisions(scope, [id]);
    world.counts.decisions += 1;
  }
}

async function resendSome(scope: OfficeScope, { chance }: SimulatedWorld): Promise<void> {
  const doubts = await scope.trx
    .selectFrom('message')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('status', '=', 'in-doubt')
    .where('resent', '=', false)
    .orderBy('id')
    .execute();
  for (const { id } of doubts.filter(() => chance.next() < 0.5)) await resendInDoubt(scope, id);
}

async function mendAddresses(scope: OfficeScope, { clients }: SimulatedWorld): Promise<void> {
  const bounced = await scope.trx
    .selectFrom('person')
    .select(['id', 'email'])
    .where('office_id', '=', scope.officeId)
    .where('email_bounced_at', 'is not', null)
    .orderBy('id')
    .execute();
  for (const { id, email } of bounced) {
    const client = clients.find(({ personId }) => personId === id)!;
    await changeContact(scope, client.clientId, id, { email: `ny-${email!.replace('nobody', 'kunde')}` });
  }
}

async function closeOffice(scope: OfficeScope, { chance }: SimulatedWorld): Promise<void> {
  const fromOn = addDays(scope.today, chance.between(1, 40));
  await addClosure(scope, { name: 'Fellesferie', fromOn, toOn: addDays(fromOn, chance.between(0, 20)) });
}

async function pauseSomebody(scope: OfficeScope, { chance, clients }: SimulatedWorld): Promise<void> {
  await pauseReminders(scope, chance.pick(clients).clientId, addDays(scope.today, chance.between(1, 30)));
}
