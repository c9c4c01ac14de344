import type { SendOutcome } from '../domain/sending/index.ts';
import { composeMail, type ComposedMail, type Mail } from './compose-mail.ts';
import { openSession, type SmtpSession } from './smtp-session.ts';
import { defaultTimeouts, readSmtpUrl, type SmtpTimeouts } from './smtp-settings.ts';

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

/** Servers count messages on one connection as well as connections; this is what most allow. */
const mostPerSession = 100;

/**
 * A mailer over SMTP. A connection that has just had a message accepted is kept for the next one, since greeting, TLS and sign-in cost more than
 * the message. If the server turns out to have left in the meantime, before it was offered anything, the message goes over a new connection: that is no
 * second attempt, for nothing had been said of it.
 */
export function createMailer(options: MailerOptions): Mailer {
  const settings = readSmtpUrl(options.smtpUrl);
  const timeouts = { ...defaultTimeouts, ...options.timeouts };
  const idle = createIdleSessions(timeouts.idleMs);
  const underWay = new Set<Promise<SendOutcome>>();
  let closed = false;

  const attempt = async (mail: ComposedMail): Promise<SendOutcome> => {
    const kept = idle.take();
    if (kept) {
      const { outcome, turnedAway } = await kept.session.transmit(mail);
      if (outcome.outcome === 'accepted') idle.keep(kept.session, kept.count + 1);
      if (!turnedAway) return outcome;
    }
    const opened = await openSession(settings, timeouts, options.trustedCa);
    if ('failed' in opened) return opened.failed;
    const { outcome } = await opened.session.transmit(mail);
    if (outcome.outcome === 'accepted') idle.keep(opened.session, 1);
    return outcome;
  };

  return {
    async send(mail) {
      const composed = await composeMail(mail);
      if (closed) return { outcome: 'not-sent', retry: 'later', reason: 'the mailer is closed' };
      const sending = attempt(composed);
      underWay.add(sending);
      return sending.finally(() => underWay.delete(sending));
    },
    async close() {
      closed = true;
      await Promise.all(underWay);
      idle.closeAll();
    },
  };
}

interface KeptSession {
  session: SmtpSession;
  /** Messages it has taken. */
  count: number;
  timer: NodeJS.Timeout;
}

/** Connections that wait for their next message, each for a short while only. */
function createIdleSessions(idleMs: number) {
  const kept: KeptSession[] = [];
  const drop = (entry: KeptSession) => {
    clearTimeout(entry.timer);
    kept.splice(kept.indexOf(entry), 1);
    return entry;
  };
  return {
    take(): KeptSession | undefined {
      for (let entry = kept.at(-1); entry; entry = kept.at(-1)) {
        drop(entry);
        if (entry.session.isOpen()) return entry;
      }
      return undefined;
    },
    keep(session: SmtpSession, count: number): void {
      if (count >= mostPerSession || !session.isOpen()) return session.close();
      const entry: KeptSession = { session, count, timer: setTimeout(() => drop(entry).session.close(), idleMs) };
      kept.push(entry);
    },
    closeAll(): void {
      while (kept.length > 0) drop(kept[0]!).session.close();
    },
  };
}
