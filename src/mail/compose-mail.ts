import MailComposer from 'nodemailer/lib/mail-composer';
import { DomainError } from '../domain/kernel/index.ts';
import { parseAddress } from './parse-address.ts';

export interface Mailbox {
  name: string;
  address: string;
}

/** One message to one recipient: a merged message to several people would show each the others' addresses. */
export interface Mail {
  /** `<…@…>`, made once when the attempt is recorded and reused if a person sends again. */
  messageId: string;
  from: Mailbox;
  to: Mailbox;
  replyTo: Mailbox;
  subject: string;
  text: string;
  html: string;
  language: 'nb' | 'en';
  /** ISO instant for the Date header; without it the machine's clock is used. The demo office writes its own time here. */
  sentAt?: string;
  /** For the reader's calendar (iTIP, RFC 6047): the method is the same as inside. */
  calendar?: { method: 'REQUEST' | 'CANCEL'; content: string };
  /** Additional headers, for example `X-Takt-Office`. What the mailer sets itself cannot be replaced. */
  headers?: Readonly<Record<string, string>>;
}

export interface ComposedMail {
  envelope: { from: string; to: string };
  content: Buffer;
}

const ownHeaders =
  /^(from|to|cc|bcc|sender|reply-to|subject|date|message-id|mime-version|return-path|received|content-.*|auto-submitted|x-auto-response-suppress)$/i;

/**
 * Checks a mail and writes it out as MIME. Everything is composed before the first byte goes to a server, so that a fault in the message can
 * never leave a half-sent one behind.
 *
 * Throws `DomainError` `mail.line-break`, `mail.address`, `mail.message-id` or `mail.header`, with the field in the details.
 */
export async function composeMail(mail: Mail): Promise<ComposedMail> {
  const from = checkedMailbox('from', mail.from);
  const to = checkedMailbox('to', mail.to);
  const replyTo = checkedMailbox('replyTo', mail.replyTo);
  refuseLineBreak('subject', mail.subject);
  if (!/^<[\w.+-]+@[\w.-]+>$/.test(mail.messageId)) throw new DomainError('mail.message-id', { field: 'messageId' });
  const composer = new MailComposer({
    messageId: mail.messageId,
    from,
    to,
    replyTo,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    ...(mail.sentAt === undefined ? {} : { date: new Date(mail.sentAt) }),
    ...(mail.calendar === undefined ? {} : { icalEvent: { ...mail.calendar, filename: 'takt.ics' } }),
    headers: {
      ...checkedHeaders(mail.headers ?? {}),
      'Content-Language': mail.language,
      // RFC 3834: no out-of-office answer to a program. The second header says the same to Exchange.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return { envelope: { from: from.address, to: to.address }, content: await composer.compile().build() };
}

function checkedMailbox(field: string, mailbox: Mailbox): Mailbox {
  refuseLineBreak(field, mailbox.name);
  const parsed = parseAddress(mailbox.address);
  if ('address' in parsed) return { name: mailbox.name, address: parsed.address };
  throw new DomainError(parsed.refused === 'line-break' ? 'mail.line-break' : 'mail.address', {
    field,
    refused: parsed.refused,
  });
}

function checkedHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  for (const [name, value] of Object.entries(headers)) {
    if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(name) || ownHeaders.test(name)) {
      throw new DomainError('mail.header', { field: 'headers' });
    }
    refuseLineBreak(name, value);
  }
  return { ...headers };
}

/** A line break inside a header would begin a new header, and a NUL ends the line for some servers. */
function refuseLineBreak(field: string, value: string): void {
  if (/[\r\n\0\u0085\u2028\u2029]/.test(value)) throw new DomainError('mail.line-break', { field });
}
