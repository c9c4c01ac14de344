import { answerObjection } from '../../src/app/objection/answer-objection.ts';
import { answerStop, resumeProposing } from '../../src/app/objection/answer-stop.ts';
import { makeObjection, type ObjectionMade } from '../../src/app/objection/make-objection.ts';
import { inOfficeScope, type OfficeScope } from '../../src/app/office/office-scope.ts';
import { objectToSurcharge } from '../../src/app/surcharge/object-to-surcharge.ts';
import { addDays } from '../../src/domain/kernel/index.ts';
import { attempt } from './attempt.ts';
import type { SimulatedClient, SimulatedWorld } from './simulated-world.ts';

/** A client does not agree with a sum, a deadline or the day on which something came. */
export async function disagree(world: SimulatedWorld, client: SimulatedClient): Promise<void> {
  const { context, officeId, chance } = world;
  await attempt(world, `${client.temper} disagrees`, () =>
    inOfficeScope(context, officeId, { personId: client.personId }, async (scope) => {
      const line = await findLine(scope, client.clientId);
      const isAboutSum = line !== undefined && chance.next() < 0.6;
      const made = isAboutSum
        ? await objectToSurcharge(scope, client.clientId, line)
        : await objectToDay(scope, client.clientId, world);
      if (made !== undefined && !('refused' in made)) world.counts.objections += 1;
    }),
  );
}

async function findLine(scope: OfficeScope, clientId: string): Promise<string | undefined> {
  const line = await scope.trx
    .selectFrom('surcharge_line')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('state', '=', 'approved')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return line?.id;
}

async function objectToDay(
  scope: OfficeScope,
  clientId: string,
  { chance }: SimulatedWorld,
): Promise<ObjectionMade | undefined> {
  const duty = await scope.trx
    .selectFrom('obligation')
    .select(['id', 'due_on'])
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('due_on', '<', scope.today)
    .orderBy('due_on', 'desc')
    .orderBy('id')
    .executeTakeFirst();
  if (!duty) return undefined;
  const arrival = await scope.trx
    .selectFrom('arrival')
    .select(['id', 'received_on'])
    .where('office_id', '=', scope.officeId)
    .where('obligation_id', '=', duty.id)
    .orderBy('id')
    .executeTakeFirst();
  const days = chance.between(1, 12);
  if (arrival !== undefined && chance.next() < 0.5)
    return makeObjection(scope, clientId, {
      kind: 'received-day',
      id: arrival.id,
      claimedOn: addDays(arrival.received_on, -days),
    });
  return makeObjection(scope, clientId, { kind: 'deadline', id: duty.id, claimedOn: addDays(duty.due_on, days) });
}

/** A second person answers; whoever may not is told so, and another one does another day. */
export async function answerObjections(scope: OfficeScope, { chance }: SimulatedWorld): Promise<void> {
  const open = await scope.trx
    .selectFrom('objection')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('state', '=', 'open')
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  for (const { id } of open.filter(() => chance.next() < 0.5))
    await answerObjection(scope, id, { outcome: chance.pick(['upheld', 'not-upheld']), words: 'Vi har sett på det.' });
}

/** The lead says what is done instead of charging on, and some time later that Takt may propose again. */
export async function answerStops(scope: OfficeScope, { chance, clients }: SimulatedWorld): Promise<void> {
  for (const { clientId } of clients) {
    await answerStop(scope, clientId, {
      answer: chance.pick(['talk', 'later-slot']),
      reason: 'Vi har snakket sammen.',
    });
    if (chance.next() < 0.3) await resumeProposing(scope, clientId, scope.today);
  }
}
