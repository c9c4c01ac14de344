import type { ClientToRemind, Recipient } from '../reminder/load-recipients.ts';

/** To whom a letter goes and who answers for it, with what was composed in the recipient's language. Replies reach the client's lead. */
export function addressedWords<Composed extends object>(
  recipient: Pick<Recipient, 'name' | 'email' | 'language'>,
  client: Pick<ClientToRemind, 'leadName' | 'leadEmail'>,
  composed: Composed,
) {
  return {
    toName: recipient.name,
    toAddress: recipient.email ?? '',
    replyToName: client.leadName,
    replyToAddress: client.leadEmail,
    language: recipient.language,
    ...composed,
  };
}
