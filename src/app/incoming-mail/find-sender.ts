import { sql } from 'kysely';
import type { Actor, OfficeScope } from '../office/office-scope.ts';

export interface Sender {
  /** Whose mail it is; absent where a person has to say. */
  clientId?: string;
  /** Who acts by it: a contact that is vouched for, a member of staff that is, or nobody known. */
  actor: Actor;
}

interface MailFrom {
  senderAddress: string;
  senderVerified: boolean;
  subject: string;
}

/**
 * Who sent a mail and whose it is. To a client's own address it is the client's, whoever sent it. To the office's address only staff forward: the client
 * is then the one whose organisation number stands in the subject. Only what is vouched for counts as somebody's act.
 */
export async function findSender(scope: OfficeScope, clientId: string | null, mail: MailFrom): Promise<Sender> {
  const staffId = mail.senderVerified ? await findStaff(scope, mail.senderAddress) : undefined;
  const belongsTo = clientId ?? (staffId === undefined ? undefined : await findClientInSubject(scope, mail.subject));
  const personId =
    mail.senderVerified && belongsTo !== undefined
      ? await findContact(scope, belongsTo, mail.senderAddress)
      : undefined;
  const actor: Actor = personId !== undefined ? { personId } : staffId !== undefined ? { staffId } : 'takt';
  return { ...(belongsTo === undefined ? {} : { clientId: belongsTo }), actor };
}

async function findStaff(scope: OfficeScope, address: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from staff where office_id = ${scope.officeId} and active and lower(email) = lower(${address})`.execute(
    scope.trx,
  );
  return rows[0]?.id;
}

async function findContact(scope: OfficeScope, clientId: string, address: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select p.id from contact k join person p on p.office_id = k.office_id and p.id = k.person_id
    where k.office_id = ${scope.officeId} and k.client_id = ${clientId} and lower(p.email) = lower(${address}) limit 1`.execute(
    scope.trx,
  );
  return rows[0]?.id;
}

/** `Fwd: bilag 312 457 805`: one organisation number that is a client's. */
async function findClientInSubject(scope: OfficeScope, subject: string): Promise<string | undefined> {
  const numbers = [...subject.matchAll(/(?<!\d)\d{3}[ . ]?\d{3}[ . ]?\d{3}(?!\d)/g)].map(([found]) =>
    found.replaceAll(/\D/g, ''),
  );
  const { rows } = await sql<{ id: string }>`
    select id from client where office_id = ${scope.officeId} and active and orgnr = any(${numbers}::text[])`.execute(
    scope.trx,
  );
  return rows.length === 1 ? rows[0]!.id : undefined;
}
