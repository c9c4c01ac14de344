import { Readable } from 'node:stream';
import { answerItems } from '../../src/app/intake/answer-items.ts';
import { requestExtension } from '../../src/app/intake/extensions.ts';
import { makePlan } from '../../src/app/intake/make-plan.ts';
import { loadObligations, type LoadedObligation } from '../../src/app/obligation/load-obligations.ts';
import { inOfficeScope, type OfficeScope } from '../../src/app/office/office-scope.ts';
import { createSeeded, type Seeded } from '../../src/demo/seeded.ts';
import { addDays, timeOfDay, type CalendarDate } from '../../src/domain/kernel/index.ts';
import { answerKinds, deriveObligationStatus, type AnswerKind } from '../../src/domain/obligation/index.ts';
import { registerUpload } from '../../src/http/portal/register-upload.ts';
import { receiveFile } from '../../src/http/receive-file.ts';
import { attempt } from './attempt.ts';
import { disagree } from './disagree.ts';
import type { PendingUpload, SimulatedClient, SimulatedWorld, Temper } from './simulated-world.ts';

/** A client's afternoon: what was begun is finished first, then what the temper bids is done. Every upload is an attempt of its own. */
export async function liveClientDay(world: SimulatedWorld, client: SimulatedClient): Promise<void> {
  for (const pending of client.unanswered.slice()) await sendFile(world, client, pending);
  if (world.chance.next() < 0.04) await disagree(world, client);
  const wishes = await inOfficeScope(world.context, world.officeId, { personId: client.personId }, (scope) =>
    findWishes(scope, world, client),
  );
  for (const wish of wishes) {
    if (wish.do === 'send') {
      const pending = { ...wish, arrivalId: world.context.ids.next() };
      client.unanswered.push(pending);
      await sendFile(world, client, pending);
    } else {
      await attempt(world, `${client.temper} ${wish.do}`, () => act(world, client, wish));
    }
  }
}

type Wish =
  | ({ do: 'send' } & Omit<PendingUpload, 'arrivalId'>)
  | { do: 'answer'; obligationId: string; itemKey: string; kind: AnswerKind }
  | { do: 'ask-for-days'; obligationId: string; proposedOn: CalendarDate }
  | { do: 'plan'; obligationId: string; on: CalendarDate };

async function findWishes(scope: OfficeScope, world: SimulatedWorld, client: SimulatedClient): Promise<Wish[]> {
  const rows = await scope.trx
    .selectFrom('obligation')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', client.clientId)
    .where('state', 'not in', ['delivered', 'cancelled'])
    .where('due_on', '<=', addDays(scope.today, 12))
    .orderBy('due_on')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const duties = await loadObligations(scope, { ids: rows.map(({ id }) => id) });
  return duties.flatMap((duty) => wishesFor(scope, world, client, duty));
}

function wishesFor(
  scope: OfficeScope,
  world: SimulatedWorld,
  { temper, unanswered }: SimulatedClient,
  loaded: LoadedObligation,
): Wish[] {
  const { id: obligationId, duty_key: dutyKey, due_on: dueOn, client_id: clientId } = loaded.row;
  const chance = createSeeded(world.seed, dutyKey, dueOn.slice(0, 4), temper, clientId);
  const deliverOn = addDays(loaded.row.agreed_due_on, delayOf(temper, chance));
  const today = scope.today;
  const wishes: Wish[] = [];
  const mood = chance.next();
  if (mood < 0.15 && loaded.facts.extensions.length === 0 && today < dueOn)
    wishes.push({ do: 'ask-for-days', obligationId, proposedOn: addDays(dueOn, chance.between(1, 10)) });
  if (mood > 0.85 && loaded.row.planned_on === null && today <= deliverOn)
    wishes.push({ do: 'plan', obligationId, on: deliverOn });
  if (today < deliverOn) return wishes;
  const { items } = deriveObligationStatus(loaded.facts, today, scope.closures);
  const wanted = items.filter(({ status: { status } }) => status === 'missing' || status === 'returned');
  const sent = temper === 'piecemeal' ? wanted.slice(0, 1) : wanted;
  for (const { key, status } of sent) {
    if (unanswered.some((pending) => pending.obligationId === obligationId && pending.itemKey === key)) continue;
    const word = createSeeded(world.seed, obligationId, key);
    const answered = loaded.facts.items.some(({ item, answers }) => item.key === key && answers.length > 0);
    if (status.status === 'missing' && !answered && word.next() < 0.16)
      wishes.push({ do: 'answer', obligationId, itemKey: key, kind: word.pick(answerKinds) });
    else wishes.push({ do: 'send', obligationId, itemKey: key, bytes: Buffer.from(`${dutyKey} ${key} ${today}`) });
  }
  return wishes;
}

/** Days after the agreed deadline; before it where negative. */
function delayOf(temper: Temper, chance: Seeded): number {
  if (temper === 'punctual') return chance.between(-6, 0);
  if (temper === 'slow') return chance.between(-2, 30);
  if (temper === 'waits-for-the-reminder') return chance.between(1, 9);
  if (temper === 'piecemeal') return chance.between(-4, 12);
  return chance.between(40, 200);
}

async function act(world: SimulatedWorld, { clientId, personId }: SimulatedClient, wish: Wish): Promise<void> {
  await inOfficeScope(world.context, world.officeId, { personId }, async (scope) => {
    if (wish.do === 'answer') await answerItems(scope, clientId, [wish]);
    if (wish.do === 'ask-for-days') await requestExtension(scope, clientId, wish);
    if (wish.do === 'plan')
      await makePlan(scope, clientId, { obligationIds: [wish.obligationId], on: wish.on, at: timeOfDay('20:00') });
  });
}

/** The handler of the client's page, over the disk of the simulation. Only what it answers with counts as acknowledged. */
async function sendFile(world: SimulatedWorld, client: SimulatedClient, pending: PendingUpload): Promise<void> {
  const { officeId, context, disk, chance } = world;
  const person = {
    kind: 'person' as const,
    officeId,
    personId: client.personId,
    language: 'nb' as const,
    chosenLanguage: undefined,
    openedUntil: undefined,
  };
  const { arrivalId, obligationId: obligation, itemKey: item } = pending;
  const query = { client: client.clientId, batch: arrivalId, name: `${item} æøå.txt`, obligation, item };
  await attempt(world, `${client.temper} sends ${item}`, async () => {
    const uploaded = await registerUpload(context, person, arrivalId, query, () =>
      receiveFile(disk.files, officeId, Readable.from([pending.bytes])),
    );
    // The answer may be lost on the way: then nothing was acknowledged, and the client sends it again.
    if (chance.next() < 0.04) return;
    world.acknowledged.push({ arrivalId, sha256: uploaded.sha256 });
    world.counts.deliveries += 1;
    client.unanswered.splice(client.unanswered.indexOf(pending), 1);
  });
}
