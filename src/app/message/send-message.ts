import type { Instant } from '../../domain/kernel/index.ts';
import type { SendOutcome } from '../../domain/sending/index.ts';
import { addSeconds } from '../office-time.ts';
import { inOfficeScope, type AppContext, type OfficeScope } from '../office/office-scope.ts';
import { refreshObligations } from '../obligation/refresh-obligations.ts';
import { appendRecord } from '../record/append-record.ts';
import { openTasks, type TaskKind } from '../task/open-tasks.ts';
import type { SendingGate } from '../sending/sending-gate.ts';
import { dropMessages } from './drop-messages.ts';
import { findReasonToDrop } from './find-reason-to-drop.ts';
import { findReasonToHold, type HoldReason } from './find-reason-to-hold.ts';

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
  personId: string | null;
  secretRef: string | null;
}

export interface SendPorts extends SendingGate {
  send: (message: OutgoingMessage) => Promise<SendOutcome>;
  /** The lease number of this worker: while somebody holds it, its attempts are under way. */
  worker: number;
  failpoint: (name: string) => void | Promise<void>;
}

/** After so many attempts that certainly did not leave, a person has to look. */
export const attemptsMax = 6;

export type SendResult = 'accepted' | 'failed' | 'in-doubt' | 'later' | 'dropped' | 'not-queued' | HoldReason;

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
  const result = await inOfficeScope(context, officeId, 'takt', (scope) => settleAttempt(scope, messageId, outcome));
  await ports.failpoint('message.after-settle');
  return result;
}

async function claimMessage(
  scope: OfficeScope,
  messageId: string,
  ports: SendPorts,
): Promise<{ message: OutgoingMessage } | { result: SendResult }> {
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
      personId: row.person_id,
      secretRef: row.secret_ref,
    },
  };
}

async function settleAttempt(scope: OfficeScope, messageId: string, outcome: SendOutcome): Promise<SendResult> {
  const message = await scope.trx
    .selectFrom('message')
    .select(['attempts', 'status'])
    .where('office_id', '=', scope.officeId)
    .where('id', '=', messageId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const answer = 'response' in outcome ? outcome.response : outcome.reason;
  await addAttempt(scope, messageId, message.attempts, outcome.outcome, answer);
  if (outcome.outcome === 'accepted') {
    await saveStatus(scope, messageId, { status: 'accepted', answered_at: scope.now, answer, attempted_by: null });
    await recordFor(scope, messageId, 'message-accepted', { attempt: message.attempts });
    await settleNotices(scope, messageId);
    return 'accepted';
  }
  if (outcome.outcome === 'in-doubt') {
    await putInDoubt(scope, messageId, answer);
    return 'in-doubt';
  }
  if (outcome.retry === 'later' && message.attempts < attemptsMax) {
    const nextAt = addSeconds(scope.now, 60 * message.attempts ** 2);
    await saveStatus(scope, messageId, { status: 'queued', answer, attempted_by: null, not_before: nextAt });
    // 1, 4, 9, 16 and 25 minutes: a greylisting server lets it in, and an outage of an hour is survived.
    await scope.enqueue(scope, [messageId], nextAt);
    return 'later';
  }
  await saveStatus(scope, messageId, { status: 'failed', answered_at: scope.now, answer, attempted_by: null });
  await recordFor(scope, messageId, 'message-failed', { attempt: message.attempts });
  await openMessageTask(scope, messageId, outcome.retry === 'never' ? 'refused' : 'failed');
  return 'failed';
}

/** The outcome of a send is unknown: it is no notice, and only a person may send it again. */
export async function putInDoubt(scope: OfficeScope, messageId: string, reason: string): Promise<void> {
  await saveStatus(scope, messageId, {
    status: 'in-doubt',
    answered_at: scope.now,
    answer: reason,
    attempted_by: null,
  });
  await recordFor(scope, messageId, 'message-in-doubt', {});
  await openMessageTask(scope, messageId, 'in-doubt');
}

/** A notice that reached a server changes what lateness costs. */
async function settleNotices(scope: OfficeScope, messageId: string): Promise<void> {
  const rows = await scope.trx
    .selectFrom('message_obligation')
    .select('obligation_id')
    .where('office_id', '=', scope.officeId)
    .where('message_id', '=', messageId)
    .where('notice', '<>', 'none')
    .execute();
  await refreshObligations(
    scope,
    rows.map((row) => row.obligation_id),
  );
}

async function saveStatus(
  scope: OfficeScope,
  messageId: string,
  values: {
    status: 'queued' | 'attempting' | 'accepted' | 'failed' | 'in-doubt';
    not_before?: Instant;
    attempts?: number;
    attempted_by?: number | null;
    answered_at?: Instant;
    answer?: string;
  },
): Promise<void> {
  await scope.trx
    .updateTable('message')
    .set(values)
    .where('office_id', '=', scope.officeId)
    .where('id', '=', messageId)
    .execute();
}

async function addAttempt(
  scope: OfficeScope,
  messageId: string,
  attempt: number,
  phase: 'started' | 'accepted' | 'not-sent' | 'in-doubt',
  answer: string | null,
): Promise<void> {
  await scope.trx
    .insertInto('message_attempt')
    .values({ office_id: scope.officeId, message_id: messageId, attempt, at: scope.now, phase, answer })
    .execute();
}

/** One event in the record of each client that the message is about. */
async function recordFor(
  scope: OfficeScope,
  messageId: string,
  kind: 'message-attempted' | 'message-accepted' | 'message-failed' | 'message-in-doubt',
  data: Record<string, string | number>,
): Promise<void> {
  const clientIds = await findClientIds(scope, messageId);
  await appendRecord(
    scope,
    clientIds.map((clientId) => ({ clientId, kind, data: { message: messageId, ...data } })),
  );
}

async function findClientIds(scope: OfficeScope, messageId: string): Promise<string[]> {
  const [message, duties] = [
    await scope.trx
      .selectFrom('message')
      .select('client_id')
      .where('office_id', '=', scope.officeId)
      .where('id', '=', messageId)
      .executeTakeFirst(),
    await scope.trx
      .selectFrom('message_obligation as mo')
      .innerJoin('obligation as o', (join) =>
        join.onRef('o.office_id', '=', 'mo.office_id').onRef('o.id', '=', 'mo.obligation_id'),
      )
      .select('o.client_id')
      .distinct()
      .where('mo.office_id', '=', scope.officeId)
      .where('mo.message_id', '=', messageId)
      .execute(),
  ];
  return [
    ...new Set(
      [message?.client_id, ...duties.map((duty) => duty.client_id)].filter((id) => id !== null && id !== undefined),
    ),
  ];
}

async function openMessageTask(scope: OfficeScope, messageId: string, kind: TaskKind): Promise<void> {
  const [clientId] = await findClientIds(scope, messageId);
  if (clientId === undefined) return;
  const client = await scope.trx
    .selectFrom('client')
    .select('lead_id')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', clientId)
    .executeTakeFirstOrThrow();
  await openTasks(scope, [{ kind, dedupeKey: `${kind}/${messageId}`, clientId, messageId, leadId: client.lead_id }]);
}
