import { setTimeout as pause } from 'node:timers/promises';
import type { ImapFlow } from 'imapflow';
import { createFailingMails, type FailingMails } from './failing-mails.ts';
import { createImapConnection, imapReasonOf, type MailboxAddress } from './imap-connection.ts';
import { readSource } from './read-source.ts';
import { waitForNews } from './wait-for-news.ts';

/** A mail as it lies in the mailbox. */
export interface WaitingMail {
  /** Its beginning: the headers, and something of what follows. Enough to see where it belongs. */
  head: Uint8Array;
  sizeBytes: number;
  /** When the mailbox's server stored it (INTERNALDATE); undefined where it does not say. */
  storedAt: Date | undefined;
  /** The whole mail, piece by piece, from the beginning each time it is asked. Throws when the connection ends before the mail does. */
  open(): AsyncGenerator<Uint8Array>;
}

/** `unread`: it can never be taken, and a person has to look. Anything thrown is trouble that may pass. */
export type KeepOutcome = 'kept' | { unread: string };

export interface WatchMailboxOptions extends MailboxAddress {
  /** Returns only when everything of the mail is stored for good. Must bear the same mail twice. */
  keep(mail: WaitingMail): Promise<KeepOutcome>;
  signal: AbortSignal;
  /** Told once of each trouble, and of each mail that was put aside. Nothing of a mail's content stands in it. */
  onTrouble(error: Error): void;
  /** Larger mails are put aside unread. */
  maxBytes: number;
  /** How often a mail may fail while others are taken, before it is put aside. */
  attemptsMax?: number;
  /** Between attempts, to connect or to take a mail again. */
  firstPauseMs?: number;
  longestPauseMs?: number;
  /** How long to wait for the server to tell of news before asking, and beginning to listen anew. */
  listenMs?: number;
}

/** Where mails go when they have been taken, and where when they cannot be. They are moved, never deleted: the mailbox stays the last copy. */
const keptFolder = ['Takt', 'Mottatt'];
const unreadFolder = ['Takt', 'Ikke lest'];

/** As much of a mail as its headers may be. */
const headBytes = 256 * 1024;

/**
 * Watches a mailbox until `signal` says stop, and then ends what it is in the middle of. The folder itself is the queue: each mail in it is given to
 * `keep`, the oldest first, and moved to `Takt/Mottatt` only after `keep` has answered. Nothing is remembered by number, so a folder that was made
 * anew, or a connection that died anywhere, costs at most that a mail is offered once more. A mail that fails stays where it is and is tried again; it
 * holds no other up; and one that only ever fails goes to `Takt/Ikke lest`, where a person finds it. Two may watch the same folder; as IMAP
 * has no lock, `keep` is then sometimes given the same mail by both, and two copies of it are kept.
 */
export async function watchMailbox(options: WatchMailboxOptions): Promise<void> {
  const { signal, attemptsMax = 5, firstPauseMs = 5000, longestPauseMs = 600_000 } = options;
  const failing = createFailingMails({ attemptsMax, firstPauseMs, longestPauseMs });
  let pauseMs = firstPauseMs;
  let told: string | undefined;
  const isWell = (): void => {
    pauseMs = firstPauseMs;
    told = undefined;
  };
  while (!signal.aborted) {
    try {
      await watchOnce(options, failing, isWell);
    } catch (error) {
      const reason = imapReasonOf(error);
      // A server that is away for a night is one trouble, not a thousand.
      if (reason !== told && !signal.aborted)
        options.onTrouble(new Error(`the mailbox for incoming mail: ${reason}`, { cause: error }));
      told = reason;
    }
    await pause(pauseMs, undefined, { signal }).catch(() => {});
    pauseMs = Math.min(longestPauseMs, pauseMs * 2);
  }
}

/** One connection, from its beginning to its end. Throws what ended it. */
async function watchOnce(options: WatchMailboxOptions, failing: FailingMails, isWell: () => void): Promise<void> {
  const { signal, listenMs = 540_000 } = options;
  const { client, folder } = createImapConnection(options);
  let arrivals = 0;
  client.on('exists', () => (arrivals += 1));
  try {
    await client.connect();
    const kept = (await client.mailboxCreate([...keptFolder])).path;
    const unread = (await client.mailboxCreate([...unreadFolder])).path;
    // Without these a move is a copy and a deletion of everything that is marked as deleted, also by others.
    if (!client.capabilities.has('MOVE') && !client.capabilities.has('UIDPLUS'))
      throw new Error('the server knows neither MOVE nor UIDPLUS');
    while (!signal.aborted) {
      const seen = arrivals;
      // Opened anew each time: a folder that somebody made anew meanwhile would else look like the old one, in which nothing happens any more.
      const { uidValidity } = await client.mailboxOpen(folder);
      await takeAll({ options, client, failing, kept, unread, keyOf: (uid) => `${uidValidity}/${uid}` });
      isWell();
      const dueInMs = (failing.nextDueAtMs() ?? Infinity) - performance.now();
      if (seen === arrivals && !signal.aborted)
        await waitForNews(client, { signal, longestMs: Math.max(0, Math.min(listenMs, dueInMs)) });
    }
    await client.logout();
  } finally {
    client.close();
  }
}

interface Round {
  options: WatchMailboxOptions;
  client: ImapFlow;
  failing: FailingMails;
  kept: string;
  unread: string;
  keyOf(uid: number): string;
}

async function takeAll(round: Round): Promise<void> {
  const { options, client, failing, keyOf } = round;
  // A folder that is open may answer with a count from before; asking for nothing makes the server tell the news.
  await client.noop();
  const found = await client.search({ all: true }, { uid: true });
  if (!found) throw new Error('the server did not search the folder');
  const uids = found.toSorted((a, b) => a - b);
  failing.keepOnly(new Set(uids.map(keyOf)));
  for (const uid of uids) {
    if (options.signal.aborted) return;
    if (failing.isDue(keyOf(uid), performance.now())) await takeOne(round, uid);
  }
}

async function takeOne(round: Round, uid: number): Promise<void> {
  const { options, client, failing, keyOf } = round;
  const outcome = await offer(round, uid);
  if (outcome === 'gone') return;
  if (outcome === 'kept') {
    await move(round, uid, round.kept);
    return failing.take(keyOf(uid));
  }
  if ('unread' in outcome) {
    await move(round, uid, round.unread);
    failing.forget(keyOf(uid));
    return options.onTrouble(new Error(`a mail was put aside in ${unreadFolder.join('/')}: ${outcome.unread}`));
  }
  // The connection's end is no fault of the mail that was being read.
  if (!client.usable) throw outcome.failed;
  // Another process that watches the same folder has taken it meanwhile.
  if (!(await client.fetchOne(String(uid), { uid: true }, { uid: true }))) return failing.forget(keyOf(uid));
  const { hopeless, first } = failing.fail(keyOf(uid), performance.now());
  if (hopeless) {
    await move(round, uid, round.unread);
    failing.forget(keyOf(uid));
  }
  const what = hopeless ? `failed too often and was put aside in ${unreadFolder.join('/')}` : 'will be tried again';
  if (first || hopeless)
    options.onTrouble(new Error(`a mail could not be taken and ${what}`, { cause: outcome.failed }));
}

async function offer({ options, client }: Round, uid: number): Promise<KeepOutcome | 'gone' | { failed: Error }> {
  const query = { uid: true, size: true, internalDate: true, source: { start: 0, maxLength: headBytes } } as const;
  const mail = await client.fetchOne(String(uid), query, { uid: true });
  // Somebody moved it, or it was expunged a moment ago.
  if (!mail || mail.source === undefined) return 'gone';
  const sizeBytes = mail.size ?? mail.source.length;
  if (sizeBytes > options.maxBytes) return { unread: `it has ${sizeBytes} bytes, and ${options.maxBytes} are taken` };
  try {
    return await options.keep({
      head: mail.source,
      sizeBytes,
      storedAt: asDate(mail.internalDate),
      open: () => readSource(client, uid, options.maxBytes),
    });
  } catch (error) {
    return { failed: error instanceof Error ? error : new Error(String(error)) };
  }
}

async function move({ client }: Round, uid: number, target: string): Promise<void> {
  if (await client.messageMove(String(uid), target, { uid: true })) return;
  // Somebody may have removed the folder since it was made.
  await client.mailboxCreate(target);
  if (!(await client.messageMove(String(uid), target, { uid: true })))
    throw new Error(`the server did not move a mail to ${target}`);
}

function asDate(date: Date | string | undefined): Date | undefined {
  const read = date === undefined ? undefined : new Date(date);
  return read === undefined || Number.isNaN(read.getTime()) ? undefined : read;
}
