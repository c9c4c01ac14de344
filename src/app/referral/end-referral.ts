import { decideReferral, type ReferralAct, type ReferralRefusal } from '../../domain/referral/index.ts';
import { findForbiddenWords } from '../../domain/handover/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { findReferralToChange, openOnly } from './find-referral.ts';
import { loadReferralParties, namesOf } from './referral-parties.ts';
import { momentOf } from './referral-moment.ts';
import { saveReferral, type ReferralEvent } from './save-referral.ts';

export type ActRefusal = 'not-found' | 'referral-forbidden-words' | `referral-${ReferralRefusal}`;
export type Acted = { acted: true } | { refused: ActRefusal };

/** What another office answered, as somebody of the office wrote it down. */
export async function notePartnerAnswer(
  scope: OfficeScope,
  clientId: string,
  partnerId: string,
  answer: 'takes-on' | 'declines',
): Promise<Acted> {
  return act(
    scope,
    clientId,
    { act: 'note-answer', partnerId, answer },
    { kind: 'referral-answered', data: { partner: partnerId, answer } },
  );
}

/**
 * Ended before it came to anything: the client stays or finds an office alone, or nobody suits. Why can be written; it stays in the office's own words
 * beside the record.
 */
export async function endReferral(
  scope: OfficeScope,
  clientId: string,
  how: 'call-off' | 'find-nobody',
  reason = '',
): Promise<Acted> {
  const words = reason.trim();
  if (words !== '') {
    const parties = await loadReferralParties(scope, clientId);
    if (parties && findForbiddenWords(words, namesOf(parties)).length > 0)
      return { refused: 'referral-forbidden-words' };
  }
  return act(
    scope,
    clientId,
    { act: how },
    {
      kind: 'referral-ended',
      data: { how: how === 'call-off' ? 'changed-mind' : 'nobody-fits' },
      ...(words === '' ? {} : { words: { reason: words } }),
    },
  );
}

/** The client leaves: what is under way stops, and nobody is told of them any more. Whether an office has them already stands. */
export async function stopReferralOf(scope: OfficeScope, clientId: string): Promise<void> {
  const found = await findReferralToChange(scope, clientId);
  if (!openOnly(found?.row)) return;
  await act(scope, clientId, { act: 'call-off' }, { kind: 'referral-ended', data: { how: 'client-left' } });
}

async function act(scope: OfficeScope, clientId: string, what: ReferralAct, event: ReferralEvent): Promise<Acted> {
  const found = await findReferralToChange(scope, clientId);
  if (!found?.row) return { refused: 'not-found' };
  const { client, row } = found;
  const decision = decideReferral(row.referral, what, momentOf(scope));
  if ('refused' in decision) return { refused: `referral-${decision.refused}` };
  if (decision.outcome === 'unchanged') return { acted: true };
  await saveReferral(scope, row, decision.referral, client.lead_id, event);
  return { acted: true };
}
