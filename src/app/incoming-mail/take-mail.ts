import { createHash } from 'node:crypto';
import type { Instant } from '../../domain/kernel/index.ts';
import { noFailpoint, type Failpoint } from '../../files/failpoints.ts';
import type { ByteStream, FileStore } from '../../files/file-store.ts';
import { safeFileName } from '../../files/safe-file-name.ts';
import { assertRoomFor } from '../intake/assert-room-for.ts';
import { registerArrival } from '../intake/register-arrival.ts';
import { inOfficeScope, type AppContext, type OfficeScope } from '../office/office-scope.ts';
import { answerMail } from './answer-mail.ts';
import { findIntakeAddress } from './intake-address.ts';
import { findSender, type Sender } from './find-sender.ts';
import { keepStrayMail } from './stray-mail.ts';

/** A mail as it lies in the mailbox. */
export interface MailToTake {
  /** The parts of addresses after `+`, or before `@`, to which it went, the most trustworthy first. */
  tokens: readonly string[];
  senderAddress: string;
  /** The sender's own server vouched for the address, and a server that we trust says so. */
  senderVerified: boolean;
  /** Written by a program: nothing is answered to it. */
  automatic: boolean;
  subject: string;
  /** When a server of ours first had it: that is when it came. */
  firstArrivedAt: Instant;
  open(): ByteStream;
}

export type TakenMail =
  | { outcome: 'received' | 'known' | 'stray'; officeId: string; arrivalId: string }
  /** It went to no address that is anybody's. Nothing was stored. */
  | { outcome: 'no-address' };

/**
 * Takes one mail in: its bytes are on disk, synced and read back, and its row is committed, before this answers; only then may it be moved in the mailbox.
 * The same mail taken twice is one arrival. Whose it is follows from the address it went to, never from what it says of itself: a mail with a client's
 * address as its sender is not the client, and the office sees whether anything vouches for it.
 */
export async function takeMail(
  context: AppContext,
  files: FileStore,
  mail: MailToTake,
  failpoint: Failpoint = noFailpoint,
): Promise<TakenMail> {
  const address = await findIntakeAddress(context, mail.tokens);
  if (!address) return { outcome: 'no-address' };
  const { officeId } = address;
  const sender = await inOfficeScope(context, officeId, 'takt', async (scope) => {
    const found = await findSender(scope, address.clientId, mail);
    if (found.clientId !== undefined) await assertRoomFor(scope, found.clientId);
    return found;
  });
  const stored = await files.receive(officeId, mail.open());
  await failpoint('mail.after-store');
  return inOfficeScope(context, officeId, sender.actor, async (scope) => {
    const id = idOf(officeId, address.clientId, stored.sha256);
    const file = { ...stored, name: safeFileName(`${mail.subject.slice(0, 80) || 'e-post'}.eml`), kind: 'eml' };
    const taken = { officeId, arrivalId: id };
    if (sender.clientId === undefined) {
      const kept = await keepStrayMail(scope, { id, file, mail });
      return { outcome: kept ? 'stray' : 'known', ...taken };
    }
    const registered = await registerArrival(scope, {
      id,
      clientId: sender.clientId,
      batchId: id,
      via: 'mail',
      file,
      firstArrivedAt: notAfter(mail.firstArrivedAt, scope),
      sender: { address: mail.senderAddress, verified: mail.senderVerified },
    });
    if ('refused' in registered || registered.known === true) return { outcome: 'known', ...taken };
    await answerMail(scope, { ...mail, clientId: sender.clientId, sender });
    return { outcome: 'received', ...taken };
  });
}

/** The same bytes to the same address are the same mail, however often the mailbox offers them. */
function idOf(officeId: string, clientId: string | null, sha256: string): string {
  const hex = createHash('sha256')
    .update(`${officeId}/${clientId ?? 'office'}/${sha256}`)
    .digest('hex');
  // Version 8: an id that a program made by its own rule (RFC 9562).
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A mailbox whose clock is ahead must not make a mail come tomorrow; an office of its own time keeps its own. */
function notAfter(at: Instant, scope: OfficeScope): Instant {
  return at < scope.now ? at : scope.now;
}

export type { Sender };
