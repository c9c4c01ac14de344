import { inOffice } from '../../db/connect.ts';
import type { ConfirmedIdentity } from '../../db/tables.ts';
import type { Instant } from '../../domain/kernel/index.ts';
import type { IdentityProvider } from '../../identity/identity-provider.ts';
import type { IdentityFailure } from '../../identity/identity-failure.ts';
import type { AccessContext } from '../access/access-context.ts';
import type { PersonSession } from '../access/find-session.ts';
import { hashToken, isToken } from '../access/token.ts';
import { addSeconds } from '../office-time.ts';
import { confirmationSeconds } from './begin-confirmation.ts';
import { secretsOf } from './sign-in-secrets.ts';

export type FinishedConfirmation =
  { clientId: string; proposalId: string } | { refused: 'identity-unknown' | `identity-${IdentityFailure}` };

interface Came {
  /** Who came back, and in which session. */
  person: Pick<PersonSession, 'officeId' | 'personId'>;
  sessionToken: string;
  /** What stood behind `?` when the browser came back. */
  answer: string;
  publicUrl: string;
}

/**
 * The browser came back from the provider. The answer is claimed first, in a transaction of its own, so that of two that come at once one asks the provider
 * and no answer is ever taken twice; then the provider is asked, with nothing locked; then what it said is stored. Only the session that began finds its own:
 * an answer that somebody else lays before a person is unknown here.
 */
export async function finishConfirmation(
  access: AccessContext,
  provider: IdentityProvider,
  { person, sessionToken, answer, publicUrl }: Came,
): Promise<FinishedConfirmation> {
  const state = new URLSearchParams(answer).get('state') ?? '';
  const claimed = isToken(state) ? await claim(access, person, sessionToken, state) : undefined;
  if (!claimed) return { refused: 'identity-unknown' };
  const finished = await provider.finish({
    ...secretsOf(access, state, publicUrl),
    answer,
    begunAtSeconds: Math.floor(Date.parse(claimed.begunAt) / 1000),
  });
  if ('failed' in finished) return { refused: `identity-${finished.failed}` };
  await keep(access, person.officeId, claimed.id, { provider: provider.name, ...finished.identity });
  return { clientId: claimed.clientId, proposalId: claimed.proposalId };
}

interface Claimed {
  id: string;
  clientId: string;
  proposalId: string;
  begunAt: Instant;
}

async function claim(
  { db, clock }: AccessContext,
  { officeId, personId }: Came['person'],
  sessionToken: string,
  state: string,
): Promise<Claimed | undefined> {
  return inOffice(db, officeId, async (trx) => {
    const now = clock.now();
    const row = await trx
      .updateTable('identity_confirmation')
      .set({ answered_at: now })
      .where('office_id', '=', officeId)
      .where('state_hash', '=', hashToken(state))
      .where('session_hash', '=', hashToken(sessionToken))
      .where('person_id', '=', personId)
      .where('answered_at', 'is', null)
      .where('answer_until', '>', now)
      .returning(['id', 'proposal_id', 'begun_at'])
      .executeTakeFirst();
    if (!row) return undefined;
    const { client_id: clientId } = await trx
      .selectFrom('agreement_proposal')
      .select('client_id')
      .where('office_id', '=', officeId)
      .where('id', '=', row.proposal_id)
      .executeTakeFirstOrThrow();
    return { id: row.id, proposalId: row.proposal_id, begunAt: row.begun_at, clientId };
  });
}

async function keep(
  { db, clock }: AccessContext,
  officeId: string,
  id: string,
  identity: ConfirmedIdentity,
): Promise<void> {
  await inOffice(db, officeId, async (trx) => {
    const now = clock.now();
    await trx
      .updateTable('identity_confirmation')
      .set({
        identity: JSON.stringify(identity),
        confirmed_at: now,
        valid_until: addSeconds(now, confirmationSeconds.valid),
      })
      .where('office_id', '=', officeId)
      .where('id', '=', id)
      .execute();
  });
}
