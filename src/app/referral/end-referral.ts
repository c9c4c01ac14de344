import { findForbiddenWords } from '../../domain/handover/index.ts';
import { findPartnerNames } from '../../texts/referral/edit-letter.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { actOnReferral, type Acted } from './act-on-referral.ts';
import { findReferralToChange, openOnly } from './find-referral.ts';
import { loadPartners } from './partner-offices.ts';
import { loadReferralParties, namesOf } from './referral-parties.ts';

/** What another office answered, as somebody of the office wrote it down. */
export async function notePartnerAnswer(
  scope: OfficeScope,
  clientId: string,
  partnerId: string,
  answer: 'takes-on' | 'declines',
): Promise<Acted> {
  return actOnReferral(
    scope,
    clientId,
    { act: 'note-answer', partnerId, answer },
    { kind: 'referral-answered', data: { partner: partnerId, answer } },
  );
}

/**
 * Ended before it came to anything: the client stays or finds an office alone, or nobody suits. Why can be written; it stands in the record's words.
 */
export async function endReferral(
  scope: OfficeScope,
  clientId: string,
  how: 'call-off' | 'find-nobody',
  reason = '',
): Promise<Acted | { refused: 'referral-forbidden-words' }> {
  const words = reason.trim();
  if (words !== '') {
    if (await isForbidden(scope, clientId, words)) return { refused: 'referral-forbidden-words' };
  }
  return actOnReferral(
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

/** Why it ended stands in the record, which can come to be read outside the office: no word of checks, and no name of another office. */
async function isForbidden(scope: OfficeScope, clientId: string, words: string): Promise<boolean> {
  const parties = await loadReferralParties(scope, clientId);
  const partnerNames = (await loadPartners(scope)).map(({ name }) => name);
  return (
    findForbiddenWords(words, parties ? namesOf(parties) : []).length > 0 ||
    findPartnerNames(words, partnerNames).length > 0
  );
}

/** The client leaves: what is under way stops, and nobody is told of them any more. Whether an office has them already stands. */
export async function stopReferralOf(scope: OfficeScope, clientId: string): Promise<void> {
  const found = await findReferralToChange(scope, clientId);
  if (!openOnly(found?.row)) return;
  await actOnReferral(scope, clientId, { act: 'call-off' }, { kind: 'referral-ended', data: { how: 'client-left' } });
}
