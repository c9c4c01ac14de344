import { registerArrival } from '../intake/register-arrival.ts';
import { sendMessage } from '../message/send-message.ts';
import { inOfficeScope, type OfficeScope } from '../office/office-scope.ts';
import { sweepOffice } from '../reminder/sweep-office.ts';
import type { Database } from '../../db/connect.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';

/** Does something as the office's first person. */
export function asFirst<T>(office: SampleOffice, work: (scope: OfficeScope) => Promise<T>): Promise<T> {
  return inOfficeScope(office.context, office.officeId, { staffId: office.staffId }, work);
}

/** Sweeps at a moment, and a server takes everything that was queued. Answers how many went. */
export async function workAt(office: SampleOffice, at: string): Promise<number> {
  moveClock(office, at);
  await sweepOffice(office.context, office.officeId, { smsConfigured: false });
  let sent = 0;
  for (const id of office.queued.splice(0)) {
    const result = await sendMessage(office.context, office.officeId, id, {
      worker: 1,
      failpoint: () => undefined,
      send: async () => ({ outcome: 'accepted', response: '250 ok' }),
    });
    if (result === 'accepted') sent += 1;
  }
  return sent;
}

/** The client hands in everything that a duty asks for. */
export async function deliver(office: SampleOffice, clientId: string, obligationId: string, at: string): Promise<void> {
  moveClock(office, at);
  await asFirst(office, async (scope) => {
    for (const itemKey of ['receipts', 'invoices', 'bank']) {
      const id = scope.ids.next();
      const file = { sha256: 'a'.repeat(64), sizeBytes: 10, name: 'bilag æøå.pdf', kind: 'pdf' as const };
      await registerArrival(scope, { id, clientId, item: { obligationId, itemKey }, batchId: id, via: 'staff', file });
    }
  });
}

/**
 * The two late deliveries of the story: eight days late and forgiven, then nineteen days late and kr 3 750 proposed. Answers the two duties.
 */
export async function tellTheStory(
  office: SampleOffice,
  clientId: string,
): Promise<{ firstId: string; secondId: string }> {
  const duties = await asFirst(office, (scope) =>
    scope.trx
      .selectFrom('obligation')
      .select('id')
      .where('client_id', '=', clientId)
      .orderBy('due_on')
      .limit(2)
      .execute(),
  );
  const [firstId, secondId] = duties.map((duty) => duty.id) as [string, string];
  await workAt(office, '2026-09-21T07:00:00.000Z');
  await deliver(office, clientId, firstId, '2026-09-28T15:00:00.000Z');
  await workAt(office, '2026-11-23T08:00:00.000Z');
  await deliver(office, clientId, secondId, '2026-12-09T15:00:00.000Z');
  return { firstId, secondId };
}

/** An office of its own with the jovial builder, after his two late deliveries. */
export async function addStory(
  db: Database,
): Promise<{ office: SampleOffice; clientId: string; firstId: string; secondId: string }> {
  const office = await addSampleOffice(db, '2026-07-01T08:00:00.000Z');
  const { clientId } = await addBuilder(office, '2026-07-01');
  return { office, clientId, ...(await tellTheStory(office, clientId)) };
}
