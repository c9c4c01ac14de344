import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock } from '../../../tests/support/sample-office.ts';
import { templates } from '../../domain/agreement/index.ts';
import { sweepOffice } from '../reminder/sweep-office.ts';
import { inSample, openTasksOf } from './intake.testdata.ts';
import { viewOutside } from './view-outside.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

test('what e-invoice or the bank feed covers is never expected in Takt: nobody is reminded, charged or told that it is missing by Takt itself', async () => {
  const terms = {
    duties: templates[0]!.terms.duties.map((duty) => ({ ...duty, channel: 'e-invoice-or-bank-feed' as const })),
  };
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  await addBuilder(office, '2026-07-01', terms);
  for (const day of ['2026-09-10', '2026-09-18', '2026-09-21', '2026-09-25', '2026-10-01', '2026-10-15']) {
    moveClock(office, `${day}T07:00:00.000Z`);
    await sweepOffice(office.context, office.officeId, { smsConfigured: false });
  }
  expect(office.queued).toEqual([]);
  const messages = await inSample(office, (scope) => scope.trx.selectFrom('message').select('id').execute());
  expect(messages).toEqual([]);
  const lines = await inSample(office, (scope) => scope.trx.selectFrom('surcharge_line').select('state').execute());
  expect(lines).toEqual([]);
  // Only a person can say that something is not there.
  expect(await openTasksOf(office)).toEqual(['outside-to-confirm']);
  const { duties } = await inSample(office, viewOutside);
  expect(duties.map(({ channel, ledger }) => [channel, ledger])).toEqual([['e-invoice-or-bank-feed', null]]);
});
