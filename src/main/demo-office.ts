import { sql } from 'kysely';
import { dateInZone } from '../app/office-time.ts';
import { demoZone } from '../demo/demo-zone.ts';
import { findDemoSettings } from '../demo/demo-settings.ts';
import { liveUntil } from '../demo/live-until.ts';
import { finishDemo, makeDemo } from '../demo/make-demo.ts';
import { addDays, addMonths, calendarDate, type CalendarDate } from '../domain/kernel/index.ts';
import { inOfficeScope } from '../app/office/office-scope.ts';
import { listOffices } from '../jobs/run-workers.ts';
import type { House } from './open-house.ts';

/** What `npm start` makes on its first run. */
const firstDemo = { clients: 40, months: 18, seed: 'takt' };

/**
 * Makes the demo office when there is no office yet, or the rest of one whose making was stopped. Two processes that start at once make one: the second
 * waits for the first.
 */
export async function ensureDemo(house: House, tell: (line: string) => void): Promise<void> {
  await alone(house, async () => {
    const officeIds = await listOffices(house.context);
    if (officeIds.length === 0) {
      const started = performance.now();
      const untilOn = dateInZone(house.context.clock.now(), demoZone);
      const order = {
        clients: firstDemo.clients,
        seed: firstDemo.seed,
        fromOn: startOf(untilOn, firstDemo.months),
        untilOn,
      };
      tell(`Making the demo office: ${order.clients} clients, ${firstDemo.months} months …`);
      await makeDemo(house, order, progressBy(tell));
      tell(`The demo office was made in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
      return;
    }
    for (const officeId of officeIds) {
      const settings = await findDemoSettings(house, officeId);
      if (settings === undefined || settings.ready) continue;
      tell('Making the rest of the demo office …');
      await finishDemo(house, officeId, progressBy(tell));
    }
  });
}

/** The demo offices of this installation. */
export async function findDemoOffices(house: House): Promise<string[]> {
  const found: string[] = [];
  for (const officeId of await listOffices(house.context)) {
    if ((await findDemoSettings(house, officeId)) !== undefined) found.push(officeId);
  }
  return found;
}

/** Lets days pass in a demo office, one advance at a time, and answers the day that it then is there. */
export async function advanceDemo(house: House, officeId: string, days: number): Promise<CalendarDate> {
  return alone(house, async () => {
    const today = (): Promise<CalendarDate> =>
      inOfficeScope(house.context, officeId, 'takt', async (scope) => scope.today);
    await liveUntil(house, officeId, addDays(await today(), days));
    return today();
  });
}

/** The first day of the month so many months before. */
export function startOf(untilOn: CalendarDate, months: number): CalendarDate {
  return calendarDate(`${addMonths(untilOn, -months).slice(0, 7)}-01`);
}

/** A line for each month that has been lived. */
export function progressBy(tell: (line: string) => void): (on: CalendarDate) => void {
  let month = '';
  return (on) => {
    if (on.slice(0, 7) === month) return;
    month = on.slice(0, 7);
    tell(`  ${month}`);
  };
}

async function alone<T>(house: House, work: () => Promise<T>): Promise<T> {
  return house.context.db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(hashtextextended('takt demo', 0))`.execute(connection);
    try {
      return await work();
    } finally {
      await sql`select pg_advisory_unlock(hashtextextended('takt demo', 0))`.execute(connection);
    }
  });
}
