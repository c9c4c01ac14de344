import { sql } from 'kysely';
import { inOffice } from '../../db/connect.ts';
import type { Language } from '../../db/tables.ts';
import type { IdentityFailure } from '../../identity/identity-failure.ts';
import type { IdentityProvider } from '../../identity/identity-provider.ts';
import { secretsOf, staffReturnPath } from '../identity/sign-in-secrets.ts';
import { appendOfficeEvents } from '../office-record/append-office-events.ts';
import type { AccessContext } from './access-context.ts';
import { findStaffByEmail, type StaffOfOffice } from './find-staff.ts';
import { isOurChallenge, makeChallenge, spendChallenge } from './passkey-challenge.ts';
import { signInStaff, type SignedIn } from './sign-in.ts';

/** The provider by which the people of an office sign in: Entra ID, or whichever the office has. */
export interface StaffProvider {
  provider: IdentityProvider;
  /** The one office whose people it vouches for; undefined where every office of the installation trusts it. */
  orgnr?: string | undefined;
  /** The provider lets nobody in with one factor. */
  asksTwoFactors?: boolean;
}

const purpose = 'staff-provider';
/** How long somebody may be with the provider. */
export const stateSeconds = 900;

/** Begins a sign-in. The state proves by itself that it is ours and until when; this browser keeps it in a cookie, and the provider gives it back. */
export async function beginStaffSignIn(
  context: Pick<AccessContext, 'clock' | 'secret'>,
  { provider }: StaffProvider,
  { publicUrl, language }: { publicUrl: string; language: Language },
): Promise<{ redirectTo: string; state: string } | { refused: `identity-${IdentityFailure}` }> {
  const state = Buffer.from(makeChallenge(context, purpose, stateSeconds * 1000)).toString('base64url');
  const begun = await provider.begin({ ...secretsOf(context, state, publicUrl, staffReturnPath), language });
  return 'failed' in begun ? { refused: `identity-${begun.failed}` } : { ...begun, state };
}

/**
 * The browser came back. The answer is taken only in the browser that began, and once: the state is spent before the provider is asked. Who it is follows
 * from issuer and subject; the first time from an address that the provider vouches for. Nobody is added to an office by it, and who has left stays out.
 */
export async function finishStaffSignIn(
  context: AccessContext,
  staffProvider: StaffProvider,
  { answer, state, publicUrl }: { answer: string; state: string | undefined; publicUrl: string },
): Promise<
  SignedIn | { refused: 'identity-unknown' | `identity-${IdentityFailure}` | 'identity-nobody' | 'passkey-needed' }
> {
  const given = new URLSearchParams(answer).get('state');
  if (state === undefined || given !== state || !isOurChallenge(context, purpose, state)) {
    return { refused: 'identity-unknown' };
  }
  if (!(await spendChallenge(context, state))) return { refused: 'identity-unknown' };
  const secrets = secretsOf(context, state, publicUrl, staffReturnPath);
  const finished = await staffProvider.provider.finish({ ...secrets, answer, begunAtSeconds: 0 });
  if ('failed' in finished) return { refused: `identity-${finished.failed}` };
  const { issuer, subject, verifiedEmail, isTwoFactors = false } = finished.identity;
  const who: Who = { issuer, subject, verifiedEmail };
  const bound = await findBound(context, who);
  const candidates =
    bound.length > 0 || verifiedEmail === undefined ? bound : await findStaffByEmail(context.db, verifiedEmail);
  for (const owner of candidates) {
    const signedIn = await signIn(context, staffProvider, owner, who, isTwoFactors);
    if (signedIn) return signedIn;
  }
  return { refused: 'identity-nobody' };
}

interface Who {
  issuer: string;
  subject: string;
  verifiedEmail: string | undefined;
}

async function findBound({ db }: Pick<AccessContext, 'db'>, { issuer, subject }: Who): Promise<StaffOfOffice[]> {
  const { rows } = await sql<StaffOfOffice>`select office_id as "officeId", staff_id as "staffId"
    from find_staff_identity(${issuer}, ${subject})`.execute(db);
  return rows;
}

async function signIn(
  context: AccessContext,
  { orgnr, asksTwoFactors = false }: StaffProvider,
  owner: StaffOfOffice,
  { issuer, subject }: Who,
  isTwoFactors: boolean,
): Promise<SignedIn | { refused: 'passkey-needed' } | undefined> {
  const { officeId, staffId } = owner;
  return inOffice(context.db, officeId, async (trx) => {
    const office = await trx.selectFrom('office').select('orgnr').where('id', '=', officeId).executeTakeFirst();
    if (orgnr !== undefined && office?.orgnr !== orgnr) return undefined;
    // Held, so that two subjects that come with one address at the same moment are not both bound to it.
    await sql`select from staff where office_id = ${officeId} and id = ${staffId} for update`.execute(trx);
    const { rows: known } = await sql<{ subject: string }>`select subject from staff_identity
      where office_id = ${officeId} and staff_id = ${staffId} and issuer = ${issuer}`.execute(trx);
    const isBound = known.some((each) => each.subject === subject);
    // The address was bound to somebody else there: whoever has it now is not whom the office knows.
    if (!isBound && known.length > 0) return undefined;
    const signedIn = await signInStaff(context, trx, owner, 'provider', isTwoFactors || asksTwoFactors);
    if (signedIn === undefined || isBound) return signedIn;
    const now = context.clock.now();
    await trx
      .insertInto('staff_identity')
      .values({ office_id: officeId, issuer, subject, staff_id: staffId, bound_at: now })
      .execute();
    await appendOfficeEvents({ trx, officeId, now, actor: { staffId } }, [{ kind: 'identity-bound', data: {} }]);
    return signedIn;
  });
}
