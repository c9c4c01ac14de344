import { takeMail } from '../app/incoming-mail/take-mail.ts';
import { DomainError, instant } from '../domain/kernel/index.ts';
import { readIncoming } from '../mail/read-incoming.ts';
import { watchMailbox, type KeepOutcome, type WaitingMail } from '../mail/watch-mailbox.ts';
import type { IntakeMailbox } from './intake-mailbox.ts';
import type { House } from './open-house.ts';
import { fileMaxBytes } from './open-files.ts';

/** What no second try mends. */
const lasting: ReadonlySet<string> = new Set(['file.empty', 'file.too-large', 'client.quota']);

/**
 * Takes in what clients send by mail, until the house is closed. A mail is moved only after its bytes and its row are there. Two processes may watch the same
 * mailbox: the same mail is one arrival.
 */
export function watchIntake(house: House, mailbox: IntakeMailbox, onTrouble: (error: unknown) => void): void {
  const ending = new AbortController();
  const watching = watchMailbox({
    ...mailbox,
    maxBytes: fileMaxBytes,
    signal: ending.signal,
    onTrouble,
    keep: (mail) => keep(house, mailbox, mail),
  });
  house.onClose(async () => {
    ending.abort();
    await watching;
  });
}

async function keep(
  { context, files, failpoint }: House,
  { address, authservId }: IntakeMailbox,
  mail: WaitingMail,
): Promise<KeepOutcome> {
  const {
    firstArrivedAt,
    messageId: _,
    ...head
  } = await readIncoming(mail.head, {
    storedAt: mail.storedAt,
    intakeAddress: address,
    authservId,
  });
  try {
    const taken = await takeMail(
      context,
      files,
      {
        ...head,
        firstArrivedAt: firstArrivedAt === undefined ? context.clock.now() : instant(firstArrivedAt.toISOString()),
        open: () => mail.open(),
      },
      failpoint,
    );
    await failpoint('mail.after-taken');
    return taken.outcome === 'no-address' ? { unread: 'it went to no address of a client' } : 'kept';
  } catch (error) {
    if (error instanceof DomainError && lasting.has(error.code)) return { unread: error.code };
    throw error;
  }
}
