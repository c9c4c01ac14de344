import { sendMessage } from '../app/message/send-message.ts';
import { instantAt } from '../app/office-time.ts';
import { sweepOffice } from '../app/reminder/sweep-office.ts';
import { addOfficeDays, isOfficeDay, timeOfDay, weekdayOf, type CalendarDate } from '../domain/kernel/index.ts';
import { actAsClients } from './act-as-clients.ts';
import { actAsOffice, decideProposals } from './act-as-office.ts';
import { doJobs } from './do-jobs.ts';
import { demoZone } from './demo-zone.ts';
import { readFresh } from './read-fresh.ts';
import { severalAtOnce } from './several-at-once.ts';
import type { DemoWorld } from './demo-world.ts';

const friday = 5;

/** The morning at the office: what came in is judged, then Takt sweeps and sends. Living it twice changes nothing the second time. */
export async function liveMorning(
  world: DemoWorld,
  on: CalendarDate,
  { leavesFresh }: { leavesFresh: boolean },
): Promise<void> {
  if (!isOfficeDay(on, world.closures)) return;
  await world.setNow(instantAt(on, timeOfDay('08:20'), demoZone));
  const freshFrom = instantAt(addOfficeDays(on, -1, world.closures), timeOfDay('12:00'), demoZone);
  await actAsOffice(world, leavesFresh ? freshFrom : undefined);
  await world.setNow(instantAt(on, timeOfDay('09:05'), demoZone));
  await sweepOffice(world.context, world.officeId, { smsConfigured: false });
  await sendQueued(world);
}

/** The clients' afternoon, also on days off; on Fridays the office then decides on surcharges and says which jobs are done. */
export async function liveAfternoon(world: DemoWorld, on: CalendarDate): Promise<void> {
  await world.setNow(instantAt(on, timeOfDay('15:40'), demoZone));
  await actAsClients(world);
  await readFresh(world);
  if (isOfficeDay(on, world.closures) && weekdayOf(on) === friday) {
    await world.setNow(instantAt(on, timeOfDay('16:10'), demoZone));
    await decideProposals(world);
    await doJobs(world, on);
  }
  await sendQueued(world);
}

export async function sendQueued({ context, officeId, queued, sendPorts }: DemoWorld): Promise<void> {
  await severalAtOnce(
    queued.splice(0).map((messageId) => [messageId]),
    async (messageId) => void (await sendMessage(context, officeId, messageId, sendPorts)),
  );
}
