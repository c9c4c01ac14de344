import { createHash } from 'node:crypto';
import { brandOf } from '../../texts/messages/brand-colours.ts';
import { composeMailReceived } from '../../texts/messages/mail-received-message.ts';
import type { Language, OfficeSettings } from '../../db/tables.ts';
import { queueMessages } from '../message/queue-messages.ts';
import { addSeconds } from '../office-time.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import type { Sender } from './find-sender.ts';

/** A contact that is vouched for gets a real receipt as soon as the mail has its place; this answer waits so long for it, and goes only without it. */
const receiptSeconds = 15 * 60;

export interface MailToAnswer {
  clientId: string;
  senderAddress: string;
  senderVerified: boolean;
  automatic: boolean;
  sender: Sender;
}

/**
 * Says that a mail has come, at most once a day to one address, never to a program and never to staff. Whoever writes an address into a mail can make us
 * write to it: so it repeats nothing of what the mail said and names no client to whom nothing vouches for.
 */
export async function answerMail(scope: OfficeScope, mail: MailToAnswer): Promise<void> {
  const { actor } = mail.sender;
  if (mail.automatic || mail.senderAddress === '' || (typeof actor === 'object' && 'staffId' in actor)) return;
  const personId = typeof actor === 'object' && 'personId' in actor ? actor.personId : undefined;
  const office = await scope.trx
    .selectFrom('office')
    .select(['name', 'email', 'settings'])
    .where('id', '=', scope.officeId)
    .executeTakeFirstOrThrow();
  const person =
    personId === undefined
      ? undefined
      : await scope.trx
          .selectFrom('person')
          .select(['name', 'language'])
          .where('office_id', '=', scope.officeId)
          .where('id', '=', personId)
          .executeTakeFirst();
  const language: Language = person?.language ?? 'nb';
  const words = composeMailReceived({
    language,
    recipientName: person?.name ?? '',
    office: { name: office.name, brandColour: brandOf(office.settings as OfficeSettings) },
    verified: personId !== undefined,
  });
  await queueMessages(scope, [
    {
      id: scope.ids.next(),
      kind: 'mail-received',
      channel: 'email',
      chasing: false,
      to: personId === undefined ? { address: mail.senderAddress } : { personId },
      ...(personId === undefined ? {} : { clientId: mail.clientId }),
      matterKey: `mail-received/${scope.today}/${hashOf(mail.senderAddress)}`,
      plannedOn: scope.today,
      notBefore: personId === undefined ? scope.now : addSeconds(scope.now, receiptSeconds),
      words: {
        toName: person?.name ?? '',
        toAddress: mail.senderAddress,
        replyToName: office.name,
        replyToAddress: office.email,
        language,
        ...words,
      },
      duties: [],
    },
  ]);
}

function hashOf(address: string): string {
  return createHash('sha256').update(address.toLowerCase()).digest('hex').slice(0, 32);
}
