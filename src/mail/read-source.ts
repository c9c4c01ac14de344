import type { ImapFlow } from 'imapflow';

/** What one answer of the server carries; so much of a mail is in memory at a time. */
const pieceBytes = 256 * 1024;

/**
 * A mail's bytes from the open folder, piece by piece. Throws when the connection ends, when the mail leaves the folder meanwhile, or after `maxBytes`:
 * what it does not throw for is the whole mail.
 */
export async function* readSource(client: ImapFlow, uid: number, maxBytes: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; ;) {
    const mail = await client.fetchOne(
      String(uid),
      { uid: true, source: { start, maxLength: pieceBytes } },
      { uid: true },
    );
    if (!mail || mail.source === undefined) throw new Error('the mail is not in the folder any more');
    const { source } = mail;
    if (source.length > 0) yield source;
    start += source.length;
    // What the server said of its size before is not asked: some count line ends in another way.
    if (source.length < pieceBytes) return;
    if (start > maxBytes) throw new Error('the mail is larger than its server said');
  }
}
