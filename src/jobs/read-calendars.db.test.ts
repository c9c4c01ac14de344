import type { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { addSampleOffice, moveClock } from '../../tests/support/sample-office.ts';
import { readCalendarNow } from '../app/absence/attend-calendars.ts';
import type { CalendarPorts } from '../app/absence/calendar-ports.ts';
import { giveCalendar } from '../app/absence/give-calendar.ts';
import { viewAbsences } from '../app/staff/view-staff.ts';
import { asFirst } from '../app/surcharge/surcharge.testdata.ts';
import { calendarEntry, outlookCalendar } from '../calendar/absence-calendars.testdata.ts';
import { readEvents } from '../calendar/read-events.ts';
import { noFailpoint } from '../files/failpoints.ts';
import { startBoss } from './boss.ts';
import { runWorkers } from './run-workers.ts';

let database: TestDatabase;
let boss: PgBoss;

beforeAll(async () => {
  database = await cloneDatabase();
  boss = await startBoss(database.url, (error) => {
    throw error;
  });
});
afterAll(async () => {
  await boss.stop({ graceful: true });
  await database.close();
});

test('every hour each office has a round, which reads what is due, and another office none of it', async () => {
  const office = await addSampleOffice(database.db, '2026-11-10T08:00:00.000Z');
  const other = await addSampleOffice(database.db, '2026-11-10T08:00:00.000Z');
  let text = outlookCalendar();
  let asked = 0;
  const ports: CalendarPorts = {
    fetchCalendar: async () => {
      asked += 1;
      return { text, validators: { etag: null, lastModified: null } };
    },
    readCalendar: async ({ text: whole, ...days }) => readEvents(whole, days)!,
    secret: 'the installation',
  };
  const { officeId, staffId, context } = office;
  const address = 'https://calendar.example/kari.ics';
  await giveCalendar(context, { officeId, byId: staffId, staffId, address }, ports);
  moveClock(office, '2026-11-10T09:00:00.000Z');
  text = outlookCalendar(calendarEntry('DTSTART;VALUE=DATE:20261207'));
  await runWorkers(boss, {
    context,
    sweepPorts: { smsConfigured: false },
    sendPorts: { worker: 1, failpoint: noFailpoint, send: async () => ({ outcome: 'accepted', response: '250 ok' }) },
    calendars: ports,
    onTrouble: (error) => {
      throw error;
    },
  });
  expect((await boss.getSchedules()).map(({ name, cron }) => [name, cron])).toContainEqual([
    'read-calendars',
    '27 * * * *',
  ]);
  await boss.send('read-calendars', {});
  const absences = () => asFirst(office, viewAbsences);
  await expect.poll(absences, { timeout: 20_000 }).toMatchObject([{ fromOn: '2026-12-07', fromCalendar: true }]);
  expect(await asFirst(other, viewAbsences)).toEqual([]);
  // Whoever wants it read now does not wait for the round, nor does the round ask again within the hour.
  await readCalendarNow(context, officeId, staffId, ports);
  expect(asked).toBe(3);
});
