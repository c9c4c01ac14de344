import { refreshObligations } from '../obligation/refresh-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { openTasks } from '../task/open-tasks.ts';

/** What a delivery report says of one of our messages. */
export interface Bounce {
  /** The Message-ID of our message, with its angle brackets. */
  originalMessageId: string;
  kind: 'hard' | 'soft' | 'complaint';
}

/**
 * A message came back. It is no notice any more, so what it announced is not charged; a hard bounce makes the address unusable until somebody
 * mends it. The same report read twice changes nothing the second time.
 */
export async function recordBounce(scope: OfficeScope, bounce: Bounce): Promise<{ recorded: boolean }> {
  const message = await scope.trx
    .selectFrom('message')
    .select(['id', 'person_id', 'bounced_at'])
    .where('office_id', '=', scope.officeId)
    .where('message_id_header', '=', bounce.originalMessageId)
    .forUpdate()
    .executeTakeFirst();
  if (!message || message.bounced_at !== null || bounce.kind === 'soft') return { recorded: false };
  await scope.trx
    .updateTable('message')
    .set({ bounced_at: scope.now })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', message.id)
    .execute();
  if (bounce.kind === 'hard' && message.person_id !== null) {
    await scope.trx
      .updateTable('person')
      .set({ email_bounced_at: scope.now })
      .where('office_id', '=', scope.officeId)
      .where('id', '=', message.person_id)
      .execute();
  }
  const duties = await scope.trx
    .selectFrom('message_obligation as mo')
    .innerJoin('obligation as o', (join) =>
      join.onRef('o.office_id', '=', 'mo.office_id').onRef('o.id', '=', 'mo.obligation_id'),
    )
    .innerJoin('client as c', (join) => join.onRef('c.office_id', '=', 'o.office_id').onRef('c.id', '=', 'o.client_id'))
    .select(['o.id', 'o.client_id', 'c.lead_id'])
    .where('mo.office_id', '=', scope.officeId)
    .where('mo.message_id', '=', message.id)
    .execute();
  const clients = [...new Map(duties.map((duty) => [duty.client_id, duty.lead_id]))];
  await appendRecord(
    scope,
    clients.map(([clientId]) => ({
      clientId,
      kind: 'message-bounced',
      data: { message: message.id, bounce: bounce.kind },
    })),
  );
  await openTasks(
    scope,
    clients.map(([clientId, leadId]) => ({
      kind: 'bounced',
      dedupeKey: `bounced/${message.id}/${clientId}`,
      clientId,
      messageId: message.id,
      leadId,
    })),
  );
  await refreshObligations(
    scope,
    duties.map((duty) => duty.id),
  );
  return { recorded: true };
}
