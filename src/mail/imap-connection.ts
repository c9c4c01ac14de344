import { ImapFlow } from 'imapflow';
import { DomainError } from '../domain/kernel/index.ts';

export interface MailboxAddress {
  /** `imaps://user:password@host:993`, or `imap://…` which must be raised to TLS except on the machine itself. A path names another folder than INBOX. */
  imapUrl: string;
  /** Milliseconds for connecting, and for silence afterwards. */
  timeoutMs?: number;
  /** Certificate authority in PEM, for an office whose own server signs for itself. */
  trustedCa?: string;
}

/** A client that is not connected yet, and the folder to open. Throws `DomainError` `mail.imap-url`, which does not repeat the password. */
export function createImapConnection({ imapUrl, timeoutMs = 30_000, trustedCa }: MailboxAddress): {
  client: ImapFlow;
  folder: string;
} {
  const url = URL.canParse(imapUrl) ? new URL(imapUrl) : undefined;
  if (!url || !['imap:', 'imaps:'].includes(url.protocol) || url.hostname === '')
    throw new DomainError('mail.imap-url');
  const secure = url.protocol === 'imaps:';
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const local = host === 'localhost' || host === '::1' || host.startsWith('127.');
  const client = new ImapFlow({
    host,
    port: url.port === '' ? (secure ? 993 : 143) : Number(url.port),
    secure,
    ...(secure || local ? {} : { doSTARTTLS: true }),
    auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    logger: false,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    tls: { minVersion: 'TLSv1.2', ...(trustedCa === undefined ? {} : { ca: trustedCa }) },
  });
  // Without a listener a lost connection would end the process; the pending command reports it as well.
  client.on('error', () => {});
  return { client, folder: decodeURIComponent(url.pathname.slice(1)) || 'INBOX' };
}

/** A refused command says only "Command failed"; the server's own words lie beside it. */
export function imapReasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const words = (error as { responseText?: unknown }).responseText;
  return typeof words === 'string' && words !== '' ? words : error.message;
}
