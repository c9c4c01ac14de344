import { sql } from 'kysely';
import type { BounceClass } from '../../mail/classify-bounce.ts';
import { refreshObligations } from '../obligation/refresh-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { openTasks } from '../task/open-tasks.ts';

/** What a delivery report says of one of our messages. */
export interface Bounce {
  /** The Message-ID of our message, with its angle brackets. */
  originalMessageId: string;
  kind: 'hard' | 'soft' | 'complaint';
  /** Why, where the report tells. */
  cause?: BounceClass['cause'];
}

/**
 * A message came back. It is no notice any more, so what it announced is not charged, and the accountant hears of it. After a hard bounce the
 * address is not used until somebody has mended it, unless the message was refused for what it is or where it came from; after a soft one (a full
 * mailbox) it is used. The same report read twice changes nothing.
 */
export async function recordBounce(scope: OfficeScope, bounce: Bounce): Promise<{ recorded: boolean }> {
  const message = await scope.trx
    .selectFrom('message')
    .select(['id', 'person_id', 'bounced_at'])
    .where('office_id', '=', scope.officeId)
    .where('message_id_header', '=', bounce.originalMessageId)
    .forUpdate()
    .executeTakeFirst();
  if (!message || message.bounced_at !== null) return { recorded: false };
  await scope.trx
    .updateTable('message')
    .set({ bounced_at: scope.now })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', message.id)
    .execute();
  const addressIsWrong = bounce.kind === 'hard' && bounce.cause !== 'refused';
  if (addressIsWrong && message.person_id !== null) await markAddress(scope, message.id, message.person_id);
  const clients = await findClientsOfMessage(scope, message.id);
  await appendRecord(
    scope,
    clients.map(({ clientId }) => ({
      clientId,
      kind: 'message-bounced',
      data: { message: message.id, bounce: bounce.kind },
    })),
  );
  await openTasks(
    scope,
    clients.map(({ clientId, leadId }) => ({
      kind: 'bounced',
      dedupeKey: `bounced/${message.id}/${clientId}`,
      clientId,
      messageId: message.id,
      leadId,
    })),
  );
  await refreshObligations(
    scope,
    clients.flatMap(({ obligationIds }) => obligationIds),
  );
  return { recorded: true };
}

/** A report about an address that has been mended meanwhile says nothing of the new one. */
async function markAddress(scope: OfficeScope, messageId: string, personId: string): Promise<void> {
  await sql`update person p set email_bounced_at = ${scope.now}::timestamptz
    from message_text t
    where p.office_id = ${scope.officeId} and p.id = ${personId}
      and t.office_id = p.office_id and t.message_id = ${messageId} and lower(t.to_address) = lower(p.email)`.execute(
    scope.trx,
  );
}

/** The clients that a message is about; where it names none (a new link, a code), those whom its recipient acts for. */
async function findClientsOfMessage(
  scope: OfficeScope,
  messageId: string,
): Promise<{ clientId: string; leadId: string; obligationIds: string[] }[]> {
  const { rows } = await sql<{ clientId: string; leadId: string; obligationIds: string[] }>`
    with about as (
      select o.client_id, o.id as obligation_id from message_obligation mo
        join obligation o on o.office_id = mo.office_id and o.id = mo.obligation_id
        where mo.office_id = ${scope.officeId} and mo.message_id = ${messageId}
      union all
      select m.client_id, null from message m
        where m.office_id = ${scope.officeId} and m.id = ${messageId} and m.client_id is not null),
    acting as (
      select k.client_id, null::uuid as obligation_id from message m
        join contact k on k.office_id = m.office_id and k.person_id = m.person_id
        where m.office_id = ${scope.officeId} and m.id = ${messageId} and not exists (select from about))
    select c.id as "clientId", c.lead_id as "leadId",
      coalesce(array_agg(x.obligation_id order by x.obligation_id) filter (where x.obligation_id is not null), '{}') as "obligationIds"
    from (select * from about union all select * from acting) x
    join client c on c.office_id = ${scope.officeId} and c.id = x.client_id
    group by c.id, c.lead_id order by c.id`.execute(scope.trx);
  return rows;
}
