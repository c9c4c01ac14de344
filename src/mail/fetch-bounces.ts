import { ImapFlow } from 'imapflow';
import { DomainError } from '../domain/kernel/index.ts';

export interface FetchBouncesOptions {
  /** `imaps://user:password@host:993`, or `imap://…` which must be raised to TLS except on the machine itself. A path names another folder than INBOX. */
  imapUrl: string;
  /** Most mails to take in one run, so that a flooded mailbox does not hold a worker for ever. */
  limit?: number;
  /** Milliseconds for connecting, and for silence afterwards. */
  timeoutMs?: number;
  /** Certificate authority in PEM, for an office whose own server signs for itself. */
  trustedCa?: string;
}

export type FetchBouncesResult =
  { handled: number; failed: readonly { uid: number; reason: string }[] } | { unreachable: string; handled: number };

/** Longer mails are cut: a report tells what it has to tell at its beginning. */
const longestMailBytes = 5_000_000;

/** Where mails go when they have been dealt with. They are moved, never deleted: the mailbox stays the last copy. */
const handledFolder = ['Takt', 'behandlet'];

/**
 * Hands each mail of the mailbox to `take` and moves it to `Takt/behandlet` only after `take` has resolved. A mail whose `take` rejects stays
 * where it is, is named in the result, and comes again next time; the others are not held up by it. If the connection dies between the two steps,
 * the mail is handed over once more: `take` must bear that (it can know a mail by the hash of its bytes).
 */
export async function fetchBounces(
  options: FetchBouncesOptions,
  take: (raw: Uint8Array) => Promise<void>,
): Promise<FetchBouncesResult> {
  const { folder, client } = connectionFor(options);
  // Without a listener a lost connection would end the process; the pending command reports it as well.
  client.on('error', () => {});
  const failed: { uid: number; reason: string }[] = [];
  let handled = 0;
  try {
    await client.connect();
    const { path: target } = await client.mailboxCreate([...handledFolder]);
    await client.mailboxOpen(folder);
    // A mailbox that is already selected may answer with a count from before; asking for nothing makes the server tell the news.
    await client.noop();
    const found = await client.search({ all: true }, { uid: true });
    for (const uid of (found || []).slice(0, options.limit ?? 500)) {
      const reason = await handOver(client, uid, take);
      if (reason !== undefined) failed.push({ uid, reason });
      else if (await client.messageMove(String(uid), target, { uid: true })) handled++;
      else failed.push({ uid, reason: 'the server did not move it' });
    }
    await client.logout();
    return { handled, failed };
  } catch (error) {
    client.close();
    return { unreachable: reasonOf(error), handled };
  }
}

/** Undefined when the mail was taken (or is gone, because somebody else moved it); otherwise why not. A dead connection is thrown. */
async function handOver(
  client: ImapFlow,
  uid: number,
  take: (raw: Uint8Array) => Promise<void>,
): Promise<string | undefined> {
  const mail = await client.fetchOne(String(uid), { source: { maxLength: longestMailBytes } }, { uid: true });
  if (!mail || !mail.source) return 'the server did not show it';
  try {
    await take(mail.source);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

/** A refused command says only "Command failed"; the server's own words lie beside it. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const words = (error as { responseText?: unknown }).responseText;
  return typeof words === 'string' && words !== '' ? words : error.message;
}

function connectionFor({ imapUrl, timeoutMs = 30_000, trustedCa }: FetchBouncesOptions) {
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
  return { client, folder: decodeURIComponent(url.pathname.slice(1)) || 'INBOX' };
}
