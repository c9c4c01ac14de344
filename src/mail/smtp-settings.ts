import { DomainError } from '../domain/kernel/index.ts';

/** Milliseconds. The defaults follow RFC 5321 section 4.5.3.2 where waiting longer lessens doubt, and are shorter where it does not. */
export interface SmtpTimeouts {
  /** Name look-up, connection, TLS. */
  connectMs: number;
  /** The server's first line. */
  greetingMs: number;
  /**
   * Silence at any later point. Ten minutes, as the standard asks for the answer after the final dot: giving up earlier turns a slow server's
   * acceptance into a message in doubt that a person must look at.
   */
  silenceMs: number;
  /** How long a connection waits for another message after an accepted one. */
  idleMs: number;
}

export interface SmtpSettings {
  host: string;
  port: number;
  secure: boolean;
  requireTLS: boolean;
  auth?: { user: string; pass: string };
}

export const defaultTimeouts: SmtpTimeouts = {
  connectMs: 30_000,
  greetingMs: 60_000,
  silenceMs: 600_000,
  idleMs: 2000,
};

/**
 * Reads `smtp://user:password@host:587` or `smtps://…:465`. Over `smtp:` the connection is raised to TLS when the server offers it, and must
 * be raised when there is a password to protect, except on the machine itself. Throws `DomainError` `mail.smtp-url`; the URL is not in the
 * message, because it holds a password.
 */
export function readSmtpUrl(smtpUrl: string): SmtpSettings {
  const url = URL.canParse(smtpUrl) ? new URL(smtpUrl) : undefined;
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '')
    throw new DomainError('mail.smtp-url');
  const secure = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const local = host === 'localhost' || host === '::1' || host.startsWith('127.');
  const port = url.port === '' ? (secure ? 465 : 587) : Number(url.port);
  const hasPassword = url.username !== '';
  return {
    host,
    port,
    secure,
    requireTLS: !secure && hasPassword && !local,
    ...(hasPassword
      ? { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }
      : {}),
  };
}
