import { sql } from 'kysely';
import type { DeliveryChannel } from '../domain/agreement/index.ts';
import { addDays, type CalendarDate } from '../domain/kernel/index.ts';
import { deriveObligationStatus, type ObligationStatus } from '../domain/obligation/index.ts';
import { loadObligations, type LoadedObligation } from '../app/obligation/load-obligations.ts';
import type { OfficeScope } from '../app/office/office-scope.ts';
import type { DemoWorld } from './demo-world.ts';
import { nameDuty } from './name-duty.ts';
import { createSeeded } from './seeded.ts';
import { planDelivery, type DeliveryPlan, type Habit } from './temper.ts';

/** A duty that is not ended, how it stands today, and what its client means to do about it. */
export interface DemoDuty {
  loaded: LoadedObligation;
  status: ObligationStatus;
  plan: DeliveryPlan;
}

/** No client of the demo does anything earlier than this many days before a deadline. */
const earliestDays = 15;

/** The duties about which somebody may do something today: those that are near or past their deadline. */
export async function findDuties(
  scope: OfficeScope,
  world: DemoWorld,
  channels: readonly DeliveryChannel[],
): Promise<DemoDuty[]> {
  const { rows } = await sql<Habit & { id: string }>`
    select o.id, (select count(*)::int from obligation b where b.office_id = o.office_id and b.client_id = o.client_id
        and b.clause_key = o.clause_key and b.due_on < o.due_on) as turn,
      exists (select from surcharge_line l where l.office_id = o.office_id and l.client_id = o.client_id
        and l.clause_key = o.clause_key and l.state = 'forgiven') as "wasForgiven"
    from obligation o
    where o.office_id = ${scope.officeId} and o.state not in ('delivered', 'cancelled')
      and o.channel = any(${channels}::text[]) and o.due_on <= ${addDays(scope.today, earliestDays)}::date and not o.history`.execute(
    scope.trx,
  );
  const habits = new Map(rows.map((row) => [row.id, row]));
  const loaded = await loadObligations(scope, { ids: [...habits.keys()] });
  return loaded.map((duty) => ({
    loaded: duty,
    status: deriveObligationStatus(duty.facts, scope.today, scope.closures),
    plan: planFor(world, duty, habits.get(duty.row.id)!),
  }));
}

function planFor(world: DemoWorld, { row }: LoadedObligation, habit: Habit): DeliveryPlan {
  const temper = world.tempers.get(row.client_id) ?? 'punctual';
  const plan = planDelivery(temper, row.agreed_due_on, habit, createSeeded(world.seed, nameDuty(world, row)));
  const waits = temper === 'through-the-system' && row.period_of === 'month' && isNewestDue(world, row.agreed_due_on);
  return waits ? { ...plan, deliverOn: addDays(world.visitedFromOn, visitorsDays) } : plan;
}

/** For so long the visitor finds something to look for in the accounting system. */
const visitorsDays = 4;

/** Due within the month before the visitor comes. */
function isNewestDue({ visitedFromOn }: DemoWorld, dueOn: CalendarDate): boolean {
  return dueOn < visitedFromOn && dueOn >= addDays(visitedFromOn, -33);
}

/** Who plays the client is not waited for longer than this after a deadline. */
const patienceDays = 40;

/** Whether somebody at the keyboard plays this client for this duty: then the demo leaves it alone. */
export function isPlayed(world: DemoWorld, clientId: string, dueOn: CalendarDate, today: CalendarDate): boolean {
  return world.playedClientIds.has(clientId) && dueOn >= world.playedFromOn && today <= addDays(dueOn, patienceDays);
}
