import { sql } from 'kysely';
import { lookAtAnswer } from '../app/intake/answer-items.ts';
import { decideExtension } from '../app/intake/extensions.ts';
import { acceptArrivals, returnArrival, type ReturnReason } from '../app/intake/judge-arrivals.ts';
import { confirmOutside, type OutsideLook } from '../app/intake/outside-takt.ts';
import { placeArrival } from '../app/intake/register-arrivals.ts';
import { viewArrivals } from '../app/intake/view-arrivals.ts';
import { inOfficeScope, type OfficeScope } from '../app/office/office-scope.ts';
import { decideSurcharges } from '../app/surcharge/decide-surcharges.ts';
import { enterExtraMinutes } from '../app/surcharge/enter-minutes.ts';
import { closeTasks } from '../app/task/open-tasks.ts';
import { addDays, earliest, type CalendarDate } from '../domain/kernel/index.ts';
import type { ArrivalList } from '../http/contract/office.ts';
import type { DemoWorld } from './demo-world.ts';
import { findDuties, type DemoDuty } from './find-duties.ts';
import { createSeeded } from './seeded.ts';
import type { Temper } from './temper.ts';

/** The office's morning: what came in is judged, questions are answered, what lies outside Takt is looked at. */
export async function actAsOffice(world: DemoWorld): Promise<void> {
  const { context, officeId, staff } = world;
  for (const staffId of staff.accountants) {
    await inOfficeScope(context, officeId, { staffId }, (scope) => judgeArrivals(scope, world, staffId));
  }
  await inOfficeScope(context, officeId, { staffId: staff.accountants[0]! }, async (scope) => {
    await decideExtensions(scope, world);
    await lookAtAnswers(scope);
    await lookOutside(scope, world);
    await makeCalls(scope);
  });
}

async function judgeArrivals(scope: OfficeScope, world: DemoWorld, staffId: string): Promise<void> {
  const isOwn = (arrival: Arrival): boolean => world.leads.get(arrival.clientId) === staffId;
  const first = await viewArrivals(scope);
  const unsorted = first.arrivals.filter((arrival) => isOwn(arrival) && arrival.obligationId === null);
  await placeUnsorted(scope, world, unsorted);
  const { arrivals } = unsorted.length === 0 ? first : await viewArrivals(scope);
  const placed = arrivals.filter((arrival) => isOwn(arrival) && arrival.obligationId !== null);
  const faulty = placed.filter((arrival) => isFaulty(world, arrival, placed));
  await acceptArrivals(
    scope,
    placed.filter((arrival) => !faulty.includes(arrival)).map((arrival) => arrival.id),
  );
  for (const arrival of faulty) {
    const temper = world.tempers.get(arrival.clientId);
    await returnArrival(scope, arrival.id, { code: reasonOf(temper, arrival.id) });
  }
  for (const obligationId of new Set(placed.map((arrival) => arrival.obligationId!))) {
    await enterMinutes(scope, world, obligationId);
  }
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
function isFaulty(world: DemoWorld, arrival: Arrival, all: readonly Arrival[]): boolean {
  const temper = world.tempers.get(arrival.clientId);
  if (temper !== 'jovial' && temper !== 'careless') return false;
  const sameDuty = all.filter((other) => other.obligationId === arrival.obligationId);
  const isWholeDelivery = sameDuty.length > 1;
  const seeded = createSeeded(world.seed, arrival.obligationId!, 'faulty');
  return isWholeDelivery && sameDuty[0]!.id === arrival.id && seeded.next() < (temper === 'jovial' ? 0.8 : 0.6);
}

function reasonOf(temper: Temper | undefined, arrivalId: string): ReturnReason {
  const reasons: readonly ReturnReason[] =
    temper === 'jovial' ? ['not-sorted', 'several-in-one', 'cut-off'] : ['cut-off', 'unreadable', 'wrong-period'];
  return createSeeded(arrivalId, 'reason').pick(reasons);
}

async function enterMinutes(scope: OfficeScope, world: DemoWorld, obligationId: string): Promise<void> {
  const temper = await scope.trx
    .selectFrom('obligation')
    .select(['client_id', 'extra_minutes'])
    .where('office_id', '=', scope.officeId)
    .where('id', '=', obligationId)
    .executeTakeFirstOrThrow();
  const seeded = createSeeded(world.seed, obligationId, 'minutes');
  const minutes = {
    jovial: 15 * seeded.between(6, 14),
    careless: 15 * seeded.between(0, 3),
    forgetful: 15 * seeded.between(0, 2),
    silent: 45,
  };
  const entered = (minutes as Partial<Record<Temper, number>>)[world.tempers.get(temper.client_id) ?? 'punctual'] ?? 0;
  if (entered > 0 && temper.extra_minutes === 0) await enterExtraMinutes(scope, obligationId, entered);
}

async function decideExtensions(scope: OfficeScope, world: DemoWorld): Promise<void> {
  const { rows } = await sql<{ id: string; proposed_on: CalendarDate; due_on: CalendarDate }>`
    select r.id, r.proposed_on, o.due_on from extension_request r
    join obligation o on o.office_id = r.office_id and o.id = r.obligation_id
    where r.office_id = ${scope.officeId} and r.decision = 'waiting' order by r.requested_at`.execute(scope.trx);
  for (const { id, proposed_on, due_on } of rows) {
    const mood = createSeeded(world.seed, id).next();
    const shorter = earliest(proposed_on, addDays(due_on, 3));
    await decideExtension(
      scope,
      id,
      mood < 0.1 ? { decision: 'declined' } : { decision: 'granted', untilOn: mood < 0.3 ? shorter : proposed_on },
    );
  }
}

async function lookAtAnswers(scope: OfficeScope): Promise<void> {
  const waiting = await scope.trx
    .selectFrom('answer')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('verdict', '=', 'waiting')
    .orderBy('answered_at')
    .execute();
  for (const { id } of waiting) await lookAtAnswer(scope, id, { verdict: 'confirmed' });
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

async function makeCalls(scope: OfficeScope): Promise<void> {
  const calls = await scope.trx
    .selectFrom('task')
    .select('dedupe_key')
    .where('office_id', '=', scope.officeId)
    .where('kind', '=', 'call-client')
    .where('closed_at', 'is', null)
    .where('opened_on', '<', scope.today)
    .execute();
  await closeTasks(
    scope,
    calls.map((call) => call.dedupe_key),
  );
}

/** Friday: what has been proposed for some days is approved, or waived where there was a reason. */
export async function decideProposals(world: DemoWorld): Promise<void> {
  const { context, officeId, staff } = world;
  await inOfficeScope(context, officeId, { staffId: staff.managerId }, async (scope) => {
    const lines = await scope.trx
      .selectFrom('surcharge_line')
      .select('id')
      .where('office_id', '=', officeId)
      .where('state', '=', 'proposed')
      .where((where) => where(sql<string>`proposed_at::date`, '<', addDays(scope.today, -6)))
      .execute();
    const isWaived = (id: string): boolean => createSeeded(world.seed, id).next() < 0.25;
    const waived = lines.filter(({ id }) => isWaived(id)).map(({ id }) => id);
    const approved = lines.filter(({ id }) => !isWaived(id)).map(({ id }) => id);
    await decideSurcharges(scope, approved, { decision: 'approve' });
    await decideSurcharges(scope, waived, { decision: 'waive', reasonCode: 'own-contribution' });
  });
}
