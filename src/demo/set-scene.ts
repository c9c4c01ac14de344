import { sql } from 'kysely';
import { answerItems } from '../app/intake/answer-items.ts';
import { requestExtension } from '../app/intake/extensions.ts';
import { returnArrival } from '../app/intake/return-arrival.ts';
import { setWorkingHours } from '../app/meeting/working-hours.ts';
import { registerArrival } from '../app/intake/register-arrival.ts';
import { enterRequest } from '../app/request/enter-request.ts';
import { inOfficeScope, type OfficeScope } from '../app/office/office-scope.ts';
import { announceStance } from '../app/stance/announce-stance.ts';
import { answerSelfTest, shareOwnStance } from '../app/stance/own-stance.ts';
import { addAbsence } from '../app/staff/absences.ts';
import { addDays, addOfficeDays, weekdayOf, type CalendarDate } from '../domain/kernel/index.ts';
import { choosePaper } from './choose-paper.ts';
import { expectDone } from './expect-done.ts';
import { idOf } from './id-of.ts';
import type { DemoWorld } from './demo-world.ts';
import { sendQueued } from './live-day.ts';
import { findDemoSettings, noteDemoIn } from './demo-settings.ts';
import { openWorld, type DemoPorts } from './open-world.ts';
import { readFresh } from './read-fresh.ts';

/** A duty of which nothing has come yet, and who of the client answers for it. */
interface QuietDuty {
  id: string;
  clientId: string;
  orgnr: string;
  dutyKey: string;
  dueOn: CalendarDate;
  itemKeys: string[];
  personId: string;
}

/**
 * Whatever the day of the year: on the visitor's first morning there are files to look at, one without a place, one that was sent back, an answer, a
 * wish for more days, a colleague who goes on holiday with a deputy, and one who works part time. All through the same use cases, in one transaction, once.
 */
export async function setScene(ports: DemoPorts, officeId: string): Promise<void> {
  const settings = await findDemoSettings(ports, officeId);
  if (settings === undefined || settings.sceneSet === true) return;
  const world = await openWorld(ports, officeId, settings);
  await inOfficeScope(world.context, officeId, { staffId: world.staff.managerId }, async (scope) => {
    await sendOnHoliday(scope, world.staff.accountants[1]!);
    await setPartTime(scope, world.staff.accountants[0]!);
    const [judged, placed, answered, asked, returned] = await findQuietDuties(scope, world);
    if (judged) await sendAs(scope, world, judged, judged.itemKeys.slice(0, -1));
    if (placed) await sendAs(scope, world, placed, [undefined]);
    if (answered) await answerOnPaper(scope, answered);
    if (asked) await askForDays(scope, asked);
    if (returned) await sendAndReturn(scope, world, returned);
    await askInHaste(scope);
    await announceFigures(scope, world);
    await noteDemoIn(scope.trx, officeId, { sceneSet: true });
  });
  await readFresh(world);
  await sendQueued(world);
}

/** One client has called: the bank needs figures on the next working day. */
async function askInHaste(scope: OfficeScope): Promise<void> {
  const { rows } = await sql<{ clientId: string; leadId: string; personId: string; clauseKey: string }>`
    select c.id as "clientId", c.lead_id as "leadId", k.person_id as "personId", d ->> 'key' as "clauseKey"
    from client c
    join contact k on k.office_id = c.office_id and k.client_id = c.id and k.place = 1
    join agreement a on a.office_id = c.office_id and a.client_id = c.id and a.ended_on is null
    join agreement_version v on v.office_id = a.office_id and v.agreement_id = a.id and v.version = 1
    cross join jsonb_array_elements(v.terms -> 'duties') d
    where c.office_id = ${scope.officeId} and c.active and d -> 'charges' @> '[{"key":"haste"}]'
    order by c.orgnr limit 1`.execute(scope.trx);
  for (const { clientId, leadId, personId, clauseKey } of rows) {
    expectDone(
      await enterRequest({ ...scope, actor: { staffId: leadId } }, clientId, {
        clauseKey,
        chargeKey: 'haste',
        what: 'Saldobalanse til banken',
        askedOn: scope.today,
        neededOn: addOfficeDays(scope.today, 1, scope.closures),
        personId,
      }),
    );
  }
}

/** The manager has talked with everybody about figures of what each does, and one of them shows their self-test. */
async function announceFigures(scope: OfficeScope, world: DemoWorld): Promise<void> {
  const announcement = { discussedOn: addDays(scope.today, -30), announcedOn: addDays(scope.today, -23) };
  const words = 'Allmøte. Hver enkelt ser sine egne tall. Vi ser på ordningen igjen om et år.';
  expectDone(await announceStance(scope, { ...announcement, words }));
  const staffId = world.staff.accountants[1]!;
  await answerSelfTest(scope, staffId, [4, 4, 2, 3, 4, 3, 2, 2, 3, 4, 3, 2]);
  expectDone(await shareOwnStance(scope, staffId, { selfTest: true }));
}

/** Monday to Friday of the week to come. */
async function sendOnHoliday(scope: OfficeScope, staffId: string): Promise<void> {
  const fromOn = addDays(scope.today, 8 - weekdayOf(scope.today));
  await addAbsence(scope, { staffId, fromOn, toOn: addDays(fromOn, 4) });
}

/** From half past seven to two on every day: the weeks before the law's days are full then. */
async function setPartTime(scope: OfficeScope, staffId: string): Promise<void> {
  const day = { from: '07:30', to: '14:00' };
  expectDone(await setWorkingHours(scope, 'manager', staffId, { 1: day, 2: day, 3: day, 4: day, 5: day }));
}

async function sendAs(
  scope: OfficeScope,
  world: DemoWorld,
  duty: QuietDuty,
  itemKeys: readonly (string | undefined)[],
): Promise<string[]> {
  const asClient = { ...scope, actor: { personId: duty.personId } };
  const ids: string[] = [];
  for (const itemKey of itemKeys) {
    const id = idOf(world.seed, duty.orgnr, duty.dutyKey, itemKey ?? '', 'scene');
    await registerArrival(asClient, {
      id,
      clientId: duty.clientId,
      ...(itemKey === undefined ? {} : { item: { obligationId: duty.id, itemKey } }),
      batchId: idOf(world.seed, duty.orgnr, 'scene'),
      via: 'portal',
      file: await choosePaper(scope, world, { obligationId: duty.id, itemKey, arrivalId: id }),
    });
    ids.push(id);
  }
  return ids;
}

async function answerOnPaper(scope: OfficeScope, duty: QuietDuty): Promise<void> {
  const expectedOn = addOfficeDays(scope.today, 1, scope.closures);
  await answerItems({ ...scope, actor: { personId: duty.personId } }, duty.clientId, [
    { obligationId: duty.id, itemKey: duty.itemKeys[0]!, kind: 'on-paper', expectedOn },
  ]);
}

async function askForDays(scope: OfficeScope, duty: QuietDuty): Promise<void> {
  await requestExtension({ ...scope, actor: { personId: duty.personId } }, duty.clientId, {
    obligationId: duty.id,
    proposedOn: addDays(duty.dueOn, 5),
    words: 'Bilen står på verksted, og kvitteringene ligger i den.',
  });
}

async function sendAndReturn(scope: OfficeScope, world: DemoWorld, duty: QuietDuty): Promise<void> {
  const [first] = await sendAs(scope, world, duty, duty.itemKeys.slice(0, 1));
  const staffId = world.leads.get(duty.clientId)!;
  await returnArrival({ ...scope, actor: { staffId } }, first!, { code: 'cut-off' });
}

/** The nearest of each client that nobody plays, with an address that works. */
async function findQuietDuties(scope: OfficeScope, world: DemoWorld): Promise<QuietDuty[]> {
  const { rows } = await sql<QuietDuty>`
    select o.id, o.client_id as "clientId", c.orgnr, o.duty_key as "dutyKey", o.due_on as "dueOn",
      array(select i.key from obligation_item i where i.office_id = o.office_id and i.obligation_id = o.id order by i.place) as "itemKeys",
      k.person_id as "personId"
    from client c
    cross join lateral (select * from obligation o where o.office_id = c.office_id and o.client_id = c.id and o.state = 'open'
      and o.channel = 'takt' and o.due_on between ${scope.today}::date and ${addDays(scope.today, 35)}::date
      order by o.due_on, o.duty_key limit 1) o
    cross join lateral (select k.person_id from contact k join person p on p.office_id = k.office_id and p.id = k.person_id
      where k.office_id = c.office_id and k.client_id = c.id and p.email_bounced_at is null
        and case o.clause_key when 'payroll' then 'payroll' else 'vouchers' end = any(k.scopes)
      order by k.place desc limit 1) k
    where c.office_id = ${scope.officeId} and c.active and c.id <> all(${[...world.playedClientIds]}::uuid[])
      and not exists (select from arrival a where a.office_id = o.office_id and a.obligation_id = o.id)
      and not exists (select from answer a where a.office_id = o.office_id and a.obligation_id = o.id)
      and not exists (select from extension_request e where e.office_id = o.office_id and e.obligation_id = o.id)
    order by o.due_on, c.orgnr limit 5`.execute(scope.trx);
  return rows;
}
