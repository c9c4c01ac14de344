import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import { cloneDatabase } from './database.ts';
import { runCommand, spawnServer, type SpawnedServer } from './spawn-server.ts';
import { until } from './until.ts';

export interface RunningDemo {
  url: string;
  /** The sign-in link that was printed for the office's manager. */
  managerLink: string;
  /** Of the accountant whose client the builder is. */
  accountantLink: string;
  /** The link of the builder, who is a client. */
  clientLink: string;
  /** How many mails the demo has kept as files. */
  countMails(): number;
  /** The code in the newest mail, once there are more than `known` and it is to this person. */
  codeFor(email: string, known: number): Promise<string>;
  /** The newest mail to this address comes back, once it has been sent: nobody is known there. */
  bounce(email: string): Promise<void>;
  complaints: SpawnedServer['complaints'];
  close(): Promise<void>;
}

/** A small demo office that has lived for some months, made and served by the same commands that a person types. */
export async function startDemo({
  clients,
  months,
  toOn = '2026-11-25',
}: {
  clients: number;
  months: number;
  /** The day on which the visitor comes. */
  toOn?: string;
}): Promise<RunningDemo> {
  const database = await cloneDatabase();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-browser-'));
  const mailFolder = path.join(folder, 'demo-mail');
  const environment = {
    TZ: 'Europe/Oslo',
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    TAKT_DATA: folder,
  };
  const size = ['--clients', String(clients), '--months', String(months), '--to', toOn];
  await runCommand(['demo', 'make', ...size], environment);
  const server = await spawnServer(environment);
  const linkOf = (role: string): Promise<string> =>
    until(`the link of the ${role}`, async () => new RegExp(`, ${role}\\s+(\\S+)\\s`).exec(server.said())?.[1]);
  return {
    url: server.url,
    managerLink: await linkOf('manager'),
    accountantLink: await linkOf('accountant'),
    clientLink: await linkOf('client'),
    countMails: () => fs.readdirSync(mailFolder).length,
    codeFor: (email, known) => until(`a code for ${email}`, () => findCode(mailFolder, email, known)),
    async bounce(email) {
      const id = await until(`a mail to ${email}`, () => findMessageId(mailFolder, email));
      const report = path.join(folder, 'report.eml');
      fs.writeFileSync(report, deliveryReport(email, id));
      await runCommand(['bounce', 'import', report], environment);
    },
    complaints: server.complaints,
    async close() {
      await server.stop();
      await database.close();
      fs.rmSync(folder, { recursive: true });
    },
  };
}

async function findCode(mailFolder: string, email: string, known: number): Promise<string | undefined> {
  const newest = fs.readdirSync(mailFolder).sort().slice(known).at(-1);
  if (newest === undefined) return undefined;
  const { to, text } = await simpleParser(fs.readFileSync(path.join(mailFolder, newest)));
  const isTo = [to].flat().some((field) => field?.value.some(({ address }) => address === email));
  return isTo ? /(?:Koden er|code is) (\d{6})\./.exec(text ?? '')?.[1] : undefined;
}

async function findMessageId(mailFolder: string, email: string): Promise<string | undefined> {
  for (const name of fs.readdirSync(mailFolder).sort().reverse()) {
    const { to, messageId } = await simpleParser(fs.readFileSync(path.join(mailFolder, name)));
    if ([to].flat().some((field) => field?.value.some(({ address }) => address === email))) return messageId;
  }
  return undefined;
}

/** As a mail server tells that it could not deliver (RFC 3464). */
function deliveryReport(email: string, messageId: string): string {
  return [
    'From: MAILER-DAEMON@mx.example',
    'Subject: Undelivered mail',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="part"',
    '',
    '--part',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    '',
    `Final-Recipient: rfc822; ${email}`,
    'Action: failed',
    'Status: 5.1.1',
    '',
    '--part',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: ${messageId}`,
    '',
    '--part--',
    '',
  ].join('\r\n');
}
