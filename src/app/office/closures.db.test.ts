import { afterAll, beforeAll, expect, test } from 'vitest';
import { templates, type AgreementTerms } from '../../domain/agreement/index.ts';
import { calendarDate } from '../../domain/kernel/index.ts';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { asFirst, tellTheStory, workAt } from '../surcharge/surcharge.testdata.ts';
import { viewSurcharges } from '../surcharge/view-surcharges.ts';
import { changeOffice } from './change-office.ts';
import { addClosure, changeClosure, removeClosure } from './closures.ts';
import { viewClosures, viewOffice } from './view-settings.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

const on = calendarDate;
const [clause] = templates[0]!.terms.duties;
const moving: AgreementTerms = {
  duties: [{ ...clause!, schedule: { ...clause!.schedule, whenClosed: 'next' } }],
};

async function addOffice(terms: AgreementTerms) {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  const builder = await addBuilder(office, '2026-07-01', terms);
  moveClock(office, '2026-11-10T08:00:00.000Z');
  const close = (fromOn: string, toOn: string, name = 'Planleggingsdager') =>
    asFirst(office, (scope) => addClosure(scope, { name, fromOn: on(fromOn), toOn: on(toOn) }));
  return { office, close, ...builder };
}

const deadlines = (office: SampleOffice) =>
  asFirst(office, async (scope) => {
    const rows = await scope.trx.selectFrom('obligation').select('due_on').orderBy('due_on').limit(3).execute();
    return rows.map((row) => row.due_on);
  });

test('a closure moves the deadlines whose clause says so, tells it in the record, and no others', async () => {
  const still = await addOffice(templates[0]!.terms);
  expect(await still.close('2026-11-19', '2026-11-20')).toMatchObject({ moved: [] });
  expect(await deadlines(still.office)).toEqual(['2026-09-20', '2026-11-20', '2027-01-20']);
  const { office, close, clientId } = await addOffice(moving);
  expect(await close('2026-11-19', '2026-11-20')).toMatchObject({
    moved: [{ clientId, clauseKey: 'vouchers', fromOn: '2026-11-20', dueOn: '2026-11-23' }],
  });
  expect(await deadlines(office)).toEqual(['2026-09-20', '2026-11-23', '2027-01-20']);
  const moved = await asFirst(office, (scope) =>
    scope.trx.selectFrom('record_event').select('data').where('kind', '=', 'duty-moved').execute(),
  );
  expect(moved).toMatchObject([{ data: { fromOn: '2026-11-20', dueOn: '2026-11-23' } }]);
});

test('a closure taken away moves a deadline back only while nobody was told the later day', async () => {
  const { office, close } = await addOffice(moving);
  const { closureId } = (await close('2026-11-19', '2026-11-20')) as { closureId: string };
  const remove = (id: string) => asFirst(office, (scope) => removeClosure(scope, id));
  expect(await remove(closureId)).toMatchObject({ moved: [{ fromOn: '2026-11-23', dueOn: '2026-11-20' }] });
  const again = (await close('2026-11-19', '2026-11-20')) as { closureId: string };
  expect(await workAt(office, '2026-11-18T08:00:00.000Z')).toBe(1);
  expect(await remove(again.closureId)).toMatchObject({ moved: [] });
  expect((await deadlines(office))[1]).toBe('2026-11-23');
});

test('the same closure entered twice is one, and two entered at once are both seen', async () => {
  const { office, close } = await addOffice(moving);
  const [first, second] = await Promise.all([close('2026-11-20', '2026-11-20'), close('2026-11-23', '2026-11-23')]);
  expect(await close('2026-11-20', '2026-11-20')).toMatchObject({ moved: [] });
  expect((await deadlines(office))[1]).toBe('2026-11-24');
  expect('closureId' in first && 'closureId' in second).toBe(true);
  const closures = await asFirst(office, viewClosures);
  expect(closures.map(({ fromOn }) => fromOn)).toEqual(['2026-11-20', '2026-11-23']);
});

test('a closure of more than three months is a mistake in a date', async () => {
  const { close } = await addOffice(moving);
  expect(await close('2026-12-01', '2027-03-03')).toEqual({ refused: 'closure-too-long' });
  expect(await close('2026-12-01', '9999-12-31')).toEqual({ refused: 'closure-too-long' });
  expect(await close('2026-12-01', '2027-03-02')).toMatchObject({ moved: [{ dueOn: '2027-03-03' }] });
});

test('days that the office was closed are no lateness: what nobody has decided is counted anew', async () => {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  const { clientId } = await addBuilder(office, '2026-07-01');
  await tellTheStory(office, clientId);
  moveClock(office, '2026-12-10T08:00:00.000Z');
  const closed = { name: 'Stengt', fromOn: on('2026-12-01'), toOn: on('2026-12-10') };
  await asFirst(office, (scope) => addClosure(scope, closed));
  const { lines } = await asFirst(office, (scope) => viewSurcharges(scope, { language: 'nb', state: 'proposed' }));
  expect(lines).toMatchObject([{ daysLate: 10, sumOre: 125_000 }]);
});

test('a closure that has begun is kept; only its last day moves, and never into the past', async () => {
  const { office, close } = await addOffice(moving);
  const { closureId } = (await close('2026-11-10', '2026-11-13')) as { closureId: string };
  const change = (wanted: Parameters<typeof changeClosure>[2]) =>
    asFirst(office, (scope) => changeClosure(scope, closureId, wanted));
  expect(await asFirst(office, (scope) => removeClosure(scope, closureId))).toEqual({ refused: 'closure-begun' });
  expect(await change({ fromOn: on('2026-11-11') })).toEqual({ refused: 'closure-begun' });
  expect(await change({ toOn: on('2026-11-09') })).toEqual({ refused: 'wrong-order' });
  expect(await change({ toOn: on('2026-11-11'), name: 'Høst' })).toMatchObject({ changed: true });
  moveClock(office, '2026-11-12T08:00:00.000Z');
  expect(await change({ toOn: on('2026-11-10') })).toEqual({ refused: 'day-in-the-past' });
  const stranger = await addSampleOffice(database.db, '2026-11-10T08:00:00.000Z');
  expect(await asFirst(stranger, (scope) => removeClosure(scope, closureId))).toEqual({ refused: 'not-found' });
});

test('the office changes what it is called and what an hour costs, and the cost of lateness follows', async () => {
  const { office, clientId } = await addOffice(moving);
  await asFirst(office, (scope) => scope.trx.updateTable('obligation').set({ extra_minutes: 30 }).execute());
  await asFirst(office, (scope) =>
    changeOffice(scope, { name: 'Nordlys «Regnskap» AS', phone: '22 33 44 55', hourlyRateOre: 120_000 }),
  );
  await asFirst(office, (scope) => changeOffice(scope, { brandColour: '#FFC44D' }));
  expect(await asFirst(office, viewOffice)).toMatchObject({
    name: 'Nordlys «Regnskap» AS',
    phone: '22 33 44 55',
    brandColour: '#ffc44d',
    hourlyRateOre: 120_000,
    email: 'post@nordlys.example',
    sendingStopped: null,
  });
  const client = await asFirst(office, (scope) =>
    scope.trx.selectFrom('client').select('cost_of_lateness_ore').where('id', '=', clientId).executeTakeFirst(),
  );
  expect(client!.cost_of_lateness_ore).toBeGreaterThan(0);
  await asFirst(office, (scope) => changeOffice(scope, { brandColour: null, phone: null }));
  expect(await asFirst(office, viewOffice)).toMatchObject({ brandColour: null, phone: null });
  await expect(asFirst(office, (scope) => changeOffice(scope, { email: 'x' }))).rejects.toMatchObject({
    code: 'mail.address',
  });
});
