import { sql } from 'kysely';
import { lookAtAnswer } from '../app/intake/answer-items.ts';
import { decideExtension } from '../app/intake/extensions.ts';
import { acceptArrivals } from '../app/intake/accept-arrivals.ts';
import { returnArrival } from '../app/intake/return-arrival.ts';
import type { ReturnReason } from '../domain/obligation/index.ts';
import { confirmOutside, type OutsideLook } from '../app/intake/outside-takt.ts';
import { placeArrival } from '../app/intake/place-arrival.ts';
import { viewArrivals } from '../app/intake/view-arrivals.ts';
import { inOfficeScope, type OfficeScope } from '../app/office/office-scope.ts';
import { decideSurcharges } from '../app/surcharge/decide-surcharges.ts';
import { enterExtraWork } from '../app/surcharge/enter-extra-work.ts';
import { closeTask } from '../app/task/close-task.ts';
import { findPersonAtWork, loadPeopleAtWork } from '../app/task/open-tasks.ts';
import { recordCall } from '../app/task/record-call.ts';
import { addDays, addOfficeDays, earliest, latest, type CalendarDate, type Instant } from '../domain/kernel/index.ts';
import type { ArrivalList } from '../http/contract/office.ts';
import type { DemoWorld } from './demo-world.ts';
import { deliverReports } from './deliver-reports.ts';
import { findDuties, isPlayed, type DemoDuty } from './find-duties.ts';
import { nameDuty } from './name-duty.ts';
import { createSeeded } from './seeded.ts';
import type { Temper } from './temper.ts';

/**
 * The office's morning: what came in is judged, questions are answered, what lies outside Takt is looked at. What came at `freshFrom` or later, and all
 * that is done by looking and calling, is left for whoever looks at the office that morning.
 */
export async function actAsOffice(world: DemoWorld, freshFrom?: Instant): Promise<void> {
  const { context, officeId, staff } = world;
  const people = await inOfficeScope(context, officeId, 'takt', loadPeopleAtWork);
  const isOld = (at: Instant): boolean => freshFrom === undefined || at < freshFrom;
  for (const leadId of staff.accountants) {
    const staffId = findPersonAtWork(people, leadId);
    await inOfficeScope(context, officeId, { staffId }, async (scope) => {
      await judgeArrivals(scope, world, leadId, isOld);
      if (freshFrom === undefined) await deliverReports(scope, world, leadId);
    });
  }
  const staffId = findPersonAtWork(people, staff.accountants[0]!);
  await inOfficeScope(context, officeId, { staffId }, async (scope) => {
    await decideExtensions(scope, world, isOld);
    await lookAtAnswers(scope, isOld);
    if (freshFrom !== undefined) return;
    await lookOutside(scope, world);
    await makeCalls(scope);
    await readNews(scope);
  });
}

/** That a package price holds again is read within a few days. */
async function readNews(scope: OfficeScope): Promise<void> {
  const tasks = await scope.trx
    .selectFrom('task')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('kind', '=', 'package-restored')
    .where('closed_at', 'is', null)
    .where('opened_on', '<', addDays(scope.today, -2))
    .orderBy('id')
    .execute();
  for (const { id } of tasks) await closeTask(scope, id);
}

type IsOld = (at: Instant) => boolean;

async function judgeArrivals(scope: OfficeScope, world: DemoWorld, leadId: string, isOld: IsOld): Promise<void> {
  const isToJudge = (arrival: Arrival): boolean =>
    world.leads.get(arrival.clientId) === leadId && isOld(arrival.receivedAt);
  const first = await viewArrivals(scope);
  const unsorted = first.arrivals.filter((arrival) => isToJudge(arrival) && arrival.obligationId === null);
  await placeUnsorted(scope, world, unsorted);
  const { arrivals } = unsorted.length === 0 ? first : await viewArrivals(scope);
  const placed = arrivals.filter((arrival) => isToJudge(arrival) && arrival.obligationId !== null);
  const names = await nameDuties(scope, world, placed);
  const faulty = placed.filter((arrival) => isFaulty(world, arrival, placed, names.get(arrival.obligationId!)));
  await acceptArrivals(
    scope,
    placed.filter((arrival) => !faulty.includes(arrival)).map((arrival) => arrival.id),
  );
  for (const arrival of faulty) {
    const temper = world.tempers.get(arrival.clientId);
    await returnArrival(scope, arrival.id, { code: reasonOf(temper, names.get(arrival.obligationId!)!) });
  }
  for (const [obligationId, name] of names) {
    await enterMinutes(scope, world, obligationId, name);
  }
}

/** What the duties of some files are called, by id. Those that somebody at the keyboard plays are not here: what comes is taken as it is. */
async function nameDuties(
  scope: OfficeScope,
  world: DemoWorld,
  placed: readonly Arrival[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; client_id: string; duty_key: string; agreed_due_on: CalendarDate }>`
    select id, client_id, duty_key, agreed_due_on from obligation where office_id = ${scope.officeId}
      and id = any(${placed.map((arrival) => arrival.obligationId)}::uuid[]) order by client_id, duty_key`.execute(
    scope.trx,
  );
  const unplayed = rows.filter((row) => !isPlayed(world, row.client_id, row.agreed_due_on, scope.today));
  return new Map(unplayed.map((row) => [row.id, nameDuty(world, row)]));
}

/** What came without a word about what it is, for what is missing of that client's oldest duty. */
async function placeUnsorted(scope: OfficeScope, world: DemoWorld, unsorted: readonly Arrival[]): Promise<void> {
  if (unsorted.length === 0) return;
  const free = (await findDuties(scope, world, ['takt'])).flatMap(({ loaded, status }) =>
    status.missingKeys.map((itemKey) => ({ clientId: loaded.row.client_id, obligationId: loaded.row.id, itemKey })),
  );
  for (const arrival of unsorted) {
    const at = free.findIndex((place) => place.clientId === arrival.clientId);
    const [place] = at < 0 ? [] : free.splice(at, 1);
    if (!place) continue;
    const item = { obligationId: place.obligationId, itemKey: place.itemKey };
    await placeArrival(scope, arrival.id, { clientId: arrival.clientId, item });
  }
}

type Arrival = ArrivalList['arrivals'][number];

/** Of a careless delivery one thing goes back, once: the first that came for the duty's first item. */
function isFaulty(world: DemoWorld, arrival: Arrival, all: readonly Arrival[], name: string | undefined): boolean {
  if (name === undefined) return false;
  const temper = world.tempers.get(arrival.clientId);
  if (temper !== 'jovial' && temper !== 'careless') return false;
  const sameDuty = all.filter((other) => other.obligationId === arrival.obligationId);
  const isWholeDelivery = sameDuty.length > 1;
  const seeded = createSeeded(world.seed, name, 'faulty');
  return isWholeDelivery && sameDuty[0]!.id === arrival.id && seeded.next() < (temper === 'jovial' ? 0.8 : 0.6);
}

function reasonOf(temper: Temper | undefined, name: string): ReturnReason {
  const reasons: readonly ReturnReason[] =
    temper === 'jovial' ? ['not-sorted', 'several-in-one', 'cut-off'] : ['cut-off', 'unreadable', 'wrong-period'];
  return createSeeded(name, 'reason').pick(reasons);
}

async function enterMinutes(scope: OfficeScope, world: DemoWorld, obligationId: string, name: string): Promise<void> {
  const duty = await scope.trx
    .selectFrom('obligation')
    .select(['client_id', 'extra_minutes'])
    .where('office_id', '=', scope.officeId)
    .where('id', '=', obligationId)
    .executeTakeFirstOrThrow();
  const seeded = createSeeded(world.seed, name, 'minutes');
  const minutes = {
    jovial: 15 * seeded.between(6, 14),
    careless: 15 * seeded.between(0, 3),
    forgetful: 15 * seeded.between(0, 2),
    silent: 45,
  };
  const entered = (minutes as Partial<Record<Temper, number>>)[world.tempers.get(duty.client_id) ?? 'punctual'] ?? 0;
  if (entered > 0 && duty.extra_minutes === 0)
    await enterExtraWork(scope, obligationId, { work: 'sorting', minutes: entered });
}

async function decideExtensions(scope: OfficeScope, world: DemoWorld, isOld: IsOld): Promise<void> {
  const { rows } = await sql<WaitingRequest>`
    select r.id, r.proposed_on, r.requested_at, o.due_on, o.state, o.client_id, o.duty_key from extension_request r
    join obligation o on o.office_id = r.office_id and o.id = r.obligation_id
    where r.office_id = ${scope.officeId} and r.decision = 'waiting' order by r.requested_at, r.id`.execute(scope.trx);
  for (const request of rows.filter(({ requested_at }) => isOld(requested_at))) {
    const mood = createSeeded(world.seed, nameDuty(world, request), 'extension').next();
    const decision =
      mood < 0.1
        ? { decision: 'declined' as const }
        : { decision: 'granted' as const, untilOn: chooseDay(scope, request, mood < 0.3) };
    await decideExtension(scope, request.id, decision);
  }
}

interface WaitingRequest {
  id: string;
  proposed_on: CalendarDate;
  requested_at: Instant;
  due_on: CalendarDate;
  state: string;
  client_id: string;
  duty_key: string;
}

/** The day that was asked for, or a nearer one; where that has passed while nobody was there, the next day at work. */
function chooseDay(
  scope: OfficeScope,
  { proposed_on, due_on, state }: WaitingRequest,
  isShorter: boolean,
): CalendarDate {
  if (state === 'delivered') return proposed_on;
  const wanted = isShorter ? earliest(proposed_on, addDays(due_on, 3)) : proposed_on;
  return latest(wanted, addOfficeDays(scope.today, 1, scope.closures));
}

async function lookAtAnswers(scope: OfficeScope, isOld: IsOld): Promise<void> {
  const waiting = await scope.trx
    .selectFrom('answer')
    .select(['id', 'answered_at'])
    .where('office_id', '=', scope.officeId)
    .where('verdict', '=', 'waiting')
    .orderBy('answered_at')
    .execute();
  for (const { id } of waiting.filter(({ answered_at }) => isOld(answered_at)))
    await lookAtAnswer(scope, id, { verdict: 'confirmed' });
}

/** Somebody opens the accounting system and the letter box for every client that is due. */
async function lookOutside(scope: OfficeScope, world: DemoWorld): Promise<void> {
  const duties = await findDuties(scope, world, ['accounting-system', 'paper']);
  const looks = duties.flatMap((duty) => lookAt(scope, duty));
  if (looks.length > 0) await confirmOutside(scope, looks);
}

function lookAt(scope: OfficeScope, { loaded, status, plan }: DemoDuty): OutsideLook[] {
  const { id, channel, due_on } = loaded.row;
  if (channel === 'takt') return [];
  const missing = status.items.filter((item) => item.status.status === 'missing').map((item) => item.key);
  if (missing.length === 0) return [];
  if (plan.deliverOn !== undefined && plan.deliverOn < scope.today)
    return [{ obligationId: id, arrivedKeys: missing, arrivedOn: plan.deliverOn }];
  return due_on < scope.today ? [{ obligationId: id, missingKeys: missing }] : [];
}

const callNotes = ['Kommer på fredag.', 'Hadde glemt det, sender i kveld.', 'Leter etter kontoutskriften.'];

async function makeCalls(scope: OfficeScope): Promise<void> {
  const calls = await scope.trx
    .selectFrom('task')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('kind', '=', 'call-client')
    .where('closed_at', 'is', null)
    .where('opened_on', '<', scope.today)
    .orderBy('id')
    .execute();
  for (const [index, { id }] of calls.entries()) {
    await recordCall(scope, id, { outcome: 'reached', words: callNotes[index % callNotes.length]! });
  }
}

/** Lines of the last weeks wait for the visitor, and so does what the builder's newest delivery cost: somebody keeps putting that one off. */
const undecidedDays = 30;
const putOffDays = 75;

/** Friday: what has been proposed for some days is approved, or waived where there was a reason. */
export async function decideProposals(world: DemoWorld): Promise<void> {
  const { context, officeId, staff } = world;
  await inOfficeScope(context, officeId, { staffId: staff.managerId }, async (scope) => {
    const { rows } = await sql<{
      id: string;
      client_id: string;
      duty_key: string;
      due_on: CalendarDate;
      on: CalendarDate;
    }>`
      select l.id, l.client_id, o.duty_key, o.due_on, (l.proposed_at at time zone ${scope.zone})::date as "on"
      from surcharge_line l join obligation o on o.office_id = l.office_id and o.id = l.obligation_id
      where l.office_id = ${officeId} and l.state = 'proposed'
        and (l.proposed_at at time zone ${scope.zone})::date < ${addDays(scope.today, -6)}::date
      order by l.id`.execute(scope.trx);
    const lines = rows.filter((line) => !waitsForVisitor(world, line, scope.today));
    const isWaived = (line: (typeof lines)[number]): boolean =>
      createSeeded(world.seed, nameDuty(world, line), 'waived').next() < 0.25;
    const idsOf = (chosen: typeof lines): string[] => chosen.map(({ id }) => id);
    await decideSurcharges(scope, idsOf(lines.filter((line) => !isWaived(line))), { decision: 'approve' });
    await decideSurcharges(scope, idsOf(lines.filter(isWaived)), { decision: 'waive', reasonCode: 'own-contribution' });
  });
}

function waitsForVisitor(
  { playedClientIds, visitedFromOn }: DemoWorld,
  line: { client_id: string; due_on: CalendarDate; on: CalendarDate },
  today: CalendarDate,
): boolean {
  if (playedClientIds.has(line.client_id)) return line.due_on >= addDays(visitedFromOn, -putOffDays);
  return today <= visitedFromOn && line.on >= addDays(visitedFromOn, -undecidedDays);
}
