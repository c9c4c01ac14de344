import { sql } from 'kysely';
import { recordBounce } from '../app/message/record-bounce.ts';
import { inOfficeScope } from '../app/office/office-scope.ts';
import { addDays, type CalendarDate } from '../domain/kernel/index.ts';
import { addDemoClients, foundDemo, type DemoOrder } from './found-demo.ts';
import { findDemoSettings, noteDemo } from './demo-settings.ts';
import { liveUntil } from './live-until.ts';
import { setAgreements } from './set-agreements.ts';
import { setIntake } from './set-intake.ts';
import { setScene } from './set-scene.ts';
import type { DemoPorts } from './open-world.ts';

export type { DemoOrder } from './found-demo.ts';

/** Makes a demo office: founded on the first day, then lived day by day through the same use cases as any office, over a real mail server. */
export async function makeDemo(
  ports: DemoPorts,
  order: DemoOrder,
  onDay: (on: CalendarDate) => void = () => undefined,
): Promise<string> {
  const officeId = await foundDemo(ports.context, order);
  await finishDemo(ports, officeId, onDay);
  return officeId;
}

/** Makes the rest of a demo office whose making was stopped; one that is ready is left as it is. */
export async function finishDemo(
  ports: DemoPorts,
  officeId: string,
  onDay: (on: CalendarDate) => void = () => undefined,
): Promise<void> {
  const settings = await findDemoSettings(ports, officeId);
  if (settings === undefined || settings.ready) return;
  const { madeFromOn: fromOn, madeUntilOn: untilOn, clients, seed } = settings;
  await addDemoClients(ports, officeId, { clients, seed, fromOn, untilOn });
  await liveUntil(ports, officeId, addDays(untilOn, -6), { onDay, visitorComes: false });
  await letOneBounce(ports, officeId);
  await liveUntil(ports, officeId, untilOn, { onDay });
  await setScene(ports, officeId);
  await setIntake(ports, officeId);
  await setAgreements(ports, officeId);
  await noteDemo(ports, officeId, { ready: true });
}

/** In every office some address stops working: a message of these weeks came back, and nobody has mended it yet. Whoever is on a change of course is reached. */
async function letOneBounce({ context }: DemoPorts, officeId: string): Promise<void> {
  await inOfficeScope(context, officeId, 'takt', async (scope) => {
    const { rows } = await sql<{ header: string }>`
      select m.message_id_header as header from message m join client c on c.office_id = m.office_id and c.id = m.client_id
      where m.office_id = ${officeId} and m.status = 'accepted' and m.person_id is not null and m.bounced_at is null and m.chasing
        and c.name not like 'Brattli%' and not exists (select from course k
          where k.office_id = c.office_id and k.client_id = c.id and k.ended_at is null)
        and not exists (select from message b where b.office_id = m.office_id and b.bounced_at is not null)
      order by m.created_at desc, m.id limit 1`.execute(scope.trx);
    for (const { header } of rows) await recordBounce(scope, { originalMessageId: header, kind: 'hard' });
  });
}
