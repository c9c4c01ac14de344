import type { ConfirmedIdentity } from '../../db/tables.ts';
import type { Instant } from '../../domain/kernel/index.ts';
import { hashToken } from '../access/token.ts';
import { personOf, type OfficeScope } from '../office/office-scope.ts';

export interface Confirmation {
  id: string;
  identity: ConfirmedIdentity;
  confirmedAt: Instant;
  validUntil: Instant;
}

/** Whose confirmation is looked for: always that of the person who asks, for one agreement and in one session. */
export interface ConfirmationOf {
  proposalId: string;
  sessionToken: string;
  /** By the machine's own clock, which no demo office moves. */
  now: Instant;
}

/** The newest confirmation that can still be used; with an id that very one, locked until the transaction ends. */
export async function findConfirmation(
  scope: OfficeScope,
  { proposalId, sessionToken, now }: ConfirmationOf,
  id?: string,
): Promise<Confirmation | undefined> {
  const query = scope.trx
    .selectFrom('identity_confirmation')
    .select(['id', 'identity', 'confirmed_at', 'valid_until'])
    .where('office_id', '=', scope.officeId)
    .where('proposal_id', '=', proposalId)
    .where('person_id', '=', personOf(scope)!)
    .where('session_hash', '=', hashToken(sessionToken))
    .where('used_at', 'is', null)
    .where('valid_until', '>', now)
    .orderBy('confirmed_at', 'desc')
    .limit(1);
  const row = await (id === undefined ? query : query.where('id', '=', id).forUpdate()).executeTakeFirst();
  return (
    row && {
      id: row.id,
      identity: row.identity!,
      confirmedAt: row.confirmed_at!,
      validUntil: row.valid_until!,
    }
  );
}
