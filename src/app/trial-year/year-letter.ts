import type { Letterhead } from '../../texts/messages/letterhead.ts';
import type { ComposedMessage } from '../../texts/messages/message.ts';
import { addressedWords } from '../message/addressed-words.ts';
import { linkPlace } from '../message/link-place.ts';
import type { NewMessage } from '../message/queue-messages.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import type { ClientToRemind, Recipient } from '../reminder/load-recipients.ts';
import type { OfficeIdentity } from '../reminder/word-reminder.ts';

/** The lead writes to whoever reads of the year. */
export function yearLetterhead(client: ClientToRemind, recipient: Recipient, office: OfficeIdentity): Letterhead {
  return {
    language: recipient.language,
    recipientName: recipient.name,
    office,
    leadName: client.leadName,
    contactFor: recipient.scopes,
    href: linkPlace,
  };
}

/** A message of the year. It stands with no duty, so that it is never counted as a reminder of one. */
export function yearMessage(
  scope: OfficeScope,
  { client, recipient }: { client: ClientToRemind; recipient: Recipient },
  letter: {
    kind: 'year-status' | 'year-halfway';
    chasing: boolean;
    matterKey: string;
    composed: ComposedMessage;
  },
): NewMessage {
  const { composed, ...about } = letter;
  return {
    id: scope.ids.next(),
    ...about,
    channel: 'email',
    to: { personId: recipient.personId },
    clientId: client.id,
    plannedOn: scope.today,
    notBefore: scope.now,
    words: addressedWords(recipient, client, composed),
    duties: [],
  };
}
