import type { Selectable } from 'kysely';
import type { ClientTable, ReferralTable } from '../../db/tables.ts';
import { isEnded } from '../../domain/referral/index.ts';
import { findClientToChange } from '../client/find-client.ts';
import type { OfficeScope } from '../office/office-scope.ts';

export type ReferralRow = Selectable<ReferralTable>;

/** The newest referral of a client: the open one where there is one. */
export async function findNewestReferral(scope: OfficeScope, clientId: string): Promise<ReferralRow | undefined> {
  return scope.trx
    .selectFrom('referral')
    .selectAll()
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/**
 * The newest referral with its client, both held until the transaction ends: two who act on one client's referral act one after the other, and none on
 * that of a client who has left.
 */
export async function findReferralToChange(
  scope: OfficeScope,
  clientId: string,
): Promise<{ client: Selectable<ClientTable>; row: ReferralRow | undefined } | undefined> {
  const client = await findClientToChange(scope, clientId);
  return client && { client, row: await findNewestReferral(scope, clientId) };
}

/** The referral where it has not ended. */
export function openOnly(row: ReferralRow | undefined): ReferralRow | undefined {
  return row === undefined || isEnded(row.referral) ? undefined : row;
}
