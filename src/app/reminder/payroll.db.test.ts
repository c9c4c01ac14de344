import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addSampleOffice, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { findTemplate } from '../../domain/agreement/index.ts';
import { calendarDate } from '../../domain/kernel/index.ts';
import { registerAgreement } from '../agreement/register-agreement.ts';
import { addClient } from '../client/add-client.ts';
import { inOffice, messagesOf, sendQueued, sweepAt, tasksOf } from './reminders.testdata.ts';

let database: TestDatabase;
let office: SampleOffice;

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

/** A client with wages on the 15th, whose payroll basis for 15 September 2026 is due three working days before: Thursday the 10th. */
beforeEach(async () => {
  office = await addSampleOffice(database.db, '2026-08-20T08:00:00.000Z');
  await inOffice(office, async (scope) => {
    const on = calendarDate('2026-08-20');
    const { clientId } = await addClient(scope, {
      name: 'Sjøgata Frisør “Åse” AS',
      leadId: office.staffId,
      consumer: false,
      language: 'nb',
      startOn: on,
      paydayOfMonth: 15,
      contacts: [{ name: 'Åse Ærø', email: 'aase@sjogata.example', mobile: '+4790000000', scopes: ['payroll'] }],
    });
    await registerAgreement(scope, {
      clientId,
      terms: findTemplate('payroll-only')!.terms,
      startOn: on,
      firstDeadlineOn: on,
      basis: { basis: 'written', acceptedOn: on, signerName: 'Åse Ærø' },
    });
  });
});

test('one message the working day before, a telephone task at noon on the deadline, and nothing after payday', async () => {
  await sweepAt(office, '2026-09-08T07:00:00.000Z');
  expect(await messagesOf(office)).toEqual([]);
  await sweepAt(office, '2026-09-09T07:00:00.000Z');
  await sendQueued(office);
  await sweepAt(office, '2026-09-10T09:59:00.000Z');
  expect(await tasksOf(office)).toEqual([]);
  await sweepAt(office, '2026-09-10T10:00:00.000Z');
  await sweepAt(office, '2026-09-10T10:05:00.000Z');
  expect(await tasksOf(office)).toEqual(['call-client']);
  for (const day of ['11', '14', '15', '16', '17']) await sweepAt(office, `2026-09-${day}T11:00:00.000Z`);
  expect(await tasksOf(office)).toEqual(['call-client']);
  expect(await messagesOf(office)).toEqual(['2026-09-09 reminder-early accepted']);
});

test('a program that was down until after payday says nothing to the client any more, and tells the accountant', async () => {
  await sweepAt(office, '2026-09-16T07:00:00.000Z');
  expect(await messagesOf(office)).toEqual([]);
  expect(await tasksOf(office)).toEqual(['call-client']);
  // Once, however often it looks.
  await sweepAt(office, '2026-09-17T07:00:00.000Z');
  expect(await tasksOf(office)).toEqual(['call-client']);
});
