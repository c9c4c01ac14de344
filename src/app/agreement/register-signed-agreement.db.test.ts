import { afterAll, beforeAll, expect, test } from 'vitest';
import { standardLateTerm, templates, type AgreementTerms } from '../../domain/agreement/index.ts';
import { calendarDate } from '../../domain/kernel/index.ts';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { addClient } from '../client/add-client.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { asFirst, deliver, workAt } from '../surcharge/surcharge.testdata.ts';
import { registerSignedAgreement, type AgreementFromElsewhere } from './register-signed-agreement.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

const on = calendarDate;
const written = { basis: 'written', acceptedOn: on('2026-11-10'), signerName: 'Jo Brattli' } as const;

async function addOffice(at = '2026-11-10T08:00:00.000Z') {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  const { clientId } = await addBuilder(office, '2026-07-01');
  moveClock(office, at);
  const register = (wanted: Partial<AgreementFromElsewhere> = {}) =>
    asFirst(office, (scope) =>
      registerSignedAgreement(scope, {
        clientId,
        templateKey: 'vat-two-monthly',
        startOn: on('2026-11-10'),
        basis: written,
        dropOtherClauses: false,
        ...wanted,
      }),
    );
  return { office, clientId, register };
}

const dutiesOf = (office: SampleOffice) =>
  asFirst(office, async (scope) => {
    const rows = await scope.trx
      .selectFrom('obligation as o')
      .innerJoin('agreement as a', 'a.id', 'o.agreement_id')
      .select(['o.clause_key', 'o.period_end_on', 'o.due_on', 'o.state', 'a.ended_on'])
      .where('o.state', '<>', 'cancelled')
      .where('o.due_on', '<=', on('2027-03-31'))
      .orderBy('o.due_on')
      .orderBy('o.clause_key')
      .execute();
    return rows.map((row) => `${row.clause_key} ${row.due_on} ${row.state} ${row.ended_on === null ? 'new' : 'old'}`);
  });

test('a new agreement takes over what nobody has spoken of; a period before it stays under the old one', async () => {
  const { office, register } = await addOffice();
  expect(await register()).toMatchObject({ duties: 6, passedOn: 4, keptUnderOld: 0, replaced: [expect.any(String)] });
  expect(await dutiesOf(office)).toEqual([
    'vouchers 2026-09-20 open old',
    'vouchers 2026-11-20 open old',
    'vouchers 2027-01-20 open new',
    'vouchers 2027-03-20 open new',
  ]);
  expect(await asFirst(office, (scope) => verifyRecords(scope))).toMatchObject([{ faults: [] }]);
});

test('what was begun or delivered stays under the terms it began with, and is not asked for twice', async () => {
  const { office, clientId, register } = await addOffice();
  const [first] = await asFirst(office, (scope) =>
    scope.trx.selectFrom('obligation').select('id').orderBy('due_on').limit(1).execute(),
  );
  await deliver(office, clientId, first!.id, '2026-09-18T08:00:00.000Z');
  expect(await workAt(office, '2026-11-13T08:00:00.000Z')).toBe(1);
  const outcome = await register({ startOn: on('2026-07-01') });
  expect(outcome).toMatchObject({ passedOn: 6, keptUnderOld: 1 });
  expect(await dutiesOf(office)).toEqual([
    'vouchers 2026-09-20 delivered old',
    'vouchers 2026-11-20 open old',
    'vouchers 2027-01-20 open new',
    'vouchers 2027-03-20 open new',
  ]);
});

test('the same agreement registered twice, or by two at once, is one', async () => {
  const { office, register } = await addOffice();
  const both = await Promise.all([register(), register()]);
  const ids = both.map((outcome) => (outcome as { agreementId: string }).agreementId);
  expect(new Set(ids).size).toBe(1);
  expect(await register()).toMatchObject({ agreementId: ids[0], duties: 0, replaced: [] });
  const agreements = await asFirst(office, (scope) => scope.trx.selectFrom('agreement').select('ended_on').execute());
  expect(agreements.map((row) => row.ended_on).sort()).toEqual(['2026-11-09', null]);
});

test('payroll beside bookkeeping goes on; clauses that the new one lacks end only when the office says so', async () => {
  const { office, clientId, register } = await addOffice();
  await asFirst(office, (scope) =>
    scope.trx.updateTable('client').set({ payday_of_month: 15 }).where('id', '=', clientId).execute(),
  );
  expect(await register({ templateKey: 'payroll-only' })).toMatchObject({ replaced: [] });
  expect(await register({ templateKey: 'vat-two-monthly-with-payroll' })).toMatchObject({
    replaced: [expect.any(String), expect.any(String)],
  });
  expect(await register({ templateKey: 'monthly' })).toEqual({ refused: 'clauses-left-out' });
  expect(await register({ templateKey: 'monthly', dropOtherClauses: true })).toMatchObject({
    replaced: [expect.any(String)],
  });
  const open = await dutiesOf(office);
  expect(open.filter((duty) => duty.startsWith('payroll'))).toEqual([]);
  expect(open.slice(0, 4)).toEqual([
    'vouchers 2026-09-20 open old',
    'vouchers 2026-11-20 open old',
    'vouchers 2026-12-10 open new',
    'vouchers 2027-01-11 open new',
  ]);
});

test('a first agreement for a new client asks for nothing from before today', async () => {
  const office = await addSampleOffice(database.db, '2026-11-10T08:00:00.000Z');
  const { clientId } = await asFirst(office, (scope) =>
    addClient(scope, {
      name: 'Sein & Sønn «ENK»',
      leadId: office.staffId,
      consumer: false,
      language: 'nb',
      startOn: on('2026-01-01'),
      contacts: [],
    }),
  );
  const outcome = await asFirst(office, (scope) =>
    registerSignedAgreement(scope, {
      clientId,
      terms: templates[0]!.terms,
      startOn: on('2026-01-01'),
      basis: { ...written, acceptedOn: on('2026-01-01'), file: { sha256: 'a'.repeat(64), name: 'avtale æøå.pdf' } },
      dropOtherClauses: false,
    }),
  );
  expect(outcome).toMatchObject({ duties: 7, passedOn: 0, replaced: [] });
  expect((await dutiesOf(office))[0]).toBe('vouchers 2026-11-20 open new');
});

test('what cannot be right is refused', async () => {
  const { office, clientId, register } = await addOffice();
  expect(await register({ templateKey: 'unknown' })).toEqual({ refused: 'unknown-template' });
  expect(await register({ startOn: on('2027-11-12') })).toEqual({ refused: 'start-too-late' });
  expect(await register({ basis: { ...written, acceptedOn: on('2026-11-11') } })).toEqual({
    refused: 'day-in-the-future',
  });
  const [clause] = templates[0]!.terms.duties;
  const { capOre: _cap, ...uncapped } = standardLateTerm;
  const faulty: AgreementTerms = { duties: [{ ...clause!, charges: [uncapped] }] };
  expect(await register({ terms: faulty })).toEqual({
    refused: [{ path: 'duties[0].charges[0].capOre', code: 'agreement.cap-missing' }],
  });
  const stranger = await addSampleOffice(database.db, '2026-11-10T08:00:00.000Z');
  const wanted = {
    clientId,
    templateKey: 'monthly',
    startOn: on('2026-11-10'),
    basis: written,
    dropOtherClauses: false,
  };
  expect(await asFirst(stranger, (scope) => registerSignedAgreement(scope, wanted))).toEqual({ refused: 'not-found' });
  expect(await dutiesOf(office)).toContain('vouchers 2026-11-20 open new');
});
