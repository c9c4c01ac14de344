import { addressedWords } from './addressed-words.ts';
import { sql } from 'kysely';
import type { DutyClause } from '../../domain/agreement/index.ts';
import type { Instant } from '../../domain/kernel/index.ts';
import type { OfficeSettings } from '../../db/tables.ts';
import { brandOf } from '../../texts/messages/brand-colours.ts';
import type { Company, Letterhead } from '../../texts/messages/letterhead.ts';
import type { ComposedMessage } from '../../texts/messages/message.ts';
import { addSeconds } from '../office-time.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import {
  findRecipient,
  loadClientsToRemind,
  type ClientToRemind,
  type Recipient,
} from '../reminder/load-recipients.ts';
import { openTasks } from '../task/open-tasks.ts';
import { linkPlace } from './link-place.ts';
import { queueMessages, type MessageDuty, type NamedCharge } from './queue-messages.ts';

export type LetterKind =
  | 'receipt'
  | 'receipt-partial'
  | 'forgiven'
  | 'returned'
  | 'extension-granted'
  | 'extension-declined'
  | 'request-price'
  | 'objection-answered'
  | 'promise-moved';

/** To whom a letter goes, and with which head. */
export interface LetterRecipient {
  client: ClientToRemind;
  recipient: Recipient;
  letterhead: Letterhead;
  company: Company;
}

/** For so long a letter waits to be sent, so that what happens in the meantime can come into it: several files, several things sent back. */
export const holdSeconds = 120;

/**
 * Whoever acted, while they are a contact with an address that works; else the responsible contact for the clause, or the first where it is about no clause.
 * Absent where nobody can be reached by e-mail.
 */
export async function findLetterRecipient(
  scope: OfficeScope,
  clientId: string,
  clause: DutyClause | undefined,
  actedBy: string | null,
): Promise<LetterRecipient | undefined> {
  const client = (await loadClientsToRemind(scope, [clientId])).get(clientId);
  if (!client) return undefined;
  const acted = client.contacts.find(
    ({ personId, email, bouncedAt }) => personId === actedBy && email !== null && bouncedAt === null,
  );
  const recipient = acted ?? findRecipient(client, clause);
  if (!recipient) return undefined;
  const { rows } = await sql<{ name: string; settings: OfficeSettings }>`
    select name, settings from office where id = ${scope.officeId}`.execute(scope.trx);
  const { name, settings } = rows[0]!;
  return {
    client,
    recipient,
    letterhead: {
      language: recipient.language,
      recipientName: recipient.name,
      office: { name, brandColour: brandOf(settings) },
      leadName: client.leadName,
      contactFor: recipient.scopes,
      href: linkPlace,
    },
    company: { name: client.name, orgnr: client.orgnr },
  };
}

/** A letter that nobody can be sent is a task for the lead: no answer of ours disappears in silence. */
export async function openNoAddressTask(scope: OfficeScope, clientId: string): Promise<void> {
  const client = (await loadClientsToRemind(scope, [clientId])).get(clientId);
  if (!client) return;
  await openTasks(scope, [
    { kind: 'no-address', dedupeKey: `no-address/${clientId}`, clientId, leadId: client.leadId },
  ]);
}

export interface NewLetter {
  kind: LetterKind;
  composed: ComposedMessage;
  obligationIds: readonly string[];
  /** The prices that the letter names, of each of its duties. */
  charges?: readonly (NamedCharge & { obligationId: string })[];
  matterKey?: string;
  notBefore?: Instant;
}

/** Queues a letter to a client's contact in the transaction of the act that it tells of. It chases nobody. Answers its id, if it was written. */
export async function queueLetter(
  scope: OfficeScope,
  { client, recipient }: LetterRecipient,
  letter: NewLetter,
): Promise<string | undefined> {
  const id = scope.ids.next();
  const written = await queueMessages(scope, [
    {
      id,
      kind: letter.kind,
      channel: 'email',
      chasing: false,
      to: { personId: recipient.personId },
      clientId: client.id,
      ...(letter.matterKey === undefined ? {} : { matterKey: letter.matterKey }),
      plannedOn: scope.today,
      notBefore: letter.notBefore ?? scope.now,
      words: addressedWords(recipient, client, letter.composed),
      duties: letter.obligationIds.map((obligationId) => ({
        obligationId,
        clientId: client.id,
        step: letter.kind,
        ...namedBy(letter, obligationId),
      })),
    },
  ]);
  return written.has(id) ? id : undefined;
}

function namedBy(
  { charges = [] }: Pick<NewLetter, 'charges'>,
  obligationId: string,
): Pick<MessageDuty, 'notice' | 'charges'> {
  const named = charges
    .filter((charge) => charge.obligationId === obligationId)
    .map(({ key, notice }) => ({ key, notice }));
  return { notice: named[0]?.notice ?? 'none', charges: named };
}

export function endOfHold(scope: OfficeScope): Instant {
  return addSeconds(scope.now, holdSeconds);
}

/**
 * A letter to this person that still waits, held until the transaction ends so that it cannot leave in between. One that is leaving at this moment
 * is passed by: waiting for it could be waiting in a circle. Acts about one client come one after the other, since each locks the client's record.
 */
export async function findHeldLetter(
  scope: OfficeScope,
  { client, recipient }: LetterRecipient,
  kinds: readonly LetterKind[],
): Promise<{ id: string; text: string } | undefined> {
  return scope.trx
    .selectFrom('message as m')
    .innerJoin('message_text as t', (join) =>
      join.onRef('t.office_id', '=', 'm.office_id').onRef('t.message_id', '=', 'm.id'),
    )
    .select(['m.id', 't.body_text as text'])
    .where('m.office_id', '=', scope.officeId)
    .where('m.person_id', '=', recipient.personId)
    .where('m.client_id', '=', client.id)
    .where('m.kind', 'in', kinds)
    .where('m.status', '=', 'queued')
    .where('m.not_before', '>', scope.now)
    .orderBy('m.created_at', 'desc')
    .limit(1)
    .forUpdate('m')
    .skipLocked()
    .executeTakeFirst();
}

/** Writes a held letter anew, so that one letter tells what two would have told. */
export async function rewordLetter(
  scope: OfficeScope,
  messageId: string,
  letter: Pick<NewLetter, 'kind' | 'composed' | 'obligationIds' | 'charges'>,
): Promise<void> {
  const { subject, text, html } = letter.composed;
  await scope.trx
    .updateTable('message_text')
    .set({ subject, body_text: text, body_html: html })
    .where('office_id', '=', scope.officeId)
    .where('message_id', '=', messageId)
    .execute();
  await sql`update message set kind = ${letter.kind} where office_id = ${scope.officeId} and id = ${messageId}`.execute(
    scope.trx,
  );
  const rows = letter.obligationIds.map((id) => ({ id, ...namedBy(letter, id) }));
  await sql`insert into message_obligation (office_id, message_id, obligation_id, step, notice, charges)
    select ${scope.officeId}::uuid, ${messageId}::uuid, x.id, ${letter.kind}, x.notice, x.charges
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, notice text, charges jsonb)
    on conflict do nothing`.execute(scope.trx);
}
