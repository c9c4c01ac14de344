import { sql } from 'kysely';
import type { CalendarDate, Instant } from '../../domain/kernel/index.ts';
import type { Language } from '../../db/tables.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';

/** A message in words, ready to be sent. The link in it is a placeholder until the moment of sending. */
export interface MessageWords {
  toName: string;
  toAddress: string;
  replyToName: string;
  replyToAddress: string;
  subject: string;
  text: string;
  html: string;
  language: Language;
  /** For the reader's calendar, beside the words. */
  calendar?: { method: 'REQUEST' | 'CANCEL'; content: string };
}

/** A price that a message names, by the charge's key, and whether it said that this time is free. */
export interface NamedCharge {
  key: string;
  notice: 'free-this-time' | 'price';
}

export interface MessageDuty {
  obligationId: string;
  clientId: string;
  step: string;
  /** What the message says of money, and the prices that it names: a line needs the notice that named it. */
  notice: 'none' | 'free-this-time' | 'price';
  charges?: readonly NamedCharge[];
  firstChargedOn?: CalendarDate;
}

export interface NewMessage {
  id: string;
  kind: string;
  channel: 'email' | 'sms';
  chasing: boolean;
  /** Only an address where it answers somebody who is not known. */
  to: { personId: string } | { staffId: string } | { address: string };
  clientId?: string;
  /** What it is about, where there is to be one message only about that: a second with the same key is not written. */
  matterKey?: string;
  plannedOn: CalendarDate;
  notBefore: Instant;
  /** From which a code or a sign-in link is worked out when the message is sent. */
  secretRef?: string;
  /** Not sent any more from then on: what it says would no longer work. */
  expiresAt?: Instant;
  words: MessageWords;
  duties: readonly MessageDuty[];
}

/**
 * Writes messages, their words, what they are about, their events and their jobs, in the transaction that decided on them. A second chasing
 * message to the same person on the same day is not written, nor a second one about one matter: the database's own rules decide, so that no two
 * sweeps can both be first. Answers the ids that were written.
 */
export async function queueMessages(scope: OfficeScope, messages: readonly NewMessage[]): Promise<Set<string>> {
  if (messages.length === 0) return new Set();
  const written = await insertMessages(scope, messages);
  const queued = messages.filter((message) => written.has(message.id));
  await insertWords(scope, queued);
  await insertDuties(scope, queued);
  await appendRecord(
    scope,
    queued.flatMap((message) =>
      [...new Set(message.duties.map((duty) => duty.clientId).concat(message.clientId ?? []))].map((clientId) => ({
        clientId,
        kind: 'message-queued' as const,
        data: {
          message: message.id,
          messageKind: message.kind,
          channel: message.channel,
          plannedOn: message.plannedOn,
          obligations: message.duties.filter((duty) => duty.clientId === clientId).map((duty) => duty.obligationId),
        },
      })),
    ),
  );
  const byTime = new Map<Instant, string[]>();
  for (const message of queued) byTime.set(message.notBefore, [...(byTime.get(message.notBefore) ?? []), message.id]);
  for (const [notBefore, ids] of byTime) await scope.enqueue(scope, ids, notBefore);
  return written;
}

async function insertMessages(scope: OfficeScope, messages: readonly NewMessage[]): Promise<Set<string>> {
  const rows = messages.map((message) => ({
    id: message.id,
    kind: message.kind,
    channel: message.channel,
    chasing: message.chasing,
    person_id: 'personId' in message.to ? message.to.personId : null,
    staff_id: 'staffId' in message.to ? message.to.staffId : null,
    client_id: message.clientId ?? null,
    matter_key: message.matterKey ?? null,
    planned_on: message.plannedOn,
    not_before: message.notBefore,
    secret_ref: message.secretRef ?? null,
    expires_at: message.expiresAt ?? null,
  }));
  const { rows: inserted } = await sql<{ id: string }>`
    insert into message (office_id, id, kind, channel, chasing, person_id, staff_id, client_id, matter_key, planned_on, not_before, status,
      message_id_header, secret_ref, expires_at, attempts, resent, created_at)
    select ${scope.officeId}::uuid, x.id, x.kind, x.channel, x.chasing, x.person_id, x.staff_id, x.client_id, x.matter_key, x.planned_on, x.not_before,
      'queued', '<' || x.id || '@takt.invalid>', x.secret_ref, x.expires_at, 0, false, ${scope.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, kind text, channel text, chasing boolean, person_id uuid,
      staff_id uuid, client_id uuid, matter_key text, planned_on date, not_before timestamptz, secret_ref uuid, expires_at timestamptz)
    on conflict do nothing
    returning id`.execute(scope.trx);
  return new Set(inserted.map((row) => row.id));
}

async function insertWords(scope: OfficeScope, messages: readonly NewMessage[]): Promise<void> {
  const rows = messages.map(({ id, words: { calendar, ...words } }) => ({ id, ...words, ...calendar }));
  await sql`insert into message_text (office_id, message_id, to_name, to_address, reply_to_name, reply_to_address, subject, body_text,
      body_html, language, calendar_method, calendar)
    select ${scope.officeId}::uuid, x.id, x."toName", x."toAddress", x."replyToName", x."replyToAddress", x.subject, x.text, x.html, x.language,
      x.method, x.content
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, "toName" text, "toAddress" text, "replyToName" text,
      "replyToAddress" text, subject text, text text, html text, language text, method text, content text)`.execute(
    scope.trx,
  );
}

async function insertDuties(scope: OfficeScope, messages: readonly NewMessage[]): Promise<void> {
  const rows = messages.flatMap(({ id, duties }) =>
    duties.map((duty) => ({
      m: id,
      o: duty.obligationId,
      s: duty.step,
      n: duty.notice,
      f: duty.firstChargedOn ?? null,
      c: duty.charges ?? [],
    })),
  );
  if (rows.length === 0) return;
  await sql`insert into message_obligation (office_id, message_id, obligation_id, step, notice, first_charged_on, charges)
    select ${scope.officeId}::uuid, m, o, s, n, f, c from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x(m uuid, o uuid, s text, n text, f date, c jsonb)`.execute(scope.trx);
}
