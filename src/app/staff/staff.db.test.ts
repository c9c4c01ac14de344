import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StaffRole } from '../../db/tables.ts';
import { calendarDate } from '../../domain/kernel/index.ts';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { asFirst, workAt } from '../surcharge/surcharge.testdata.ts';
import { makeCode } from '../access/one-time-code.ts';
import { signInByCode, signInByLink } from '../access/sign-in.ts';
import { makeStaffLink } from '../access/staff-link.ts';
import { openTasks } from '../task/open-tasks.ts';
import { viewTasks } from '../task/view-tasks.ts';
import { addAbsence, removeAbsence } from './absences.ts';
import { addStaff } from './add-staff.ts';
import { findSession } from '../access/find-session.ts';
import { openSession } from '../access/open-session.ts';
import { changeSignInRules } from '../office/sign-in-rules.ts';
import { changeStaff, type StaffChange } from './change-staff.ts';
import { deactivateStaff } from './deactivate-staff.ts';
import { viewStaff } from './view-staff.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

const on = calendarDate;

async function addOffice() {
  const office = await addSampleOffice(database.db, '2026-11-10T08:00:00.000Z');
  const { clientId } = await addBuilder(office, '2026-07-01');
  const add = (role: StaffRole, name: string, email = `${role}@nordlys.example`) =>
    asFirst(office, async (scope) => {
      const added = await addStaff(scope, 'owner', { name, email, mobile: null, role, language: 'nb' });
      if ('refused' in added) throw new Error(added.refused);
      return added.staffId;
    });
  const change = (staffId: string, wanted: StaffChange, actor: StaffRole = 'owner') =>
    asFirst(office, (scope) => changeStaff(scope, actor, staffId, wanted, true));
  return { office, clientId, add, change };
}

const openTasksOf = (office: SampleOffice) =>
  asFirst(office, (scope) =>
    scope.trx
      .selectFrom('task')
      .select(['kind', 'assigned_to'])
      .where('closed_at', 'is', null)
      .orderBy('opened_at')
      .execute(),
  );

test('the people stand by name as Norwegians sort it, those who left last', async () => {
  const { office, add } = await addOffice();
  await add('assistant', 'Åse Ærlig');
  await add('accountant', 'Øyvind Dahl');
  const goneId = await add('manager', 'Anna Borte');
  await asFirst(office, (scope) => deactivateStaff(scope, 'owner', goneId, undefined));
  const staff = await asFirst(office, viewStaff);
  expect(staff.map(({ name, active, clients }) => [name, active, clients])).toEqual([
    ['Ingrid Solheim', true, 1],
    ['Øyvind Dahl', true, 0],
    ['Åse Ærlig', true, 0],
    ['Anna Borte', false, 0],
  ]);
});

test('an address belongs to one person; who left and comes back is the same person', async () => {
  const { office, add } = await addOffice();
  const kareId = await add('accountant', 'Kåre Østby', 'kare@nordlys.example');
  const again = () =>
    asFirst(office, (scope) =>
      addStaff(scope, 'manager', {
        name: 'Kåre Østby-Moe',
        email: 'KARE@nordlys.example',
        mobile: '912 34 567',
        role: 'assistant',
        language: 'en',
      }),
    );
  expect(await again()).toEqual({ refused: 'staff-address-taken' });
  await asFirst(office, (scope) => deactivateStaff(scope, 'owner', kareId, undefined));
  expect(await again()).toEqual({ staffId: kareId });
  const staff = await asFirst(office, viewStaff);
  expect(staff.find(({ id }) => id === kareId)).toMatchObject({
    name: 'Kåre Østby-Moe',
    mobile: '+4791234567',
    role: 'assistant',
    active: true,
  });
});

test('what was mailed to an address that was wrong signs nobody in once it is right', async () => {
  const { office, add, change } = await addOffice();
  const staffId = await add('accountant', 'Kari', 'kari@gal.example');
  const access = { ...office.context, secret: 'a secret of this test alone' };
  const owner = { officeId: office.officeId, staffId };
  const mailed = await asFirst(office, async ({ trx, ids }) => ({
    ...(await makeStaffLink(access, trx, owner, ids.next())),
    ...(await makeCode(access, trx, owner, ids.next())),
  }));
  await change(staffId, { email: 'kari@rett.example' });
  expect(await signInByLink(access, mailed.token)).toEqual({ refused: 'unknown-link' });
  expect(await signInByCode(access, 'kari@rett.example', mailed.code)).toMatchObject({ refused: 'code-not-accepted' });
});

test('only an owner makes an owner or changes one', async () => {
  const { office, add, change } = await addOffice();
  const managerId = await add('manager', 'Anna');
  const owner = { name: 'X', email: 'x@nordlys.example', mobile: null, role: 'owner', language: 'nb' } as const;
  const refused = { refused: 'not-allowed' };
  expect(await asFirst(office, (scope) => addStaff(scope, 'manager', owner))).toEqual(refused);
  expect(await change(managerId, { role: 'owner' }, 'manager')).toEqual(refused);
  expect(await change(office.staffId, { name: 'Y' }, 'manager')).toEqual(refused);
  expect(await asFirst(office, (scope) => deactivateStaff(scope, 'manager', office.staffId, managerId))).toEqual(
    refused,
  );
  expect(await change(managerId, { role: 'owner' })).toEqual({ changed: true });
});

test('the last owner stays, also when two owners let each other go at once', async () => {
  const { office, add, change } = await addOffice();
  expect(await change(office.staffId, { role: 'manager' })).toEqual({ refused: 'last-owner' });
  const secondId = await add('owner', 'Bjørn');
  const outcomes = await Promise.all([
    change(office.staffId, { role: 'manager' }),
    asFirst(office, (scope) => deactivateStaff(scope, 'owner', secondId, undefined)),
  ]);
  expect(outcomes.filter((outcome) => 'refused' in outcome)).toEqual([{ refused: 'last-owner' }]);
});

test('clients and tasks of who leaves pass to the named one, and leaving twice is refused', async () => {
  const { office, clientId, add } = await addOffice();
  const secondId = await add('owner', 'Bjørn');
  await asFirst(office, (scope) =>
    openTasks(scope, [{ kind: 'call-client', dedupeKey: 'call/1', clientId, leadId: office.staffId }]),
  );
  const leave = (successorId: string) =>
    asFirst(office, (scope) => deactivateStaff(scope, 'owner', office.staffId, successorId));
  expect(await leave(office.staffId)).toEqual({ refused: 'staff-not-active' });
  expect(await leave(secondId)).toEqual({ deactivated: true, clients: 1 });
  expect(await leave(secondId)).toEqual({ refused: 'not-found' });
  expect(await openTasksOf(office)).toEqual([{ kind: 'call-client', assigned_to: secondId }]);
  const client = await asFirst(office, (scope) =>
    scope.trx.selectFrom('client').select('lead_id').where('id', '=', clientId).executeTakeFirst(),
  );
  expect(client).toEqual({ lead_id: secondId });
});

test('tasks of who is away pass to the deputy, and new ones go there too', async () => {
  const { office, clientId, add, change } = await addOffice();
  const deputyId = await add('assistant', 'Åse');
  await change(office.staffId, { deputyId });
  const task = (key: string) => ({ kind: 'call-client' as const, dedupeKey: key, clientId, leadId: office.staffId });
  await asFirst(office, (scope) => openTasks(scope, [task('call/1')]));
  const absence = { staffId: office.staffId, fromOn: on('2026-11-10'), toOn: on('2026-11-12') };
  const added = await asFirst(office, (scope) => addAbsence(scope, absence));
  expect(await asFirst(office, (scope) => addAbsence(scope, absence))).toEqual(added);
  await asFirst(office, (scope) => openTasks(scope, [task('call/2')]));
  expect(await openTasksOf(office)).toEqual([
    { kind: 'call-client', assigned_to: deputyId },
    { kind: 'call-client', assigned_to: deputyId },
  ]);
});

test('an absence without deputy is a task for a manager before it begins, and naming one closes it', async () => {
  const { office, add, change } = await addOffice();
  const managerId = await add('manager', 'Anna');
  const absence = { staffId: office.staffId, fromOn: on('2026-11-16'), toOn: on('2026-11-20') };
  await asFirst(office, (scope) => addAbsence(scope, absence));
  expect(await openTasksOf(office)).toEqual([{ kind: 'absent-without-deputy', assigned_to: managerId }]);
  const [task] = await asFirst(office, (scope) => viewTasks(scope, 'all'));
  expect(task!.text.nb).toContain(
    'Ingrid Solheim er borte fra mandag 16. november til og med fredag 20. november, uten stedfortreder.',
  );
  await change(office.staffId, { deputyId: managerId });
  expect(await openTasksOf(office)).toEqual([]);
  // The deputy is away too when the day comes: the sweep finds it.
  const deputyAway = { staffId: managerId, fromOn: on('2026-11-16'), toOn: on('2026-11-17') };
  await asFirst(office, (scope) => addAbsence(scope, deputyAway));
  expect(await openTasksOf(office)).toEqual([]);
});

test('a sweep on the first day of an absence moves the tasks, once', async () => {
  const { office, clientId, add } = await addOffice();
  const managerId = await add('manager', 'Anna');
  const absence = { staffId: office.staffId, fromOn: on('2026-11-12'), toOn: on('2026-11-20') };
  await asFirst(office, async (scope) => {
    await openTasks(scope, [{ kind: 'call-client', dedupeKey: 'call/1', clientId, leadId: office.staffId }]);
    await addAbsence(scope, absence);
  });
  expect((await openTasksOf(office)).map((task) => task.assigned_to).sort()).toEqual(
    [office.staffId, managerId].sort(),
  );
  await workAt(office, '2026-11-12T09:00:00.000Z');
  await workAt(office, '2026-11-12T09:05:00.000Z');
  expect((await openTasksOf(office)).map((task) => task.assigned_to)).toEqual([managerId, managerId]);
  await workAt(office, '2026-11-23T09:00:00.000Z');
  expect((await openTasksOf(office)).map((task) => task.kind)).not.toContain('absent-without-deputy');
});

test('an absence that cannot be is refused, and one taken away is gone', async () => {
  const { office } = await addOffice();
  moveClock(office, '2026-11-10T08:00:00.000Z');
  const add = (fromOn: string, toOn: string, staffId = office.staffId) =>
    asFirst(office, (scope) => addAbsence(scope, { staffId, fromOn: on(fromOn), toOn: on(toOn) }));
  expect(await add('2026-11-12', '2026-11-11')).toEqual({ refused: 'wrong-order' });
  expect(await add('2026-11-01', '2026-11-09')).toEqual({ refused: 'day-in-the-past' });
  const stranger = await addSampleOffice(database.db, '2026-11-10T08:00:00.000Z');
  expect(await add('2026-11-12', '2026-11-13', stranger.staffId)).toEqual({ refused: 'not-found' });
  const { absenceId } = (await add('2026-11-12', '2026-11-13')) as { absenceId: string };
  const remove = (who: SampleOffice) => asFirst(who, (scope) => removeAbsence(scope, absenceId));
  expect(await remove(stranger)).toEqual({ refused: 'not-found' });
  expect(await remove(office)).toEqual({ removed: true });
  expect(await remove(office)).toEqual({ refused: 'not-found' });
});

test('nobody stands in for themselves, nor does somebody of another office; another office changes nobody here', async () => {
  const { office, change } = await addOffice();
  const stranger = await addSampleOffice(database.db, '2026-11-10T08:00:00.000Z');
  expect(await change(office.staffId, { deputyId: office.staffId })).toEqual({ refused: 'bad-deputy' });
  expect(await change(office.staffId, { deputyId: stranger.staffId })).toEqual({ refused: 'bad-deputy' });
  const refused = { refused: 'not-found' };
  expect(await asFirst(stranger, (scope) => changeStaff(scope, 'owner', office.staffId, { name: 'X' }, true))).toEqual(
    refused,
  );
  expect(await asFirst(stranger, (scope) => deactivateStaff(scope, 'owner', office.staffId, undefined))).toEqual(
    refused,
  );
});

test('without a named one the deputy takes over, else a manager; an address that is taken is refused', async () => {
  const { office, clientId, add, change } = await addOffice();
  const [ownerId, managerId, deputyId] = [
    await add('owner', 'Bo'),
    await add('manager', 'Mia'),
    await add('assistant', 'Åse'),
  ];
  expect(await change(deputyId, { email: 'MANAGER@nordlys.example' })).toEqual({ refused: 'staff-address-taken' });
  await change(office.staffId, { deputyId });
  const leadOf = () =>
    asFirst(office, (scope) =>
      scope.trx.selectFrom('client').select('lead_id').where('id', '=', clientId).executeTakeFirst(),
    );
  const leave = (id: string) => asFirst(office, (scope) => deactivateStaff(scope, 'owner', id, undefined));
  expect(await leave(office.staffId)).toEqual({ deactivated: true, clients: 1 });
  expect(await leadOf()).toEqual({ lead_id: deputyId });
  await leave(deputyId);
  expect(await leadOf()).toEqual({ lead_id: managerId });
  await leave(managerId);
  expect(await leadOf()).toEqual({ lead_id: ownerId });
});

test("with `onlyOf` nobody else's absence is taken away", async () => {
  const { office, add } = await addOffice();
  const aseId = await add('assistant', 'Åse');
  const absence = { staffId: office.staffId, fromOn: on('2026-11-12'), toOn: on('2026-11-13') };
  const { absenceId } = (await asFirst(office, (scope) => addAbsence(scope, absence))) as { absenceId: string };
  expect(await asFirst(office, (scope) => removeAbsence(scope, absenceId, aseId))).toEqual({ refused: 'not-found' });
  expect(await asFirst(office, (scope) => removeAbsence(scope, absenceId, office.staffId))).toEqual({ removed: true });
});

test('a new address is taken from who has shown a factor lately; the same in other letters, and other changes, from anybody signed in', async () => {
  const { office, add } = await addOffice();
  const staffId = await add('accountant', 'Åse');
  const change = (wanted: StaffChange, isProven: boolean) =>
    asFirst(office, (scope) => changeStaff(scope, 'owner', staffId, wanted, isProven));
  expect(await change({ email: 'ny@nordlys.example' }, false)).toEqual({ refused: 'proof-needed' });
  expect(await change({ email: 'ACCOUNTANT@nordlys.example', name: 'Åse Ærlig' }, false)).toEqual({ changed: true });
  expect(await change({ email: 'ny@nordlys.example' }, true)).toEqual({ changed: true });
});

test('whoever becomes a manager where two factors are demanded comes in anew, unless both were shown', async () => {
  const { office, add, change } = await addOffice();
  const [oneId, twoId] = [await add('accountant', 'Én', 'en@nordlys.example'), await add('accountant', 'To')];
  await asFirst(office, (scope) =>
    changeSignInRules(scope, { secondFactorForLeaders: true }, { staffId: office.staffId, twoFactors: true }),
  );
  const open = (staffId: string, twoFactors: boolean) =>
    asFirst(office, ({ trx }) => openSession(office.context, trx, office.officeId, { staffId }, { twoFactors }));
  const [one, two] = [await open(oneId, false), await open(twoId, true)];
  for (const staffId of [oneId, twoId]) await change(staffId, { role: 'manager' });
  expect(await findSession(office.context, one.token)).toBeUndefined();
  expect(await findSession(office.context, two.token)).toMatchObject({ role: 'manager' });
});
