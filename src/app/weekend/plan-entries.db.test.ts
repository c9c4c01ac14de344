import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { calendarFeed } from '../../calendar/calendar-feed.ts';
import { inSample } from '../intake/intake.testdata.ts';
import { viewStaffCalendar } from '../meeting/meeting-feed.ts';
import { addColleague } from '../time/time.testdata.ts';
import { inOfficeScope } from '../office/office-scope.ts';
import { loadPlanEntries } from './plan-entries.ts';
import { deliverVouchers, foreseeNow } from './weekend.testdata.ts';

let database: TestDatabase;
let office: SampleOffice;
let builder: { clientId: string; personId: string };
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());
// Monday 30 November 2026, nine o'clock; Ingrid Solheim leads, and has a builder.
beforeEach(async () => {
  office = await addSampleOffice(database.db, '2026-11-30T08:00:00.000Z');
  builder = await addBuilder(office, '2026-07-01');
});

const foresee = (): Promise<void> => foreseeNow(office);

test('a calendar shows no plan before anything was worked out, and none to whoever did not ask for it', async () => {
  expect(await inSample(office, (scope) => loadPlanEntries(scope, 'nb'))).toEqual([]);
  await foresee();
  expect((await inSample(office, (scope) => viewStaffCalendar(scope, { withPlan: false }))).events).toEqual([]);
});

test('it shows the days that hold work, and whoever leads the weeks of everybody', async () => {
  await deliverVouchers(office, builder);
  await foresee();
  const feed = await inSample(office, (scope) => viewStaffCalendar(scope, { withPlan: true }));
  const titles = feed.events.map(({ on, title }) => `${on} ${title}`);
  expect(titles.filter((title) => title.includes('Plan:')).length).toBeGreaterThan(0);
  expect(titles.filter((title) => title.includes('Kapasitet'))).toHaveLength(8);
  const [day] = feed.events;
  expect(day!.description).toMatch(/^Brattli & O'Hara Bygg AS: [^,]+, \d+ (t|min)/);
  // Twice the same, and what was worked out later counts up.
  const again = await inSample(office, (scope) => viewStaffCalendar(scope, { withPlan: true }));
  expect(calendarFeed(again)).toBe(calendarFeed(feed));
  expect(day!.sequence).toBe(Math.floor(Date.parse('2026-11-30T08:00:00.000Z') / 60_000));
});

test('an accountant sees their own days, and nobody’s weeks', async () => {
  const ola = await addColleague(office, 'Ola Ås', 'accountant');
  await foresee();
  const entries = await inOfficeScope(office.context, office.officeId, { staffId: ola }, (scope) =>
    loadPlanEntries(scope, 'nb'),
  );
  expect(entries).toEqual([]);
});
