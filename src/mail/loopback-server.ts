import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

export interface LoopbackMail {
  /** Counts in the order of arrival: from 1, or from the newest mail that lies in the folder already. */
  number: number;
  from: string;
  to: readonly string[];
  raw: Buffer;
}

export interface LoopbackSmtp {
  /** `smtp://127.0.0.1:PORT`, for {@link createMailer}. */
  smtpUrl: string;
  /** The newest mails, oldest first; at most `keep` of them. */
  mails(): readonly LoopbackMail[];
  close(): Promise<void>;
}

export interface LoopbackOptions {
  /** Also write each mail here as `000001.eml`, for its owner alone: a mail may hold a link. */
  folder?: string;
  /** How many mails stay in memory. */
  keep?: number;
}

/**
 * An SMTP server that accepts everything and passes nothing on. The demo office sends through it, so that the same code sends in the demo
 * as in earnest, and not one message can leave the machine: it listens on 127.0.0.1 only, on a port that the system chooses.
 */
export async function startLoopbackSmtp({ folder, keep = 500 }: LoopbackOptions = {}): Promise<LoopbackSmtp> {
  if (folder !== undefined) await mkdir(folder, { recursive: true, mode: 0o700 });
  const kept: LoopbackMail[] = [];
  let count = folder === undefined ? 0 : await newestIn(folder);

  /** Keeps a mail under the next number. Another process may write to the folder too; its mails are never written over. */
  const keepAs = async (raw: Buffer): Promise<number> => {
    for (;;) {
      const number = ++count;
      if (folder === undefined) return number;
      try {
        await writeFile(join(folder, `${nameOf(number)}.eml`), raw, { flag: 'wx', mode: 0o600 });
        return number;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
  };

  const take = async (stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> => {
    const raw = await buffer(stream);
    const number = await keepAs(raw);
    const from = session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address;
    kept.push({ number, from, to: session.envelope.rcptTo.map((recipient) => recipient.address), raw });
    if (kept.length > keep) kept.shift();
    return `2.0.0 kept as ${nameOf(number)}`;
  };

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onData: (stream, session, done) => void take(stream, session).then((answer) => done(null, answer), done),
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  // A client that goes away in the middle of a session is its own affair, not a reason to fall.
  server.removeAllListeners('error');
  server.on('error', () => {});
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('the loopback server has no port');
  return {
    smtpUrl: `smtp://127.0.0.1:${address.port}`,
    mails: () => kept,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function nameOf(number: number): string {
  return String(number).padStart(6, '0');
}

async function newestIn(folder: string): Promise<number> {
  const names = await readdir(folder);
  return Math.max(0, ...names.map((name) => Number(/^(\d+)\.eml$/.exec(name)?.[1] ?? 0)));
}
