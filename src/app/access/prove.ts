import type { AuthenticationResponseJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { sql } from 'kysely';
import { inOffice, type DatabaseTransaction } from '../../db/connect.ts';
import { secondsBetween } from '../office-time.ts';
import type { Instant } from '../../domain/kernel/index.ts';
import type { AccessContext, AccessPorts } from './access-context.ts';
import { findFactors } from './find-awaited.ts';
import type { StaffOfOffice } from './find-staff.ts';
import { tryCode } from './one-time-code.ts';
import { startPasskeyAssertion, verifyPasskey, type PasskeyPurpose, type RelyingParty } from './passkeys.ts';
import { sendSignIn } from './request-staff-sign-in.ts';
import { tryFactor } from './second-factor.ts';
import { hashToken } from './token.ts';

/** How long a factor that was shown counts, before factors are changed. */
export const proofSeconds = 600;

/** By what somebody shows once more who they are: what they have; a code by mail only where they have nothing else. */
export type ProofWay = 'passkey' | 'code' | 'mail';

/** Whether a factor was shown in the last ten minutes. Example: signed in at 08:00, it is good until 08:10 and not at 08:10:01. */
export function isProven(provenAt: Instant, now: Instant): boolean {
  return secondsBetween(provenAt, now) <= proofSeconds;
}

export async function findProofWays({ db }: Pick<AccessContext, 'db'>, owner: StaffOfOffice): Promise<ProofWay[]> {
  return inOffice(db, owner.officeId, (trx) => findProofWaysIn(trx, owner));
}

/** A code from the app, or a recovery code. */
export async function proveByCode(
  context: AccessContext,
  owner: StaffOfOffice,
  token: string,
  code: string,
): Promise<{ proven: true } | { refused: 'second-code-not-accepted' }> {
  return inOffice(context.db, owner.officeId, async (trx) => {
    if ((await tryFactor(context, trx, owner, code)) === 'wrong') return { refused: 'second-code-not-accepted' };
    return noteProof(context, trx, token, true);
  });
}

export async function startProofByPasskey(
  context: AccessContext,
  party: RelyingParty,
  owner: StaffOfOffice,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return startPasskeyAssertion(context, party, purposeOf(owner));
}

/** A passkey of this very person; somebody else's is as wrong as none. */
export async function proveByPasskey(
  context: AccessContext,
  party: RelyingParty,
  owner: StaffOfOffice,
  token: string,
  response: AuthenticationResponseJSON,
): Promise<{ proven: true } | { refused: 'passkey-not-accepted' }> {
  return inOffice(context.db, owner.officeId, async (trx) => {
    const isShown = await verifyPasskey(context, trx, party, owner, response, purposeOf(owner));
    return isShown ? noteProof(context, trx, token, true) : { refused: 'passkey-not-accepted' };
  });
}

type ByMail = { refused: 'proof-by-factor' };

/** The same message as for signing in, to the address that the office holds; not for whoever has a factor, since the mailbox must not be a way round it. */
export async function requestProofMail(
  context: AccessContext,
  ports: Pick<AccessPorts, 'sendSignIn'>,
  owner: StaffOfOffice,
): Promise<{ requested: true } | ByMail> {
  if (!(await findProofWays(context, owner)).includes('mail')) return { refused: 'proof-by-factor' };
  await sendSignIn(context, ports, owner);
  return { requested: true };
}

export async function proveByMail(
  context: AccessContext,
  owner: StaffOfOffice,
  token: string,
  code: string,
): Promise<{ proven: true } | { refused: 'code-not-accepted' } | ByMail> {
  return inOffice(context.db, owner.officeId, async (trx) => {
    if (!(await findProofWaysIn(trx, owner)).includes('mail')) return { refused: 'proof-by-factor' };
    if ((await tryCode(context, trx, owner, code)) !== 'right') return { refused: 'code-not-accepted' };
    return noteProof(context, trx, token, false);
  });
}

/** A factor was shown in this session: for ten minutes no other is asked for. */
export async function noteProof(
  { clock }: Pick<AccessContext, 'clock'>,
  trx: DatabaseTransaction,
  token: string,
  isSecond: boolean,
): Promise<{ proven: true }> {
  await sql`update access set proven_at = ${clock.now()}, two_factors = two_factors or ${isSecond}
    where token_hash = ${hashToken(token)}`.execute(trx);
  return { proven: true };
}

/** The same in a running transaction. */
export async function findProofWaysIn(trx: DatabaseTransaction, owner: StaffOfOffice): Promise<ProofWay[]> {
  const has = await findFactors(trx, owner);
  const ways = (['passkey', 'code'] as const).filter((way) => has[way]);
  return ways.length === 0 ? ['mail'] : ways;
}

/** Of one person, so that what somebody else's page was given is of no use here. */
function purposeOf({ staffId }: StaffOfOffice): PasskeyPurpose {
  return `prove|${staffId}`;
}
