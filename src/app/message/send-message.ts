import type { MessageTextTable } from '../../db/tables.ts';
import type { Instant } from '../../domain/kernel/index.ts';
import type { SendOutcome } from '../../domain/sending/index.ts';
import { inOfficeScope, type AppContext, type OfficeScope } from '../office/office-scope.ts';
import type { SendingGate } from '../sending/sending-gate.ts';
import { addAttempt, recordFor, saveStatus } from './attempt-rows.ts';
import { dropMessages } from './drop-messages.ts';
import { findReasonToDrop } from './find-reason-to-drop.ts';
import { findReasonToHold, type HoldReason } from './find-reason-to-hold.ts';
import { settleAttempt, type SettledAs } from './settle-attempt.ts';

/** A message as it goes to the server. */
export interface OutgoingMessage {
  officeId: string;
  messageId: string;
  kind: string;
  channel: 'email' | 'sms';
  header: string;
  /** Of a demo office: its messages never leave the machine. */
  demo: boolean;
  fromName: string;
  fromAddress: string;
  sentAt: Instant;
  toName: string;
  toAddress: string;
  replyToName: string;
  replyToAddress: string;
  subject: string;
  text: string;
  html: string;
  language: 'nb' | 'en';
  /** For the reader's calendar, beside the words. */
  calendar?: { method: 'REQUEST' | 'CANCEL'; content: string };
  personId: string | null;
  secretRef: string | null;
}

export interface SendPorts extends SendingGate {
  send: (message: OutgoingMessage) => Promise<SendOutcome>;
  /** The lease number of this worker: while somebody holds it, its attempts are under way. */
  worker: number;
  failpoint: (name: string) => void | Promise<void>;
}

export type SendResult = SettledAs | 'dropped' | 'not-queued' | HoldReason;

/**
 * Sends one message at most once. The attempt is committed in a transaction of its own before the server is called, and the answer after it.
 * A process that dies between the two leaves an attempt without an answer, which {@link findAbandonedAttempts} turns into a doubt for a person.
 * A job that runs again finds that the message is not queued any more and does nothing.
 */
export async function sendMessage(
  context: AppContext,
  officeId: string,
  messageId: string,
  ports: SendPorts,
): Promise<SendResult> {
  const claim = await inOfficeScope(context, officeId, 'takt', (scope) => claimMessage(scope, messageId, ports));
  if ('result' in claim && claim.result === 'clock-jump') ports.clockWatch?.forget(officeId);
  await ports.failpoint('message.after-claim');
  if ('result' in claim) return claim.result;
  const outcome = await ports.send(claim.message);
  await ports.failpoint('message.after-send');
  const result = await inOfficeScope(context, officeId, 'takt', (scope) =>
    settleAttempt(scope, messageId, claim.attempt, outcome),
  );
  await ports.failpoint('message.after-settle');
  return result;
}

/** What a message carries for the reader's calendar, as it is stored. */
export function calendarOf({
  calendar_method: method,
  calendar: content,
}: Pick<MessageTextTable, 'calendar_method' | 'calendar'>): Pick<OutgoingMessage, 'calendar'> {
  return method === null || content === null ? {} : { calendar: { method, content } };
}

async function claimMessage(
  scope: OfficeScope,
  messageId: string,
  ports: SendPorts,
): Promise<{ attempt: number; message: OutgoingMessage } | { result: SendResult }> {
  const row = await scope.trx
    .selectFrom('message as m')
    .innerJoin('office as f', 'f.id', 'm.office_id')
    .select(['f.name as from_name', 'f.email as from_address'])
    .select([
      'm.status',
      'm.attempts',
      'm.kind',
      'm.channel',
      'm.person_id',
      'm.message_id_header',
      'm.chasing',
      'm.planned_on',
      'm.resent',
      'm.secret_ref',
      'm.expires_at',
    ])
    .where('m.office_id', '=', scope.officeId)
    .where('m.id', '=', messageId)
    .forUpdate('m')
    .executeTakeFirst();
  if (!row || row.status !== 'queued') return { result: 'not-queued' };
  const hold = await findReasonToHold(scope, row, ports);
  if (hold !== undefined) return { result: hold };
  const reason = await findReasonToDrop(scope, { ...row, id: messageId });
  if (reason !== undefined) {
    await dropMessages(scope, [messageId], reason);
    return { result: 'dropped' };
  }
  // Read only now: the words follow the facts of this moment.
  const words = await scope.trx
    .selectFrom('message_text')
    .selectAll()
    .where('office_id', '=', scope.officeId)
    .where('message_id', '=', messageId)
    .executeTakeFirstOrThrow();
  const attempt = row.attempts + 1;
  await saveStatus(scope, messageId, { status: 'attempting', attempts: attempt, attempted_by: ports.worker });
  await addAttempt(scope, messageId, attempt, 'started', null);
  await recordFor(scope, messageId, 'message-attempted', { attempt });
  return {
    attempt,
    message: {
      officeId: scope.officeId,
      messageId,
      kind: row.kind,
      channel: row.channel,
      header: row.message_id_header,
      demo: scope.demo,
      fromName: row.from_name,
      fromAddress: row.from_address,
      sentAt: scope.now,
      toName: words.to_name,
      toAddress: words.to_address,
      replyToName: words.reply_to_name,
      replyToAddress: words.reply_to_address,
      subject: words.subject,
      text: words.body_text,
      html: words.body_html,
      language: words.language,
      ...calendarOf(words),
      personId: row.person_id,
      secretRef: row.secret_ref,
    },
  };
}
