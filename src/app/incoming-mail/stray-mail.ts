import type { Instant } from '../../domain/kernel/index.ts';
import { registerArrival } from '../intake/register-arrival.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import type { MailToTake } from './take-mail.ts';

export interface StrayMail {
  id: string;
  name: string;
  sizeBytes: number;
  senderAddress: string;
  senderVerified: boolean;
  firstArrivedAt: Instant;
}

/** Keeps a mail to the office's own address of which nothing tells whose it is. Answers false where it is kept already. */
export async function keepStrayMail(
  scope: OfficeScope,
  {
    id,
    file,
    mail,
  }: {
    id: string;
    file: { sha256: string; sizeBytes: number; name: string };
    mail: Pick<MailToTake, 'firstArrivedAt' | 'senderAddress' | 'senderVerified'>;
  },
): Promise<boolean> {
  const inserted = await scope.trx
    .insertInto('stray_mail')
    .values({
      office_id: scope.officeId,
      id,
      sha256: file.sha256,
      size_bytes: file.sizeBytes,
      file_name: file.name,
      first_arrived_at: mail.firstArrivedAt < scope.now ? mail.firstArrivedAt : scope.now,
      received_at: scope.now,
      sender_address: mail.senderAddress,
      sender_verified: mail.senderVerified,
      state: 'waiting',
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Mail without a client, the oldest first. */
export async function viewStrayMail(scope: OfficeScope): Promise<StrayMail[]> {
  const rows = await scope.trx
    .selectFrom('stray_mail')
    .selectAll()
    .where('office_id', '=', scope.officeId)
    .where('state', '=', 'waiting')
    .orderBy('first_arrived_at')
    .orderBy('id')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.file_name,
    sizeBytes: Number(row.size_bytes),
    senderAddress: row.sender_address,
    senderVerified: row.sender_verified,
    firstArrivedAt: row.first_arrived_at,
  }));
}

/** A person says whose a mail is. It counts from when it first came. */
export async function giveStrayMail(
  scope: OfficeScope,
  id: string,
  clientId: string,
): Promise<{ arrivalId: string } | { refused: 'not-found' | 'unknown-item' | 'mail-decided' }> {
  const row = await decide(scope, id, 'taken');
  if (!row) return { refused: 'not-found' };
  if (row === 'decided') return { refused: 'mail-decided' };
  const registered = await registerArrival(scope, {
    id,
    clientId,
    batchId: id,
    via: 'mail',
    file: { sha256: row.sha256, sizeBytes: Number(row.size_bytes), name: row.file_name, kind: 'eml' },
    firstArrivedAt: row.first_arrived_at,
    sender: { address: row.sender_address, verified: row.sender_verified },
  });
  if ('refused' in registered) return { refused: 'unknown-item' };
  return { arrivalId: registered.arrivalId };
}

/** A person saw that a mail is nobody's. It is kept for a while all the same ({@link forgetDecidedMail}). */
export async function setStrayMailAside(
  scope: OfficeScope,
  id: string,
): Promise<{ setAside: true } | { refused: 'not-found' | 'mail-decided' }> {
  const row = await decide(scope, id, 'set-aside');
  if (!row) return { refused: 'not-found' };
  return row === 'decided' ? { refused: 'mail-decided' } : { setAside: true };
}

async function decide(scope: OfficeScope, id: string, state: 'taken' | 'set-aside') {
  const row = await scope.trx
    .selectFrom('stray_mail')
    .selectAll()
    .where('office_id', '=', scope.officeId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.state !== 'waiting') return 'decided';
  await scope.trx
    .updateTable('stray_mail')
    .set({ state, decided_by: staffOf(scope), decided_at: scope.now })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', id)
    .execute();
  return row;
}
