import path from 'node:path';
import type { AccessContext } from '../app/access/access-context.ts';
import { findSecrets } from '../app/message/find-secrets.ts';
import { fillIn } from '../app/message/link-place.ts';
import type { OutgoingMessage } from '../app/message/send-message.ts';
import type { SendOutcome } from '../domain/sending/index.ts';
import { startLoopbackSmtp } from '../mail/loopback-server.ts';
import { createMailer, type Mailer } from '../mail/send-mail.ts';
import { createSmsGateway } from '../sms/sms-gateway.ts';
import type { Environment } from './environment.ts';

/** Where messages leave the house: the office's mail server, a demo office's own one on this machine, a text-message gateway. */
export interface PostOffice {
  send(message: OutgoingMessage): Promise<SendOutcome>;
  /** Whether there is a way out for such a message. */
  isConfigured(channel: 'email' | 'sms', demo: boolean): boolean;
  close(): Promise<void>;
}

export interface PostOfficeOptions {
  environment: Pick<Environment, 'smtpUrl' | 'smsUrl' | 'publicUrl' | 'dataFolder'>;
  access: AccessContext;
  /** A demo office never uses the office's mail server: everything it sends is kept as files in the data folder. */
  demo: boolean;
}

/** Opens the ways out that are set. Links and codes are put into a message here and nowhere else, on its way to the server. */
export async function openPostOffice({ environment, access, demo }: PostOfficeOptions): Promise<PostOffice> {
  const { smtpUrl, smsUrl, publicUrl, dataFolder } = environment;
  const loopback = demo ? await startLoopbackSmtp({ folder: path.join(dataFolder, 'demo-mail'), keep: 1 }) : undefined;
  const demoMailer = loopback && createMailer({ smtpUrl: loopback.smtpUrl });
  const mailer = smtpUrl === undefined ? undefined : createMailer({ smtpUrl });
  const gateway = smsUrl === undefined ? undefined : createSmsGateway({ smsUrl });
  const mailerFor = (isDemo: boolean): Mailer | undefined => (isDemo ? demoMailer : mailer);
  const gatewayFor = (isDemo: boolean) => (isDemo ? undefined : gateway);

  return {
    isConfigured: (channel, isDemo) => (channel === 'email' ? mailerFor(isDemo) : gatewayFor(isDemo)) !== undefined,
    async send(message) {
      const { text, html } = fillIn(message, await findSecrets(access, publicUrl, message));
      if (message.channel === 'sms') {
        const sms = { to: message.toAddress, text, messageId: message.messageId };
        return (await gatewayFor(message.demo)?.send(sms)) ?? nowhereToSend;
      }
      const outcome = await mailerFor(message.demo)?.send({
        messageId: message.header,
        from: { name: message.fromName, address: message.fromAddress },
        to: { name: message.toName, address: message.toAddress },
        replyTo: { name: message.replyToName, address: message.replyToAddress },
        subject: message.subject,
        text,
        html,
        language: message.language,
        ...(message.calendar === undefined ? {} : { calendar: message.calendar }),
      });
      return outcome ?? nowhereToSend;
    },
    async close() {
      await mailer?.close();
      await demoMailer?.close();
      await loopback?.close();
    },
  };
}

const nowhereToSend: SendOutcome = { outcome: 'not-sent', retry: 'later', reason: 'no server is set' };
