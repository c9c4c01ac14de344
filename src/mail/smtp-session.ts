import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SendOutcome } from '../domain/sending/index.ts';
import type { ComposedMail } from './compose-mail.ts';
import { deriveAfterContent, deriveBeforeContent, type SmtpFailure } from './smtp-outcome.ts';
import type { SmtpSettings, SmtpTimeouts } from './smtp-settings.ts';

export interface Transmission {
  outcome: SendOutcome;
  /**
   * The server had left, or sent us away, before the message was offered: certainly not sent, and no fault of the message. On a connection that
   * had been idle this is the usual way to learn that it is over.
   */
  turnedAway: boolean;
}

/** One connection that stands, signed in. After an accepted message it can take another; after anything else it is closed. */
export interface SmtpSession {
  transmit(mail: ComposedMail): Promise<Transmission>;
  /** False as soon as either side has ended it. */
  isOpen(): boolean;
  close(): void;
}

/** Connects and signs in. The other outcome is always "not sent": no message has been named yet. */
export function openSession(
  { auth, ...server }: SmtpSettings,
  timeouts: SmtpTimeouts,
  trustedCa: string | undefined,
): Promise<{ session: SmtpSession } | { failed: SendOutcome }> {
  const connection = new SMTPConnection({
    ...server,
    dnsTimeout: timeouts.connectMs,
    connectionTimeout: timeouts.connectMs,
    greetingTimeout: timeouts.greetingMs,
    socketTimeout: timeouts.silenceMs,
    tls: { minVersion: 'TLSv1.2', ...(trustedCa === undefined ? {} : { ca: trustedCa }) },
  });
  let open = true;
  // Whoever is waiting for something learns here that it will not come; with nobody waiting, an idle connection has ended and that is all.
  let fail: (error: SmtpFailure) => void = () => {};
  const end = (error: SmtpFailure) => {
    open = false;
    fail(error);
  };
  connection.on('error', end);
  connection.on('end', () => {
    open = false;
    // An orderly end is reported before the answer that caused it, so the answer gets its chance to be heard first.
    setImmediate(() => end(new Error('the connection ended')));
  });
  const close = () => {
    open = false;
    connection.close();
  };
  const session: SmtpSession = {
    isOpen: () => open,
    close,
    transmit: (mail) =>
      new Promise((resolve) => {
        transmitOver(
          connection,
          mail,
          (transmission) => {
            fail = () => {};
            if (transmission.outcome.outcome !== 'accepted') close();
            resolve(transmission);
          },
          (listener) => (fail = listener),
        );
      }),
  };
  return new Promise((resolve) => {
    fail = (error) => {
      resolve({ failed: deriveBeforeContent(error) });
      close();
    };
    const stand = () => {
      fail = () => {};
      resolve({ session });
    };
    connection.connect((error?: Error | null) => {
      if (error) fail(error);
      else if (auth) connection.login(auth, (refused) => (refused ? fail(refused) : stand()));
      else stand();
    });
  });
}

function transmitOver(
  connection: SMTPConnection,
  { envelope, content }: ComposedMail,
  settle: (transmission: Transmission) => void,
  onLost: (listener: (error: SmtpFailure) => void) => void,
): void {
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
  const fail = (error: SmtpFailure) => {
    if (contentBegun) return settle({ outcome: deriveAfterContent(error), turnedAway: false });
    const turnedAway = (error.response === undefined && error.code !== 'EMESSAGE') || error.responseCode === 421;
    settle({ outcome: deriveBeforeContent(error), turnedAway });
  };
  onLost(fail);
  connection.send({ ...envelope, size: content.length }, body, (error, info) => {
    if (error) fail(error);
    else settle({ outcome: { outcome: 'accepted', response: String(info.response) }, turnedAway: false });
  });
}
