import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { composeMail, type ComposedMail, type Mail } from './compose-mail.ts';
import type { SendOutcome } from '../domain/sending/index.ts';
import { defaultTimeouts, readSmtpUrl, type SmtpSettings, type SmtpTimeouts } from './smtp-settings.ts';

export interface Mailer {
  /** Sends one message. Throws only for a message that is wrong in itself ({@link composeMail}); everything a server or a network can do is an outcome. */
  send(mail: Mail): Promise<SendOutcome>;
  /** Takes no more messages and resolves when those under way have their outcome: cutting them off would put them in doubt. */
  close(): Promise<void>;
}

export interface MailerOptions {
  smtpUrl: string;
  timeouts?: Partial<SmtpTimeouts>;
  /** Certificate authority in PEM, for an office whose own server signs for itself. */
  trustedCa?: string;
}

/**
 * A mailer over SMTP. Each message has a connection of its own, so that what is known about one message never depends on another, and
 * a connection that died while idle is never mistaken for a refusal.
 */
export function createMailer(options: MailerOptions): Mailer {
  const settings = readSmtpUrl(options.smtpUrl);
  const timeouts = { ...defaultTimeouts, ...options.timeouts };
  const underWay = new Set<Promise<SendOutcome>>();
  let closed = false;
  return {
    async send(mail) {
      const composed = await composeMail(mail);
      if (closed) return { outcome: 'not-sent', retry: 'later', reason: 'the mailer is closed' };
      const attempt = attemptSend(settings, timeouts, options.trustedCa, composed);
      underWay.add(attempt);
      return attempt.finally(() => underWay.delete(attempt));
    },
    async close() {
      closed = true;
      await Promise.all(underWay);
    },
  };
}

/** The fields nodemailer puts on its errors; the answer is there only when the server gave one. */
interface SmtpFailure extends Error {
  code?: string | undefined;
  originalCode?: string | undefined;
  response?: string | undefined;
  responseCode?: number | undefined;
}

function attemptSend(
  settings: SmtpSettings,
  timeouts: SmtpTimeouts,
  trustedCa: string | undefined,
  { envelope, content }: ComposedMail,
): Promise<SendOutcome> {
  const { auth, ...server } = settings;
  const connection = new SMTPConnection({
    ...server,
    dnsTimeout: timeouts.connectMs,
    connectionTimeout: timeouts.connectMs,
    greetingTimeout: timeouts.greetingMs,
    socketTimeout: timeouts.silenceMs,
    tls: { minVersion: 'TLSv1.2', ...(trustedCa === undefined ? {} : { ca: trustedCa }) },
  });
  return new Promise((resolve) => {
    let contentBegun = false;
    // nodemailer starts reading only when the server has answered DATA with "go ahead". The first read is therefore the line between
    // "certainly not sent" and "perhaps sent"; it is drawn before the bytes leave, so it can err only on the side of doubt.
    const body = new Readable({
      read() {
        contentBegun = true;
        this.push(content);
        this.push(null);
      },
    });
    const settle = (outcome: SendOutcome) => {
      resolve(outcome);
      connection.close();
    };
    const fail = (error: SmtpFailure) => settle(contentBegun ? deriveAfterContent(error) : deriveBeforeContent(error));
    const transmit = () =>
      connection.send({ ...envelope, size: content.length }, body, (error, info) =>
        error ? fail(error) : settle({ outcome: 'accepted', response: String(info.response) }),
      );
    connection.on('error', fail);
    // An orderly end is reported before the answer that caused it, so the answer gets its chance to be heard first.
    connection.on('end', () => setImmediate(() => fail(new Error('the connection ended'))));
    connection.connect((error?: Error | null) => {
      if (error) fail(error);
      else if (auth) connection.login(auth, (refused) => (refused ? fail(refused) : transmit()));
      else transmit();
    });
  });
}

/** No content had been asked for, so the message certainly did not leave; the first digit of the answer says whether to try again. */
function deriveBeforeContent(error: SmtpFailure): SendOutcome {
  const code = error.responseCode;
  // A server that speaks nonsense or fails at TLS is a fault of the connection, whatever number it gave: it may be mended by itself.
  const permanent = code !== undefined && code >= 500 && code < 600 && error.code !== 'ETLS';
  if (error.response !== undefined && code !== undefined) {
    return { outcome: 'not-sent', retry: permanent ? 'never' : 'later', response: error.response, code };
  }
  // A message larger than the server's announced limit is refused here, before it is offered, and will be refused next time too.
  return { outcome: 'not-sent', retry: error.code === 'EMESSAGE' ? 'never' : 'later', reason: reasonOf(error) };
}

/** Only a refusal in so many words counts as one. Silence, a cut, and an answer that is neither yes nor no leave the message in doubt. */
function deriveAfterContent(error: SmtpFailure): SendOutcome {
  const code = error.responseCode;
  if (error.response !== undefined && code !== undefined && code >= 400 && code < 600) {
    return { outcome: 'not-sent', retry: code < 500 ? 'later' : 'never', response: error.response, code };
  }
  return { outcome: 'in-doubt', reason: reasonOf(error) };
}

function reasonOf(error: SmtpFailure): string {
  const code = error.originalCode ?? error.code;
  return code === undefined ? error.message : `${code}: ${error.message}`;
}
