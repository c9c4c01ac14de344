import { sql } from 'kysely';
import type { Instant } from '../../domain/kernel/index.ts';
import type { Outbox, OutboxMessage } from '../../http/contract/office.ts';
import type { MessageStatus } from '../../db/tables.ts';
import type { OfficeScope } from '../office/office-scope.ts';

const messagesPerPage = 50;

type Row = Outbox['messages'][number];

const columns = sql`m.id, m.kind, m.channel, coalesce(t.to_address, '') as "to", c.name as "clientName",
  coalesce(t.subject, '') as subject, m.status, m.bounced_at is not null as bounced, m.planned_on as "plannedOn",
  m.created_at as "createdAt", m.answered_at as "answeredAt", m.answer, m.status = 'in-doubt' and not m.resent as "mayResend"`;

const tables = sql`message m
  left join message_text t on t.office_id = m.office_id and t.message_id = m.id
  left join client c on c.office_id = m.office_id and c.id = m.client_id`;

/** The messages of the office, newest first: what waits, what a server took, what did not leave, what is in doubt. */
export async function viewOutbox(
  scope: OfficeScope,
  query: { status?: MessageStatus; before?: { createdAt: Instant; id: string } },
): Promise<Outbox> {
  const status = query.status === undefined ? sql`` : sql`and m.status = ${query.status}`;
  const before = query.before
    ? sql`and (m.created_at, m.id) < (${query.before.createdAt}::timestamptz, ${query.before.id}::uuid)`
    : sql``;
  const { rows } = await sql<Row>`select ${columns} from ${tables}
    where m.office_id = ${scope.officeId} ${status} ${before}
    order by m.created_at desc, m.id desc limit ${messagesPerPage + 1}`.execute(scope.trx);
  const { rows: counts } = await sql<Outbox['counts']>`
    select count(*) filter (where status in ('queued', 'attempting'))::int as queued,
      count(*) filter (where status = 'accepted')::int as accepted, count(*) filter (where status = 'failed')::int as failed,
      count(*) filter (where status = 'in-doubt')::int as "inDoubt"
    from message where office_id = ${scope.officeId}`.execute(scope.trx);
  const last = rows[messagesPerPage - 1];
  return {
    messages: rows.slice(0, messagesPerPage),
    counts: counts[0]!,
    nextBefore: rows.length > messagesPerPage && last ? `${last.createdAt}_${last.id}` : null,
  };
}

/** One message with its words. A link in them is masked: whoever reads the outbox cannot act for the client. */
export async function viewOutboxMessage(
  scope: OfficeScope,
  id: string,
): Promise<OutboxMessage | { refused: 'not-found' }> {
  const { rows } =
    await sql<OutboxMessage>`select ${columns}, coalesce(t.body_text, '') as text, coalesce(t.body_html, '') as html,
      coalesce(t.reply_to_address, '') as "replyTo"
    from ${tables} where m.office_id = ${scope.officeId} and m.id = ${id}`.execute(scope.trx);
  return rows[0] ?? { refused: 'not-found' };
}
