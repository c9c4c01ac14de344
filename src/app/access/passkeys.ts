import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { sql } from 'kysely';
import { inOffice, type DatabaseTransaction } from '../../db/connect.ts';
import type { Instant } from '../../domain/kernel/index.ts';
import type { OfficeEventKind } from '../../domain/record/index.ts';
import { appendOfficeEvents } from '../office-record/append-office-events.ts';
import type { AccessContext } from './access-context.ts';
import type { StaffOfOffice } from './find-staff.ts';
import { isOurChallenge, makeChallenge, spendChallenge } from './passkey-challenge.ts';
import { type SignedIn, signInStaff } from './sign-in.ts';

/** Read when the first passkey is used: it is a tenth of what a server reads to start. */
const loadWebAuthn = () => import('@simplewebauthn/server');

/** Whose passkeys they are, to a browser: the host of PUBLIC_URL. Passkeys stop fitting when it changes. */
export interface RelyingParty {
  id: string;
  origin: string;
}

export function relyingPartyOf(publicUrl: string): RelyingParty {
  const { hostname, origin } = new URL(publicUrl);
  return { id: hostname, origin };
}

export interface PasskeyView {
  id: string;
  name: string;
  createdAt: Instant;
}

/** What the browser needs to make a passkey for the person who is signed in. */
export async function startPasskeyRegistration(
  context: AccessContext,
  party: RelyingParty,
  { officeId, staffId }: StaffOfOffice,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { staff, known } = await inOffice(context.db, officeId, async (trx) => ({
    staff: await trx
      .selectFrom('staff')
      .select(['name', 'email'])
      .where('office_id', '=', officeId)
      .where('id', '=', staffId)
      .executeTakeFirstOrThrow(),
    known: await trx
      .selectFrom('passkey')
      .select('credential_id as id')
      .where('office_id', '=', officeId)
      .where('staff_id', '=', staffId)
      .execute(),
  }));
  const { generateRegistrationOptions } = await loadWebAuthn();
  return generateRegistrationOptions({
    rpName: 'Takt',
    rpID: party.id,
    userName: staff.email,
    userDisplayName: staff.name,
    userID: new Uint8Array(Buffer.from(staffId)),
    challenge: makeChallenge(context, `register|${staffId}`),
    attestationType: 'none',
    excludeCredentials: known,
    // The key alone signs in, so it must be found without a name and opened by finger, face or PIN.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

export type RegisteredPasskey = { registered: PasskeyView } | { refused: 'passkey-not-accepted' };

/** Keeps the passkey that the browser made. */
export async function registerPasskey(
  context: AccessContext,
  party: RelyingParty,
  { officeId, staffId }: StaffOfOffice,
  response: RegistrationResponseJSON,
  name: string,
): Promise<RegisteredPasskey> {
  const { verifyRegistrationResponse } = await loadWebAuthn();
  let challenge = '';
  const verified = await orRefused(() =>
    verifyRegistrationResponse({
      response,
      expectedChallenge: (given) => isOurChallenge(context, `register|${staffId}`, (challenge = given)),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
    }),
  );
  if (!verified?.verified || !(await spendChallenge(context, challenge))) return { refused: 'passkey-not-accepted' };
  const { credential } = verified.registrationInfo;
  const passkey: PasskeyView = { id: context.ids.next(), name, createdAt: context.clock.now() };
  const kept = await inOffice(context.db, officeId, async (trx) => {
    const inserted = await trx
      .insertInto('passkey')
      .values({
        office_id: officeId,
        id: passkey.id,
        staff_id: staffId,
        credential_id: credential.id,
        public_key: Buffer.from(credential.publicKey),
        counter: credential.counter,
        name,
        created_at: passkey.createdAt,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    const isKept = inserted.numInsertedOrUpdatedRows === 1n;
    if (isKept) await note(context, trx, { officeId, staffId }, 'passkey-added', passkey.id);
    return isKept;
  });
  return kept ? { registered: passkey } : { refused: 'passkey-not-accepted' };
}

/** What a passkey is shown for; a challenge that was made for the one is of no use for the other. */
export type PasskeyPurpose = 'sign-in' | `prove|${string}`;

/** What the browser needs to show a passkey. It names nobody: the key itself says whose it is. */
export async function startPasskeyAssertion(
  context: AccessContext,
  party: RelyingParty,
  purpose: PasskeyPurpose,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await loadWebAuthn();
  return generateAuthenticationOptions({
    rpID: party.id,
    challenge: makeChallenge(context, purpose),
    userVerification: 'required',
  });
}

const notAccepted = { refused: 'passkey-not-accepted' } as const;

/** Signs in by what the passkey answered. There is one refusal, so that nobody learns which keys are known. */
export async function signInByPasskey(
  context: AccessContext,
  party: RelyingParty,
  response: AuthenticationResponseJSON,
): Promise<SignedIn | { refused: 'passkey-not-accepted' | 'passkey-needed' }> {
  const { rows } = await sql<StaffOfOffice>`
    select office_id as "officeId", staff_id as "staffId" from find_passkey(${response.id})`.execute(context.db);
  const owner = rows[0];
  if (!owner) return notAccepted;
  return inOffice(context.db, owner.officeId, async (trx) => {
    if (!(await verifyPasskey(context, trx, party, owner, response, 'sign-in'))) return notAccepted;
    return (await signInStaff(context, trx, owner, 'passkey')) ?? notAccepted;
  });
}

/** Whether the answer was made by a passkey of this person's, for this purpose, now and for the first time. */
export async function verifyPasskey(
  context: AccessContext,
  trx: DatabaseTransaction,
  party: RelyingParty,
  owner: StaffOfOffice,
  response: AuthenticationResponseJSON,
  purpose: PasskeyPurpose,
): Promise<boolean> {
  const { verifyAuthenticationResponse } = await loadWebAuthn();
  const passkey = await trx
    .selectFrom('passkey')
    .select(['id', 'public_key as publicKey', 'counter'])
    .where('office_id', '=', owner.officeId)
    .where('staff_id', '=', owner.staffId)
    .where('credential_id', '=', response.id)
    .forUpdate()
    .executeTakeFirst();
  if (!passkey) return false;
  let challenge = '';
  const verified = await orRefused(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: (given) => isOurChallenge(context, purpose, (challenge = given)),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      credential: { id: response.id, publicKey: new Uint8Array(passkey.publicKey), counter: passkey.counter },
    }),
  );
  if (!verified?.verified || !(await spendChallenge({ ...context, db: trx }, challenge))) return false;
  await trx
    .updateTable('passkey')
    .set({ counter: verified.authenticationInfo.newCounter })
    .where('office_id', '=', owner.officeId)
    .where('id', '=', passkey.id)
    .execute();
  return true;
}

export async function listPasskeys(
  context: Pick<AccessContext, 'db'>,
  { officeId, staffId }: StaffOfOffice,
): Promise<PasskeyView[]> {
  return inOffice(context.db, officeId, (trx) =>
    trx
      .selectFrom('passkey')
      .select(['id', 'name', 'created_at as createdAt'])
      .where('office_id', '=', officeId)
      .where('staff_id', '=', staffId)
      .orderBy('created_at')
      .execute(),
  );
}

/** Forgets one of the person's own passkeys; what is not there is forgotten already. */
export async function removePasskey(
  context: Pick<AccessContext, 'db' | 'clock'>,
  { officeId, staffId }: StaffOfOffice,
  passkeyId: string,
): Promise<void> {
  await inOffice(context.db, officeId, async (trx) => {
    const { numDeletedRows } = await trx
      .deleteFrom('passkey')
      .where('office_id', '=', officeId)
      .where('staff_id', '=', staffId)
      .where('id', '=', passkeyId)
      .executeTakeFirst();
    if (numDeletedRows === 1n) await note(context, trx, { officeId, staffId }, 'passkey-removed', passkeyId);
  });
}

async function note(
  { clock }: Pick<AccessContext, 'clock'>,
  trx: DatabaseTransaction,
  { officeId, staffId }: StaffOfOffice,
  kind: OfficeEventKind,
  passkey: string,
): Promise<void> {
  await appendOfficeEvents({ trx, officeId, now: clock.now(), actor: { staffId } }, [{ kind, data: { passkey } }]);
}

/** The library throws at whatever does not fit. All of it comes from outside, so none of it is an error of ours. */
async function orRefused<T>(verify: () => Promise<T>): Promise<T | undefined> {
  try {
    return await verify();
  } catch {
    return undefined;
  }
}
