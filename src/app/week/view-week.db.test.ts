import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { templates } from '../../domain/agreement/index.ts';
import { calendarDate } from '../../domain/kernel/index.ts';
import type { Week } from '../../http/contract/office.ts';
import { registerAgreement } from '../agreement/register-agreement.ts';
import { addClient } from '../client/add-client.ts';
import { dutiesOf, inSample, sendSample } from '../intake/intake.testdata.ts';
import { viewWeek } from './view-week.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

function week(office: SampleOffice, on?: string): Promise<Week> {
  return inSample(office, (scope) => viewWeek(scope, on === undefined ? undefined : calendarDate(on)));
}

async function addPayrollClient(office: SampleOffice, name: string): Promise<void> {
  await inSample(office, async (scope) => {
    const { clientId } = await addClient(scope, {
      name,
      paydayOfMonth: 15,
      leadId: office.staffId,
      consumer: false,
      language: 'nb',
      startOn: calendarDate('2026-07-01'),
      contacts: [],
    });
    await registerAgreement(scope, {
      clientId,
      terms: templates.find(({ key }) => key === 'payroll-only')!.terms,
      startOn: calendarDate('2026-07-01'),
      firstDeadlineOn: calendarDate('2026-07-01'),
      basis: { basis: 'unwritten' },
    });
  });
}

describe('the week', () => {
  test('runs from Monday to Sunday; on a weekend it is the one ahead', async () => {
    const office = await addSampleOffice(database.db, '2026-11-27T12:00:00.000Z');
    const firstAndLast = async (): Promise<unknown> => {
      const { days } = await week(office);
      return [days[0]!.on, days.at(-1)!.on, days.length];
    };
    expect(await firstAndLast()).toEqual(['2026-11-23', '2026-11-29', 7]);
    moveClock(office, '2026-11-28T12:00:00.000Z');
    expect(await firstAndLast()).toEqual(['2026-11-30', '2026-12-06', 7]);
    moveClock(office, '2026-12-31T12:00:00.000Z');
    expect(await firstAndLast()).toEqual(['2026-12-28', '2027-01-03', 7]);
  });

  test('of a time whose law is not known is still a week to look at', async () => {
    const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
    const { days } = await week(office, '2014-06-02');
    expect(days.map((day) => [day.on, day.statutory])[0]).toEqual(['2014-06-02', []]);
  });

  test('shows a dozen a day in Norwegian order, says how many there are, and for how many the law’s deadline holds', async () => {
    const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
    const names = ['Ærlig', 'Zeta', 'Øst', 'Åse', 'Anna', ...Array.from({ length: 9 }, (_, index) => `Kunde ${index}`)];
    for (const name of names) await addPayrollClient(office, name);
    // Three working days before Friday 13 November, the working day before Sunday the 15th.
    const day = (await week(office, '2026-11-12')).days.find((other) => other.on === '2026-11-10')!;
    expect(day.dueTotal).toBe(14);
    expect(day.due.map((due) => due.name)).toEqual([
      'Anna',
      ...Array.from({ length: 9 }, (_, index) => `Kunde ${index}`),
      'Zeta',
      'Ærlig',
    ]);
    expect(day.due[0]).toMatchObject({ documents: ['payroll-basis', 'time-sheets'], state: 'open' });
    const december = await week(office, '2026-12-07');
    expect(december.days.map((other) => other.statutory)).toEqual([
      [{ nb: 'A-melding for november, 14 kunder', en: 'A-melding for November, 14 clients' }],
      ...Array.from({ length: 6 }, () => []),
    ]);
  });

  test('lists what has come in by client, and what can be accepted at once apart from what has no place', async () => {
    const office = await addSampleOffice(database.db, '2026-09-18T08:00:00.000Z');
    const builder = await addBuilder(office, '2026-07-01');
    const [duty] = await dutiesOf(office, builder.clientId);
    const placed = await sendSample(office, builder, { obligationId: duty!, itemKey: 'receipts' });
    moveClock(office, '2026-09-18T09:00:00.000Z');
    await sendSample(office, builder);
    const other = await addSampleOffice(database.db, '2026-09-18T08:00:00.000Z');
    expect((await week(office)).arrived).toEqual([
      {
        clientId: builder.clientId,
        name: "Brattli & O'Hara Bygg AS",
        waiting: 2,
        unplaced: 1,
        arrivalIds: [placed],
        since: '2026-09-18T08:00:00.000Z',
      },
    ]);
    expect((await week(other)).arrived).toEqual([]);
  });
});
