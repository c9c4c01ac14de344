import { sql } from 'kysely';
import { answerItems } from '../app/intake/answer-items.ts';
import { requestExtension } from '../app/intake/extensions.ts';
import { registerArrival } from '../app/intake/register-arrival.ts';
import { inOfficeScope, type OfficeScope } from '../app/office/office-scope.ts';
import { addDays } from '../domain/kernel/index.ts';
import { choosePaper } from './choose-paper.ts';
import type { DemoWorld } from './demo-world.ts';
import { severalAtOnce } from './several-at-once.ts';
import { idOf } from './id-of.ts';
import { nameDuty } from './name-duty.ts';
import { findDuties, isPlayed, type DemoDuty } from './find-duties.ts';

/** A day in the lives of the clients: each does what its temper bids, through the same use cases as the portal. */
export async function actAsClients(world: DemoWorld): Promise<void> {
  const { context, officeId } = world;
  const acts = await inOfficeScope(context, officeId, 'takt', async (scope) => {
    const duties = await findDuties(scope, world, ['takt']);
    const due = duties.filter((duty) => hasToAct(duty, scope, world));
    const contacts = await findContacts(scope);
    return due.flatMap((duty) => {
      const { client_id, clause_key } = duty.loaded.row;
      const personId = contacts.get(`${client_id}/${clause_key === 'payroll' ? 'payroll' : 'vouchers'}`);
      return personId === undefined ? [] : [{ duty, personId }];
    });
  });
  const byClient = Map.groupBy(acts, ({ duty }) => duty.loaded.row.client_id);
  await severalAtOnce([...byClient.values()], ({ duty, personId }) =>
    inOfficeScope(context, officeId, { personId }, (scope) => act(scope, world, duty)),
  );
}

function hasToAct({ loaded, status, plan }: DemoDuty, scope: OfficeScope, world: DemoWorld): boolean {
  if (isPlayed(world, loaded.row.client_id, loaded.row.agreed_due_on, scope.today)) return false;
  const asks = plan.askOn !== undefined && plan.askOn <= scope.today && loaded.facts.extensions.length === 0;
  const delivers = plan.deliverOn !== undefined && plan.deliverOn <= scope.today;
  return asks || (delivers && wantedKeys({ loaded, status, plan }, scope).length > 0);
}

async function act(scope: OfficeScope, world: DemoWorld, duty: DemoDuty): Promise<void> {
  const { loaded, plan } = duty;
  const { id, client_id: clientId } = loaded.row;
  if (plan.askOn !== undefined && loaded.facts.extensions.length === 0 && scope.today < loaded.row.due_on) {
    await requestExtension(scope, clientId, { obligationId: id, proposedOn: plan.proposedOn! });
  }
  if (plan.deliverOn === undefined || plan.deliverOn > scope.today) return;
  const keys = wantedKeys(duty, scope);
  const fresh = loaded.facts.items.every((item) => item.arrivals.length === 0 && item.answers.length === 0);
  const answered = fresh ? keys.slice(keys.length - plan.nothingFor) : [];
  await sendFiles(scope, world, duty, keys.slice(0, keys.length - answered.length), fresh && plan.unsorted);
  if (answered.length > 0) {
    await answerItems(
      scope,
      clientId,
      answered.map((itemKey) => ({ obligationId: id, itemKey, kind: 'nothing-this-time' })),
    );
  }
}

/** What is missing, and what came back more than a day ago. */
function wantedKeys({ loaded, status }: DemoDuty, scope: OfficeScope): string[] {
  return status.items
    .filter(({ key, status: item }) => {
      if (item.status === 'missing') return true;
      if (item.status !== 'returned') return false;
      const { arrivals } = loaded.facts.items.find(({ item: agreed }) => agreed.key === key)!;
      return arrivals.every(
        ({ verdict }) => verdict.verdict !== 'returned' || addDays(verdict.decidedOn, 1) <= scope.today,
      );
    })
    .map(({ key }) => key);
}

async function sendFiles(
  scope: OfficeScope,
  world: DemoWorld,
  { loaded }: DemoDuty,
  keys: readonly string[],
  unsorted: boolean,
): Promise<void> {
  const { id, client_id: clientId } = loaded.row;
  const name = nameDuty(world, loaded.row);
  const batchId = idOf(world.seed, name, scope.today);
  for (const key of keys) {
    const before = loaded.facts.items.find(({ item }) => item.key === key)!.arrivals.length;
    const arrivalId = idOf(world.seed, name, key, before);
    const paper = await choosePaper(scope, world, { obligationId: id, itemKey: key, arrivalId });
    await registerArrival(scope, {
      id: arrivalId,
      clientId,
      ...(unsorted ? {} : { item: { obligationId: id, itemKey: key } }),
      batchId,
      via: 'portal',
      file: paper,
    });
  }
}

/** The person who sends, by client and scope. */
async function findContacts(scope: OfficeScope): Promise<Map<string, string>> {
  const { rows } = await sql<{ key: string; person: string }>`
    select distinct on (client_id, s) client_id || '/' || s as key, person_id as person
    from contact, unnest(scopes) s where office_id = ${scope.officeId}
    order by client_id, s, place desc`.execute(scope.trx);
  return new Map(rows.map((row) => [row.key, row.person]));
}
