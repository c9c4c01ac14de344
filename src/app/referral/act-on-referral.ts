import { decideReferral, type ReferralAct, type ReferralRefusal } from '../../domain/referral/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { findReferralToChange } from './find-referral.ts';
import { momentOf } from './referral-moment.ts';
import { saveReferral, type ReferralEvent } from './save-referral.ts';

export type Acted = { acted: true } | { refused: 'not-found' | `referral-${ReferralRefusal}` };

/** What somebody of the office does to a client's newest referral, with the event that tells of it. Done twice it changes nothing. */
export async function actOnReferral(
  scope: OfficeScope,
  clientId: string,
  act: ReferralAct,
  event: ReferralEvent,
): Promise<Acted> {
  const found = await findReferralToChange(scope, clientId);
  if (!found?.row) return { refused: 'not-found' };
  const { client, row } = found;
  const decision = decideReferral(row.referral, act, momentOf(scope));
  if ('refused' in decision) return { refused: `referral-${decision.refused}` };
  if (decision.outcome === 'unchanged') return { acted: true };
  await saveReferral(scope, row, decision.referral, client.lead_id, event);
  return { acted: true };
}
