import type { ImapFlow } from 'imapflow';
import { createImapConnection, imapReasonOf, type MailboxAddress } from './imap-connection.ts';

export interface FetchBouncesOptions extends MailboxAddress {
  /** Most mails to take in one run, so that a flooded mailbox does not hold a worker for ever. */
  limit?: number;
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
  const { folder, client } = createImapConnection(options);
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
    return { unreachable: imapReasonOf(error), handled };
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
    return imapReasonOf(error);
  }
}
